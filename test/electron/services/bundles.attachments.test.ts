import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { createApp } from '../../../electron/app/app.ts'
import { blobFolder } from '../../../electron/store/blobs/blobFolder.ts'
import { openStore } from '../../../electron/store/database.ts'
import { digestOf } from '../../../electron/system/digest.ts'
import { atEnd, sharedByTests } from '../../fixtures/atEnd.ts'
import { handmadePdf } from '../../fixtures/handmadePdf.ts'
import { runCommand } from '../../fixtures/runCommand.ts'
import { pngOf } from '../../fixtures/smallPictures.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { countingAuthor, tinyBundle } from '../../fixtures/tinyBundle.ts'

const session = 's1'
const report = Buffer.from(handmadePdf(['one', 'two']))
const map = pngOf(3, 2)
const [ofReport, ofMap] = [`${digestOf(report)}.pdf`, `${digestOf(map)}.png`]
const both = [ofReport, ofMap].toSorted()

async function opened() {
  const folder = await temporaryFolder()
  const store = join(folder, 'council.db')
  const { api, close } = createApp({ store: openStore(store), ...countingAuthor() })
  atEnd(close)
  const kept = async () => (await readdir(blobFolder(store)).catch((): string[] => [])).toSorted()
  return { folder, store, api, kept }
}

/** A store with an open report and a closed map, and its bundle as a folder, which no test writes to. */
const filled = sharedByTests(async () => {
  const own = await opened()
  await own.api.bundles.import({ path: tinyBundle })
  await own.api.attachments.add({ agendaItem: 's1-1', file: new File([report], 'گزارش.pdf') })
  await own.api.attachments.add({ agendaItem: 's1-1', file: new File([map], 'نقشه.png'), openness: 'closed' })
  const bundle = join(own.folder, 'bundle')
  await own.api.bundles.export({ session, path: bundle })
  return { ...own, bundle }
})

/** The bundle in a folder of the test. */
async function exported() {
  const path = join(await temporaryFolder(), 'bundle')
  await cp(filled().bundle, path, { recursive: true })
  return path
}

const attached = async (bundle: string) => (await readdir(join(bundle, 'attachments'))).toSorted()

describe('a bundle with attachments', () => {
  it('brings their files into another store, from a folder and from a file, and writes the same bytes back', async () => {
    const path = await exported()
    expect(await attached(path)).toEqual(both)
    const { folder, api, kept } = await opened()
    expect((await api.bundles.import({ path })).remarks).toEqual([])
    expect(await kept()).toEqual(both)
    const { file, missing } = await api.bundles.download({ session })
    expect(missing).toEqual([])
    expect((await api.bundles.download({ session })).file.size).toBe(file.size)
    const third = await opened()
    expect((await third.api.bundles.upload({ file })).remarks).toEqual([])
    expect(await third.kept()).toEqual(both)
    await third.api.bundles.export({ session, path: join(folder, 'again') })
    for (const name of ['attachment.csv', ...both.map(one => join('attachments', one))])
      expect(await readFile(join(folder, 'again', name))).toEqual(await readFile(join(path, name)))
  })

  it('has files of open ones alone in its public edition, also where a closed one was written before', async () => {
    const { store, api } = filled()
    const { file } = await api.bundles.download({ session, edition: 'public' })
    const names = Object.keys(unzipSync(await file.bytes()))
    expect(names.filter(name => name.startsWith('attachments/'))).toEqual([`attachments/${ofReport}`])
    const path = join(await temporaryFolder(), 'bundle')
    await api.bundles.export({ session, path })
    expect(await attached(path)).toEqual(both)
    await runCommand(['export', '--store', store, '--edition', 'public', '--out', path])
    expect(await attached(path)).toEqual([ofReport])
  })

  it('is valid without their files, and says whose are not with it', async () => {
    const path = await exported()
    await rm(join(path, 'attachments', ofMap))
    const { folder, store, api, kept } = await opened()
    const { remarks } = await api.bundles.import({ path })
    expect(remarks).toEqual([expect.stringMatching(/^پروندهٔ ۱ پیوست همراه نیست.*نقشه\.png/)])
    expect(await kept()).toEqual([ofReport])
    expect((await api.attachments.list({ session })).map(({ state }) => state)).toEqual(['present', 'missing'])
    expect((await api.bundles.export({ session, path: join(folder, 'again') })).missing).toEqual(['نقشه.png'])
    const { code, stderr } = await runCommand(['export', '--store', store, '--out', join(folder, 'third')])
    expect([code, stderr]).toEqual([0, expect.stringContaining('نقشه.png')])
    await cp(join(filled().bundle, 'attachments'), join(path, 'attachments'), { recursive: true })
    expect((await api.bundles.import({ path })).remarks).toEqual([])
    expect(await kept()).toEqual(both)
  })

  it('is read with the names of its files in capitals, as some programs write them', async () => {
    const upper = await exported()
    await rm(join(upper, 'attachments'), { recursive: true })
    await mkdir(join(upper, 'ATTACHMENTS'))
    for (const name of both)
      await cp(join(filled().bundle, 'attachments', name), join(upper, 'ATTACHMENTS', name.toUpperCase()))
    const { api, kept } = await opened()
    await api.bundles.import({ path: upper })
    expect(await kept()).toEqual(both)
  })

  it.each([
    ['of other bytes', Buffer.from('%PDF-1.4 spoilt')],
    ['of no kind that is attached', Buffer.from('<script>')],
    ['without bytes', Buffer.alloc(0)],
  ])('that holds a file %s is refused whole', async (_, bytes) => {
    const path = await exported()
    await writeFile(join(path, 'attachments', ofReport), bytes)
    const { api, kept } = await opened()
    await expect(api.bundles.import({ path })).rejects.toMatchObject({
      data: { code: 'bundle-attachment-differs', place: { file: `attachments/${ofReport}` } },
    })
    expect(await api.sessions.list()).toEqual([])
    expect(await kept()).toEqual([])
  })

  it('keeps no file that no attachment of it is of, and names what else lies there', async () => {
    const path = await exported()
    const stray = Buffer.from('%PDF-1.4 of nobody')
    await writeFile(join(path, 'attachments', `${digestOf(stray)}.pdf`), stray)
    await writeFile(join(path, 'attachments', 'virus.exe'), 'x')
    const { api, kept } = await opened()
    const { remarks } = await api.bundles.import({ path })
    expect(remarks).toEqual([expect.stringMatching(/^۲ پرونده جزو بستهٔ جلسه نیست.*virus\.exe.*\.pdf/)])
    expect(await kept()).toEqual(both)
  })

  it('is not written over files of somebody else', async () => {
    const { api } = filled()
    const path = join(await temporaryFolder(), 'bundle')
    await mkdir(join(path, 'attachments'), { recursive: true })
    await writeFile(join(path, 'attachments', 'نامه.pdf'), 'x')
    await expect(api.bundles.export({ session, path })).rejects.toMatchObject({
      data: { code: 'foreign-file-in-folder' },
    })
    expect(await readdir(path)).toEqual(['attachments'])
  })

  it('leaves no file behind when its tables are refused', async () => {
    const path = await exported()
    await writeFile(join(path, 'drill.csv'), 'x,y\n1,2')
    const { api, kept } = await opened()
    await expect(api.bundles.import({ path })).rejects.toMatchObject({ data: { place: { file: 'drill.csv' } } })
    expect(await kept()).toEqual([])
  })
})
