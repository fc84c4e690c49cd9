import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createApp } from '../../../electron/app/app.ts'
import { blobFolder } from '../../../electron/store/blobs/blobFolder.ts'
import { openStore } from '../../../electron/store/database.ts'
import { digestOf } from '../../../electron/system/digest.ts'
import { atEnd, sharedByTests } from '../../fixtures/atEnd.ts'
import { handmadePdf } from '../../fixtures/handmadePdf.ts'
import { save } from '../../fixtures/save.ts'
import { pngOf, smallJpeg } from '../../fixtures/smallPictures.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { countingAuthor, tinyBundle } from '../../fixtures/tinyBundle.ts'

const session = 's1'
const agendaItem = 's1-1'
const report = handmadePdf(['one', 'two'])

async function opened() {
  const path = join(await temporaryFolder(), 'council.db')
  const { api, close } = createApp({ store: openStore(path), ...countingAuthor() })
  atEnd(close)
  await api.bundles.import({ path: tinyBundle })
  const folder = blobFolder(path)
  const add = (name: string, bytes: Uint8Array, group?: string) =>
    api.attachments.add({ agendaItem, file: fileOf(name, bytes), ...(group === undefined ? {} : { group }) })
  const kept = async () => (await readdir(folder).catch((): string[] => [])).toSorted()
  return { api, folder, add, kept }
}

const fileOf = (name: string, bytes: Uint8Array): File => new File([bytes], name)

const refusedAs = (code: string, place?: object) => ({ data: { code, ...(place && { place }) } })

describe('a file that is attached', () => {
  it('is kept with a code, its title, its name and its digest, and read as it was', async () => {
    const { api, add, kept } = await opened()
    const { row, isNew } = await add('گزارش ناوگان.pdf', report)
    const sha256 = digestOf(report)
    expect(isNew).toBe(true)
    expect(row).toMatchObject({ code: 'A-01', agendaItem, title: 'گزارش ناوگان', file: 'گزارش ناوگان.pdf', sha256 })
    expect(await kept()).toEqual([`${sha256}.pdf`])
    expect(await api.attachments.list({ session })).toEqual([
      { row, isClosed: false, state: 'present', type: 'pdf', bytes: report.length },
    ])
    const read = await api.attachments.read({ code: 'A-01' })
    expect([read.name, read.type]).toEqual(['گزارش ناوگان.pdf', 'application/pdf'])
    expect(Buffer.from(await read.bytes())).toEqual(Buffer.from(report))
  })

  it('is a picture by its bytes, and then has the ending that tells the truth', async () => {
    const { add } = await opened()
    expect((await add('نقشه.png', pngOf(3, 2))).row).toMatchObject({ file: 'نقشه.png', pages: 1 })
    expect((await add('عکس.JPEG', smallJpeg)).row).toMatchObject({ title: 'عکس', file: 'عکس.JPEG', pages: 1 })
    expect((await add('نقشه ۲.pdf', pngOf(4, 2))).row).toMatchObject({ title: 'نقشه ۲', file: 'نقشه ۲.png' })
    expect((await add('بی‌نام', report)).row).toMatchObject({ title: 'بی‌نام', file: 'بی‌نام.pdf' })
  })

  it('loses what turns its name around, and the folders before it', async () => {
    const { add } = await opened()
    const { row } = await add('C:\\نامه‌ها\\\u202Eنقشه\u202C\u200F fdp.exe.pdf', report)
    expect(row).toMatchObject({ title: 'نقشه fdp.exe', file: 'نقشه fdp.exe.pdf' })
  })

  it('is not attached to the same item twice, and is one file under two items', async () => {
    const { api, add, kept } = await opened()
    await add('یک.pdf', report)
    const again = await add('دو.pdf', report)
    expect(again).toMatchObject({ isNew: false, group: null, row: { code: 'A-01', title: 'یک' } })
    await api.attachments.add({ agendaItem: 's1-2', file: fileOf('سه.pdf', report), openness: 'closed' })
    const listed = await api.attachments.list({ session })
    expect(listed.map(({ row }) => [row.code, row.agendaItem, row.openness])).toEqual([
      ['A-01', agendaItem, 'open'],
      ['A-02', 's1-2', 'closed'],
    ])
    expect(await kept()).toHaveLength(1)
  })

  it('is taken back with the others of its group, and its code is given to no other', async () => {
    const { api, add, kept } = await opened()
    const first = await add('یک.pdf', report, 'dropped')
    await add('دو.png', pngOf(1, 1), 'dropped')
    expect(first.group).toBe('dropped')
    const { group } = await api.records.undo({ group: 'dropped' })
    expect(await api.attachments.list({ session })).toEqual([])
    expect((await add('سه.png', pngOf(2, 2))).row.code).toBe('A-03')
    await api.records.undo({ group: group ?? '' })
    expect((await api.attachments.list({ session })).map(({ row, state }) => [row.code, state])).toEqual([
      ['A-01', 'present'],
      ['A-02', 'present'],
      ['A-03', 'present'],
    ])
    expect(await kept()).toHaveLength(3)
  })

  it('gives way to another under its code and title, whose file undo brings back', async () => {
    const { api, add } = await opened()
    await add('گزارش.pdf', report)
    await save(api.records, {
      kind: 'attachment',
      row: { ...(await api.records.list({ kind: 'attachment' }))[0], title: 'گزارش نهایی' },
    })
    const { row, group } = await api.attachments.replace({ code: 'A-01', file: fileOf('v2.png', pngOf(5, 5)) })
    expect(row).toMatchObject({ code: 'A-01', title: 'گزارش نهایی', file: 'v2.png', pages: 1 })
    expect((await api.attachments.read({ code: 'A-01' })).type).toBe('image/png')
    await api.records.undo({ group: group ?? '' })
    expect((await api.attachments.read({ code: 'A-01' })).name).toBe('گزارش.pdf')
  })

  it('says in its name that it or its item is closed', async () => {
    const { api, add } = await opened()
    const { row } = await add('گزارش.v2.pdf', report)
    await save(api.records, { kind: 'attachment', row: { ...row, openness: 'closed' } })
    expect((await api.attachments.read({ code: row.code })).name).toBe('گزارش.v2 – غیرعلنی.pdf')
    await save(api.records, { kind: 'attachment', row })
    expect((await api.attachments.read({ code: row.code })).name).toBe('گزارش.v2.pdf')
    const [item] = await api.records.list({ kind: 'agendaItem', keys: [agendaItem] })
    await save(api.records, { kind: 'agendaItem', row: { ...item, openness: 'closed' } })
    expect((await api.attachments.read({ code: row.code })).name).toBe('گزارش.v2 – غیرعلنی.pdf')
    expect(await api.attachments.list({ session })).toMatchObject([{ isClosed: true, row: { openness: 'open' } }])
  })

  it('waits for its record where that is saved afterwards', async () => {
    const { api, kept } = await opened()
    const { removed, ...values } = await api.attachments.keep({ file: fileOf('گزارش.pdf', report) })
    expect(values).toEqual({ title: 'گزارش', file: 'گزارش.pdf', sha256: digestOf(report), pages: 2 })
    expect(removed).toEqual([])
    expect(await kept()).toHaveLength(1)
    await save(api.records, { kind: 'attachment', row: { code: 'x', agendaItem, openness: 'open', ...values } })
    expect((await api.attachments.read({ code: 'x' })).name).toBe('گزارش.pdf')
  })
})

describe('an attachment whose file is not as it was', () => {
  it('says so in the list and where it is read, and is whole again when it is added once more', async () => {
    const { api, folder, add } = await opened()
    await add('گزارش.pdf', report)
    const path = join(folder, `${digestOf(report)}.pdf`)
    await writeFile(path, 'spoilt')
    expect(await api.attachments.list({ session })).toMatchObject([{ state: 'damaged' }])
    const place = { file: 'گزارش.pdf' }
    await expect(api.attachments.read({ code: 'A-01' })).rejects.toMatchObject(
      refusedAs('attachment-file-damaged', place),
    )
    await rm(path)
    expect(await api.attachments.list({ session })).toMatchObject([{ state: 'missing', type: null, bytes: null }])
    await expect(api.attachments.read({ code: 'A-01' })).rejects.toMatchObject(
      refusedAs('attachment-file-missing', place),
    )
    expect(await add('همان.pdf', report)).toMatchObject({ isNew: false })
    expect(await api.attachments.list({ session })).toMatchObject([{ state: 'present' }])
  })

  it('differs where its name says another kind', async () => {
    const { api, add } = await opened()
    const { row } = await add('نقشه.png', pngOf(1, 1))
    await save(api.records, { kind: 'attachment', row: { ...row, file: 'نقشه.pdf' } })
    expect(await api.attachments.list({ session })).toMatchObject([{ state: 'differs', type: 'png' }])
  })
})

const cut = (bytes: Uint8Array, end: number) => bytes.subarray(0, bytes.length + end)

describe('a file that cannot be attached', () => {
  const shared = sharedByTests(opened)

  it.each([
    ['empty', 'attachment-empty', Buffer.alloc(0)],
    ['of text', 'attachment-not-recognised', Buffer.from('کد,عنوان\n1,الف')],
    ['of Word', 'attachment-of-other-kind', Buffer.from('PK\u0003\u0004 [Content_Types].xml word/document.xml')],
    ['a web page', 'attachment-of-other-kind', Buffer.from('<!doctype html><html></html>')],
    ['a PNG that is cut off', 'attachment-picture-damaged', cut(pngOf(9, 9), -6)],
    ['a JPEG that is cut off', 'attachment-picture-damaged', cut(smallJpeg, -2)],
    ['a JPEG without anything', 'attachment-picture-damaged', smallJpeg.subarray(0, 4)],
    ['a PDF with a password', 'attachment-encrypted', encrypted()],
    ['a PDF that is cut off', 'attachment-damaged', cut(report, -600)],
    ['a PDF without a page', 'attachment-without-pages', handmadePdf([])],
  ])('because it is %s is refused with its reason, and leaves nothing', async (_, code, bytes) => {
    const { api, add, kept } = shared()
    await expect(add('نامه.pdf', bytes)).rejects.toMatchObject(refusedAs(code, { file: 'نامه.pdf' }))
    await expect(api.attachments.keep({ file: fileOf('نامه.pdf', bytes) })).rejects.toMatchObject(refusedAs(code))
    expect(await kept()).toEqual([])
    expect(await api.attachments.list({ session })).toEqual([])
  })

  it('because its item or its record is gone leaves nothing', async () => {
    const { api, kept } = shared()
    const file = fileOf('نامه.pdf', report)
    await expect(api.attachments.add({ agendaItem: 'نیست', file })).rejects.toMatchObject(
      refusedAs('reference-unknown'),
    )
    await expect(api.attachments.replace({ code: 'نیست', file })).rejects.toMatchObject(refusedAs('attachment-unknown'))
    await expect(api.attachments.read({ code: 'نیست' })).rejects.toMatchObject(refusedAs('attachment-unknown'))
    expect(await kept()).toEqual([])
  })
})

function encrypted(): Buffer {
  return Buffer.from(Buffer.from(report).toString('latin1').replace('/Root 1 0 R', '/Root 1 0 R /Encrypt 9 0 R'))
}
