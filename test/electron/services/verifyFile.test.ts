import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDF, PdfNumber } from '@libpdf/core'
import { afterAll, describe, expect, it } from 'vitest'
import { type App, createApp } from '../../../electron/app/app.ts'
import { bind } from '../../../electron/binder/bind.ts'
import { findManifest, sealManifest } from '../../../electron/binder/packetManifest.ts'
import { openStore } from '../../../electron/store/database.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { countingAuthor, tinyBundle } from '../../fixtures/tinyBundle.ts'
import { manyPages, onePage } from '../binder/attachments.ts'
import { packetInput, packetOf } from '../binder/packets.ts'

interface Issuer {
  app: App
  /** As the terminal wrote it. */
  packet: Uint8Array
}

let known: Promise<Issuer> | undefined
/** The tests' own, made once. */
const issuer = () => (known ??= issue())
afterAll(async () => (await known)?.app.close())

/** A store that has issued a packet of two attachments. */
async function issue(): Promise<Issuer> {
  const outputs = await temporaryFolder()
  const app = createApp({ store: openStore(':memory:'), outputs, ...countingAuthor() })
  const { api } = app
  await api.bundles.import({ path: tinyBundle })
  const add = (name: string, bytes: Uint8Array) =>
    api.attachments.add({ agendaItem: 's1-1', file: new File([bytes], name), openness: 'open' })
  await add('نقشه.pdf', onePage({ content: 'shelter' }))
  await add('فهرست ناوگان.pdf', manyPages(2, '[0 0 333 444]'))
  return { app, packet: await compiled(app, 'packet') }
}

async function compiled({ api }: App, document: 'packet' | 'invitation'): Promise<Uint8Array> {
  const out = join(await temporaryFolder(), `${document}.pdf`)
  const work = await api.documents.compile({ session: 's1', document, edition: 'public', version: '1.0', out })
  for (let step = await work.next(); step.done !== true; step = await work.next());
  return new Uint8Array(await readFile(out))
}

async function verified({ api }: App, bytes: Uint8Array, withStore = true) {
  const path = join(await temporaryFolder(), 'came back.pdf')
  await writeFile(path, bytes)
  return (await api.pdfFiles.verify({ path, withStore })).held
}

/** A file whose text is replaced by another of its length. */
function altered(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  expect(text).toContain(from)
  expect(to).toHaveLength(from.length)
  return new Uint8Array(Buffer.from(text.replace(from, to), 'latin1'))
}

/** Writes the list of parts anew, as whoever knows how it is made can. */
async function forged(bytes: Uint8Array): Promise<Uint8Array> {
  const found = findManifest(await PDF.load(bytes), bytes)
  if (found === undefined || found === 'unreadable') throw new Error('no manifest')
  const { manifest, file, parts } = found.manifest
  const bare = altered(altered(bytes, manifest, '0'.repeat(64)), file, '0'.repeat(64))
  const [own = 0, ...attached] = parts.map(({ pages }) => pages.length)
  const first = Array.from({ length: own - attached.length }, () => 0)
  const owners = [...first, ...attached.flatMap((pages, at) => [0, ...Array.from({ length: pages }, () => at + 1)])]
  await sealManifest(await PDF.load(bare), bare, owners)
  return bare
}

const changed = { kind: 'packet', isWhole: false, issued: { is: 'changed', version: '1.0', edition: 'public' } }
const intact = { differing: [] }

describe('a file that comes back to the store that issued it', () => {
  it('is the packet byte for byte as the terminal issued it', async () => {
    const { app, packet } = await issuer()
    expect(await verified(app, packet)).toMatchObject({
      kind: 'packet',
      isWhole: true,
      issued: { is: 'same', title: 'گزارش جلسه با پیوست‌ها', at: '2023-01-07T10:00:00Z', who: 'دبیرخانه' },
      parts: [intact, { title: 'نقشه', ...intact, inStore: 'present' }, intact],
    })
  })

  it('is any other document, as the terminal or the window issued it', async () => {
    const { app } = await issuer()
    const invitation = { kind: 'document', issued: { is: 'same', title: 'دعوت‌نامه', edition: 'public' } }
    expect(await verified(app, await compiled(app, 'invitation'))).toMatchObject(invitation)
    const work = await app.api.outputs.make({
      session: 's1',
      document: 'invitation',
      edition: 'closed',
      version: '1.0',
    })
    let step = await work.next()
    while (step.done !== true) step = await work.next()
    const closed = { ...invitation, issued: { ...invitation.issued, edition: 'closed' } }
    expect(await verified(app, await readFile(step.value.path))).toMatchObject(closed)
  })

  it('names the part whose page was changed, though its list was written anew', async () => {
    const { app, packet } = await issuer()
    const bytes = await forged(altered(packet, '/MediaBox [0 0 333 444]', '/MediaBox [0 0 333 445]'))
    // By its own list it is whole.
    expect(await verified(app, bytes, false)).toMatchObject({ isWhole: true, issued: null })
    expect(await verified(app, bytes)).toMatchObject({ ...changed, parts: [intact, intact, { differing: [1] }] })
  })

  it('is found though its list was taken out of it', async () => {
    const { app, packet } = await issuer()
    const bare = altered(altered(packet, '/PieceInfo', '/PieceInf0'), '{"packet":1,', '{"Packet":1,')
    const bytes = altered(bare, '/MediaBox [0 0 333 444]', '/MediaBox [0 0 444 333]')
    const found = { ...changed, isRestWhole: false, parts: [intact, intact, { differing: [1] }] }
    expect(await verified(app, bytes)).toMatchObject(found)
  })

  it('names the page that an update behind it turns, and none where nothing shown was changed', async () => {
    const { app, packet } = await issuer()
    const pdf = await PDF.load(packet)
    pdf.getPages().at(-1)?.dict.set('Rotate', PdfNumber.of(90))
    const updated = await pdf.save({ incremental: true })
    expect(Buffer.from(updated.subarray(0, packet.length)).equals(packet)).toBe(true)
    expect(await verified(app, updated)).toMatchObject({ ...changed, parts: [intact, intact, { differing: [2] }] })
    const padded = Buffer.concat([packet, Buffer.from('\n% read\n%%EOF\n')])
    expect(await verified(app, padded)).toMatchObject({
      ...changed,
      isRestWhole: true,
      parts: [intact, intact, intact],
    })
  })

  it('tells of a page more', async () => {
    const { app, packet } = await issuer()
    const pdf = await PDF.load(packet)
    await pdf.copyPagesFrom(await PDF.load(onePage({})), [0])
    expect(await verified(app, await pdf.save())).toMatchObject({ ...changed, further: 1 })
  })

  it('is unknown where others made it, of the same attachments too', async () => {
    const { app } = await issuer()
    const unknown = { issued: { is: 'unknown' } }
    const input = await packetInput([onePage({ content: 'shelter' }), manyPages(2, '[0 0 333 444]')])
    const parts = ['نقشه', 'فهرست ناوگان'].map(title => ({ title, sha256: '0' }))
    const made = await bind({ ...input, identified: { title: 'بسته', parts } }, () => {})
    expect(made.kind === 'bound' && (await verified(app, made.bytes))).toMatchObject({ isWhole: true, ...unknown })
    const { bytes } = await packetOf(onePage({}))
    expect(await verified(app, bytes)).toEqual({ kind: 'manifest-changed', ...unknown })
    expect(await verified(app, onePage({}))).toEqual({ kind: 'foreign', ...unknown })
    expect(await verified(app, new TextEncoder().encode('نامه'))).toEqual({ kind: 'unreadable', ...unknown })
  })
})
