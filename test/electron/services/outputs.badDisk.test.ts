import { readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createApp } from '../../../electron/app/app.ts'
import { openStore } from '../../../electron/store/database.ts'
import { save } from '../../fixtures/save.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { countingAuthor, tinyBundle } from '../../fixtures/tinyBundle.ts'

async function installation() {
  const folder = await temporaryFolder()
  const store = openStore(join(folder, 'council.db'), { patience: 200 })
  const app = createApp({ store, ...countingAuthor() })
  onTestFinished(() => app.close())
  const { session } = await app.api.bundles.import({ path: tinyBundle })
  return { api: app.api, store, session, outputs: join(folder, 'outputs') }
}

type Installation = Awaited<ReturnType<typeof installation>>

async function compile({ api, session }: Installation) {
  const work = await api.outputs.make({ session, document: 'invitation', edition: 'public', version: '1.0' })
  for (;;) {
    const step = await work.next()
    if (step.done) return step.value
  }
}

const department = (name: string) => ({ kind: 'department' as const, row: { code: 'parks', name, head: null } })
const said = (code: string, words: RegExp) => ({ data: { code }, message: expect.stringMatching(words) as string })

describe('the folder of what is compiled', () => {
  it('is made again when somebody has deleted it', async () => {
    const own = await installation()
    const first = await compile(own)
    await rm(own.outputs, { recursive: true })
    await expect(own.api.outputs.read({ id: first.id })).rejects.toMatchObject(
      said('output-file-missing', /داده‌ها سالم‌اند/),
    )
    expect((await compile(own)).isThere).toBe(true)
  })

  it('may refuse to be written: that is said, and the next try works', async () => {
    const own = await installation()
    await writeFile(own.outputs, 'a file, not a folder')
    await expect(compile(own)).rejects.toMatchObject(said('output-not-written', /سالم‌اند؛ پوشهٔ دیگری/))
    await rm(own.outputs)
    expect((await compile(own)).isThere).toBe(true)
  })

  it.skipIf(process.platform !== 'linux')('may be on a full disk: nothing half-written is left', async () => {
    const own = await installation()
    const { path, id } = await compile(own)
    const next = path.replace(`${id}.pdf`, `c${Number(id.slice(1)) + 1}.pdf`)
    await symlink('/dev/full', `${next}.part`)
    await expect(compile(own)).rejects.toMatchObject(said('output-not-written', /دیسک پر است/))
    expect(await readdir(own.outputs)).toHaveLength(1)
    expect(await own.api.outputs.list({ session: own.session })).toHaveLength(1)
    expect((await compile(own)).isThere).toBe(true)
  })
})

describe('a store that cannot be written', () => {
  it('keeps what it has while the disk is full', async () => {
    const { api, store } = await installation()
    await save(api.records, department('فضای سبز'))
    const connection = store.file.connection
    const pages = Number(connection.pragma('page_count', { simple: true }))
    connection.pragma(`max_page_count = ${pages}`)
    const long = department('نام دراز '.repeat(5000))
    await expect(save(api.records, long)).rejects.toMatchObject(said('store-unwritable', /سالم است/))
    expect(await api.records.list({ kind: 'department', keys: ['parks'] })).toMatchObject([{ name: 'فضای سبز' }])
    connection.pragma(`max_page_count = ${pages * 10}`)
    await save(api.records, long)
    expect(await api.records.list({ kind: 'department', keys: ['parks'] })).toMatchObject([
      { name: long.row.name.trim() },
    ])
  })

  it('waits for another program that writes, gives up in words, and takes the same edit later', async () => {
    const { api, store } = await installation()
    const other = new Database(store.path)
    onTestFinished(() => void other.close())
    other.exec('begin immediate')
    await expect(save(api.records, department('فضای سبز'))).rejects.toMatchObject(said('store-locked', /سالم است/))
    other.exec('rollback')
    expect((await save(api.records, department('فضای سبز'))).change).not.toBeNull()
  })
})
