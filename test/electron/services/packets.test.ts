import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { App } from '../../../electron/app/app.ts'
import type { Compiled } from '../../../shared/api/documents.ts'
import { memoryApi } from '../../fixtures/memoryApp.ts'
import { readPdf, squeezed } from '../../fixtures/readPdf.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { tinyBundle } from '../../fixtures/tinyBundle.ts'
import { qpdfCheck } from '../../referees/qpdf.ts'
import { manyPages, onePage } from '../binder/attachments.ts'
import { png } from '../binder/pictures.ts'

const session = 's1'
const issue = { session, document: 'packet', version: '1.0' } as const

/** A session with an open and a closed attachment. */
async function withAttachments(): Promise<App['api']> {
  const api = memoryApi()
  await api.bundles.import({ path: tinyBundle })
  const add = (name: string, bytes: Uint8Array, openness: 'open' | 'closed') =>
    api.attachments.add({ agendaItem: 's1-1', file: new File([bytes], name), openness })
  await add('نقشهٔ پناهگاه.pdf', onePage({ content: 'shelter' }), 'closed')
  await add('فهرست ناوگان.pdf', manyPages(2), 'open')
  return api
}

async function compiled(api: App['api'], edition: 'public' | 'closed', name = 'packet.pdf') {
  const out = join(await temporaryFolder(), name)
  const work = await api.documents.compile({ ...issue, edition, out })
  const pages: number[] = []
  let step = await work.next()
  for (; step.done !== true; step = await work.next()) pages.push(step.value.page)
  return { result: step.value satisfies Compiled, out, pages, read: await readPdf(out) }
}

describe('a packet of a session', () => {
  it('is the briefing with its attachments, listed with their digests, and proves itself', async () => {
    const api = await withAttachments()
    const { result, out, read, pages } = await compiled(api, 'closed')
    expect(result.pages).toBe(read.pages.length)
    expect(pages.at(-1)).toBe(result.pages)
    expect(result.standards).toEqual([])
    expect(read.title).toMatch(/با پیوست‌ها$/)
    const names = ['شناسه و فهرست اجزا', 'پیوست ۱: نقشهٔ پناهگاه', 'پیوست ۲: فهرست ناوگان']
    expect(read.outline.slice(-3)).toEqual(names)
    expect(read.pages.slice(-5).map(squeezed)).toEqual([
      expect.stringContaining('نقشهٔپناهگاه'),
      expect.stringMatching(/shelter/),
      expect.stringContaining('فهرستناوگان'),
      expect.stringMatching(/page1/),
      expect.stringMatching(/page2/),
    ])
    const rows = await api.records.list({ kind: 'attachment' })
    for (const { sha256 } of rows) expect(squeezed(read.text)).toContain(String(sha256))
    expect(await qpdfCheck(out)).not.toMatch(/WARNING|ERROR/)
    const { held: verified } = await api.pdfFiles.verify({ path: out, withStore: true })
    expect(verified).toMatchObject({
      isWhole: true,
      title: read.title,
      parts: [{ inStore: null }, { title: 'نقشهٔ پناهگاه', inStore: 'present' }, { inStore: 'present' }],
    })
    expect(verified.kind === 'packet' && squeezed(read.text).includes(verified.identity)).toBe(true)
  })

  it('holds open attachments alone in its public edition, and tells of no other', async () => {
    const { read, out } = await compiled(await withAttachments(), 'public')
    expect(read.text).not.toMatch(/پناهگاه|shelter/)
    expect(read.outline.slice(-1)).toEqual(['پیوست ۱: فهرست ناوگان'])
    const { held: verified } = await memoryApi().pdfFiles.verify({ path: out, withStore: true })
    expect(verified).toMatchObject({ parts: [{}, { title: 'فهرست ناوگان', inStore: 'unknown' }] })
  })

  it('lists an attachment whose file was never there, and keeps the standards without others', async () => {
    const api = memoryApi()
    await api.bundles.import({ path: tinyBundle })
    const row = {
      code: 'A-09',
      agendaItem: 's1-1',
      title: 'نامه',
      file: 'نامه.pdf',
      sha256: '0'.repeat(64),
      pages: null,
      openness: 'open' as const,
    }
    await api.records.save({ edits: [{ kind: 'attachment', row }] })
    const { result, read } = await compiled(api, 'public')
    expect(result.standards).toEqual(['pdfa-2a', 'pdfua-1'])
    expect(squeezed(read.text)).toContain('پروندههمراهنیست')
  })

  it('is not made of what cannot be bound, nor as another file, nor with a password', async () => {
    const api = await withAttachments()
    // Its head is whole, and its rows are woven in a way that no PDF holds.
    const woven = png({ width: 1, height: 1, colour: 2, interlace: 1 }, [[9, 9, 9]])
    await api.attachments.add({ agendaItem: 's1-1', file: new File([woven], 'نقشه.png') })
    await expect(compiled(api, 'closed')).rejects.toMatchObject({
      data: { code: 'attachment-not-bound', params: { trouble: 'damaged' }, place: { file: 'نقشه.png' } },
    })
    await expect(compiled(api, 'closed', 'packet.docx')).rejects.toMatchObject({
      data: { code: 'packet-in-pdf-alone' },
    })
    const protection = { openPassword: 'x', allow: [] }
    const out = join(await temporaryFolder(), 'packet.pdf')
    const work = await api.documents.compile({ ...issue, edition: 'closed', out, pdf: { protection } })
    await expect(work.next()).rejects.toMatchObject({ data: { code: 'packet-with-password' } })
  })
})
