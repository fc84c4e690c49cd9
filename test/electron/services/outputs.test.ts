import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createApp } from '../../../electron/app.ts'
import { openStore } from '../../../electron/store/database.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { countingAuthor } from '../../fixtures/tinyBundle.ts'

async function sample() {
  const folder = await temporaryFolder()
  const app = createApp({ store: openStore(join(folder, 'council.db')), ...countingAuthor() })
  onTestFinished(() => app.close())
  const { session } = await app.api.sessions.openSample({})
  return { api: app.api, session, folder }
}

type Sample = Awaited<ReturnType<typeof sample>>

async function made({ api, session }: Sample, signal?: AbortSignal) {
  const work = await api.outputs.make(
    { session, document: 'invitation', edition: 'public', version: '1.0' },
    signal ? { signal } : {},
  )
  for (;;) {
    const step = await work.next()
    if (step.done) return step.value
  }
}

describe('a document compiled from the desk', () => {
  it('is kept with its file and can be read again', async () => {
    const desk = await sample()
    const output = await made(desk)
    expect(output).toMatchObject({ document: 'invitation', changesSince: 0, isThere: true })
    expect(output.path.startsWith(join(desk.folder, 'outputs'))).toBe(true)
    expect(await desk.api.outputs.list({ session: desk.session })).toEqual([output])
    const { pdf } = await desk.api.outputs.read({ id: output.id })
    expect(Buffer.from(pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
    expect(Buffer.from(pdf, 'base64')).toHaveLength(output.bytes)
  })

  it('counts and tells what was written since', async () => {
    const desk = await sample()
    const { id } = await made(desk)
    await desk.api.records.save({ kind: 'department', row: { code: 'parks', name: 'فضای سبز', head: null } })
    const [listed] = await desk.api.outputs.list({ session: desk.session })
    expect(listed?.changesSince).toBe(1)
    expect(await desk.api.outputs.changes({ id })).toMatchObject([{ kind: 'department', key: 'parks' }])
  })

  it('says so when somebody has moved its file, and stays in the list', async () => {
    const desk = await sample()
    const { id, path } = await made(desk)
    rmSync(path)
    expect(await desk.api.outputs.list({ session: desk.session })).toMatchObject([{ id, isThere: false }])
    await expect(desk.api.outputs.read({ id })).rejects.toThrow('دیگر سر جایش نیست')
  })

  it('is not kept when it is cancelled', async () => {
    const desk = await sample()
    const stop = new AbortController()
    stop.abort()
    await expect(made(desk, stop.signal)).rejects.toThrow('لغو شد')
    expect(await desk.api.outputs.list({ session: desk.session })).toEqual([])
  })
})

describe('a preview', () => {
  it('is the document that compile prints', async () => {
    const { api, session } = await sample()
    const document = await api.documents.preview({ session, document: 'invitation', edition: 'public', version: '1.0' })
    expect(document.blocks.map(({ kind }) => kind)).toContain('letterhead')
    expect((await api.documents.kinds()).sections.map(({ name }) => name)).toContain('overview')
  })
})
