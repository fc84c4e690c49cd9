import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { importBundle } from '../../../electron/services/bundles.ts'
import { openStore, type Store } from '../../../electron/store/database.ts'
import { migrate } from '../../../electron/store/driver/migrate.ts'
import { migrations } from '../../../electron/store/migrations/index.ts'
import { loadSession } from '../../../electron/store/sessions.ts'
import { saveRecord } from '../../fixtures/save.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { countingAuthor, tinyBundle } from '../../fixtures/tinyBundle.ts'

const storePath = async () => join(await temporaryFolder(), 'shoranameh.db')

function opened(path: string, options?: { patience: number }): Store {
  const store = openStore(path, options)
  onTestFinished(() => store.close())
  return store
}

function raw(path: string): Database.Database {
  const database = new Database(path)
  onTestFinished(() => void database.close())
  return database
}

describe('a store', () => {
  it('keeps what was written after it is closed', async () => {
    const path = await storePath()
    const store = openStore(path)
    await importBundle(store, tinyBundle, countingAuthor())
    const before = await loadSession(store, 's1', { years: 'all' })
    store.close()
    expect(await loadSession(opened(path), 's1', { years: 'all' })).toEqual(before)
  })

  it('is marked as ours, journaled ahead, and whole', async () => {
    const path = await storePath()
    opened(path)
    const database = raw(path)
    expect(database.pragma('application_id', { simple: true })).toBe(0x5348524e)
    expect(database.pragma('user_version', { simple: true })).toBe(migrations.length)
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  it.each([migrations.length + 1, 99])('of the newer version %i is refused, and left alone', async version => {
    const path = await storePath()
    openStore(path).close()
    raw(path).pragma(`user_version = ${version}`)
    expect(() => openStore(path)).toThrow(expect.objectContaining({ code: 'newer-store' }))
    expect(raw(path).pragma('user_version', { simple: true })).toBe(version)
  })

  it("that is another program's database is refused, and left alone", async () => {
    const path = await storePath()
    raw(path).exec('CREATE TABLE notes (text)')
    const before = await readFile(path)
    expect(() => openStore(path)).toThrow(expect.objectContaining({ code: 'foreign-store' }))
    expect(await readFile(path)).toEqual(before)
  })

  it('that is no database is refused', async () => {
    const path = await storePath()
    await writeFile(path, 'سلام '.repeat(300))
    expect(() => openStore(path)).toThrow(expect.objectContaining({ code: 'not-a-store' }))
  })

  it('where nothing can be written is refused', async () => {
    const path = join(await temporaryFolder(), 'no-folder', 'shoranameh.db')
    expect(() => openStore(path)).toThrow(expect.objectContaining({ code: 'store-folder-missing' }))
  })

  it('locked by another process says so, and works when it is free', async () => {
    const path = await storePath()
    const store = opened(path, { patience: 200 })
    const other = raw(path)
    const council = { code: 'c', name: 'شورا', city: 'شهر', seats: 5 }
    other.exec('BEGIN IMMEDIATE')
    await expect(saveRecord(store, 'council', council, countingAuthor())).rejects.toMatchObject({
      code: 'store-locked',
    })
    other.exec('COMMIT')
    await expect(saveRecord(store, 'council', council, countingAuthor())).resolves.toMatchObject({ key: 'c' })
  })

  it('never loses a line of its log', async () => {
    const path = await storePath()
    await importBundle(opened(path), tinyBundle, countingAuthor())
    expect(() => raw(path).exec('DELETE FROM change')).toThrow(/append-only/)
    expect(() => raw(path).exec("UPDATE change SET who = ''")).toThrow(/append-only/)
  })
})

describe('a migration', () => {
  const next = 'ALTER TABLE council ADD COLUMN motto TEXT'

  it('copies an older database first, and keeps its rows', async () => {
    const path = await storePath()
    const store = openStore(path)
    await importBundle(store, tinyBundle, countingAuthor())
    store.close()
    const database = raw(path)
    migrate(database, path, [...migrations, next])
    expect(database.pragma('user_version', { simple: true })).toBe(migrations.length + 1)
    expect(database.prepare('SELECT code, motto FROM council').all()).toEqual([{ code: 'council', motto: null }])
    const copy = `${path}.v${migrations.length}.backup`
    expect((await loadSession(opened(copy), 's1', { years: 'all' })).rows.council).toHaveLength(1)
  })

  it('that fails leaves the database as it was', async () => {
    const path = await storePath()
    openStore(path).close()
    const database = raw(path)
    expect(() => migrate(database, path, [...migrations, next, 'ALTER TABLE nowhere ADD COLUMN x'])).toThrow('nowhere')
    expect(database.pragma('user_version', { simple: true })).toBe(migrations.length)
    expect(() => database.prepare('SELECT motto FROM council')).toThrow('motto')
  })

  it('makes no copy of a new database', async () => {
    const path = await storePath()
    opened(path)
    expect(existsSync(`${path}.v0.backup`)).toBe(false)
  })
})
