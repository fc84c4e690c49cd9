import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createApp } from '../../../electron/app/app.ts'
import { openStore } from '../../../electron/store/database.ts'
import { readPdf } from '../../fixtures/readPdf.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { countingAuthor, tinyBundle } from '../../fixtures/tinyBundle.ts'

/** A session of few slides, in a store of its own. */
async function opened() {
  const folder = await temporaryFolder()
  const app = createApp({ store: openStore(join(folder, 'council.db')), ...countingAuthor() })
  onTestFinished(() => app.close())
  await app.api.bundles.import({ path: tinyBundle })
  return { api: app.api, session: 's1', folder }
}

type Opened = Awaited<ReturnType<typeof opened>>
type Asked = Omit<Parameters<Opened['api']['outputs']['makeDeck']>[0], 'session'>

async function made({ api, session }: Opened, asked: Asked, signal?: AbortSignal) {
  const work = await api.outputs.makeDeck({ session, ...asked }, signal ? { signal } : {})
  for (;;) {
    const step = await work.next()
    if (step.done) return step.value
  }
}

describe('slides made from the window', () => {
  it('are kept with their file, apart from documents, and can be read again', async () => {
    const own = await opened()
    const { missing, ...deck } = await made(own, { edition: 'public', format: 'pdf' })
    expect(missing).toEqual([])
    expect(deck).toMatchObject({ document: 'slides', format: 'pdf', version: '1.0', changesSince: 0, isThere: true })
    expect(await own.api.outputs.decks({ session: own.session })).toEqual([deck])
    expect(await own.api.outputs.list({ session: own.session })).toEqual([])
    const file = await own.api.outputs.read({ id: deck.id })
    expect(file).toMatchObject({ name: deck.name, type: 'application/pdf', size: deck.bytes })
    expect((await readPdf(deck.path)).pages).toHaveLength(deck.pages ?? 0)
  })

  it('are a handout or PowerPoint where that is asked for, each with numbers of its own', async () => {
    const own = await opened()
    const handout = { slides: 6 as const, margin: 'lines' as const }
    const first = await made(own, { edition: 'closed', format: 'pdf', paper: { handout } })
    const second = await made(own, { edition: 'closed', format: 'pdf', paper: { handout } })
    const power = await made(own, { edition: 'closed', format: 'pptx' })
    expect([first, second, power].map(({ document, version }) => [document, version])).toEqual([
      ['handout', '1.0'],
      ['handout', '1.1'],
      ['slides', '1.0'],
    ])
    const file = await own.api.outputs.read({ id: power.id })
    expect(file.type).toBe('application/vnd.openxmlformats-officedocument.presentationml.presentation')
    expect(
      Buffer.from(await file.bytes())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })

  it('leave nothing behind when they are cancelled', async () => {
    const own = await opened()
    const stop = new AbortController()
    stop.abort()
    await expect(made(own, { edition: 'public', format: 'pdf' }, stop.signal)).rejects.toThrow(/./)
    expect(await own.api.outputs.decks({ session: own.session })).toEqual([])
    expect(() => readdirSync(join(own.folder, 'outputs'))).toThrow(/ENOENT/)
  })
})
