import { copyFile, mkdir, readdir, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createApp } from '../../../../electron/app/app.ts'
import { openStore } from '../../../../electron/store/database.ts'
import { compareStores } from '../../../../electron/store/driver/compareStores.ts'
import { backUpTo, lastCopy, listBackups, makeBackup } from '../../../../electron/store/file/backups.ts'
import { besideStore } from '../../../../electron/store/file/besideStore.ts'
import { restoreStore } from '../../../../electron/store/file/restoreStore.ts'
import { bringToSecondPlace } from '../../../../electron/store/file/secondPlace.ts'
import { settle } from '../../../../electron/store/settle.ts'
import { save } from '../../../fixtures/save.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'
import { countingAuthor } from '../../../fixtures/tinyBundle.ts'

async function opened() {
  const folder = await temporaryFolder()
  const path = join(folder, 'council.db')
  const store = openStore(path)
  const app = createApp({ store, ...countingAuthor() })
  onTestFinished(() => app.close())
  const saveOffice = (code: string) => save(app.api.records, { kind: 'office', row: { code, title: `سمت ${code}` } })
  return { folder, path, store, app, saveOffice }
}

function codes(path: string): unknown[] {
  const database = new Database(path)
  try {
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    return database.prepare('select code from office order by code').pluck().all()
  } finally {
    database.close()
  }
}

const hour = (n: number) =>
  `2023-01-${String(7 + Math.floor(n / 24)).padStart(2, '0')}T${String(n % 24).padStart(2, '0')}:00:00Z`

describe('a backup', () => {
  it('is a whole store of its own, made while the first is in use, with what its journal holds', async () => {
    const { path, saveOffice } = await opened()
    await saveOffice('a')
    const made = await besideStore('backUp', { store: path, at: hour(0) }, 60_000)
    expect(made).toMatch(/backups.council-1401-10-17-033000\.db$/)
    await saveOffice('b')
    expect(codes(made ?? '')).toEqual(['a'])
    expect(listBackups(path)).toMatchObject([{ at: '2023-01-07T00:00:00.000Z', kind: 'backup' }])
  })

  it('is not made again while nothing is written', async () => {
    const { path, saveOffice } = await opened()
    await saveOffice('a')
    expect(makeBackup(path, hour(0))).toBeDefined()
    expect(makeBackup(path, hour(1))).toBeUndefined()
    await saveOffice('b')
    expect(makeBackup(path, hour(2))).toBeDefined()
  })

  it('is made of what was written though the clock was put back, and is the last one, in a second place too', async () => {
    const { folder, path, store, saveOffice } = await opened()
    await saveOffice('a')
    settle(store, 0, 0)
    makeBackup(path, hour(10))
    await saveOffice('b')
    settle(store, 0, 0)
    await utimes(path, 1, 1)
    const made = makeBackup(path, hour(0))
    expect(codes(made ?? '')).toEqual(['a', 'b'])
    expect(makeBackup(path, hour(1))).toBeUndefined()
    expect(lastCopy(path)?.file).toBe(made)
    expect(bringToSecondPlace(path, 'second-place', folder, 2 ** 30)).toBe(lastCopy(path)?.name)
  })

  it('makes room among those of one day, and stays the only one of its day', async () => {
    const { folder, path, saveOffice } = await opened()
    for (let i = 0; i < 12; i++) {
      await saveOffice(`o${i}`)
      makeBackup(path, hour(i < 2 ? i * 24 : 48 + i))
    }
    const names = (await readdir(join(folder, 'backups'))).sort()
    expect(names).toHaveLength(10)
    expect(new Set(names.map(name => name.slice(0, 18))).size).toBe(3)
    expect(listBackups(path)[0]?.name).toBe(names.at(-1))
  })

  it('is none of a store with a damaged row, whose good copies stay', async () => {
    const { folder, path, store, saveOffice } = await opened()
    await saveOffice('a')
    makeBackup(path, hour(0))
    store.file.connection.exec("update office set title = 'دیگری'")
    await expect(besideStore('backUp', { store: path, at: hour(1) }, 60_000)).rejects.toMatchObject({
      code: 'damaged-row',
    })
    expect(await readdir(join(folder, 'backups'))).toHaveLength(1)
  })

  it('that is half-written when the program ends is no backup, and the next one takes its place', async () => {
    const { folder, path, saveOffice } = await opened()
    await saveOffice('a')
    await mkdir(join(folder, 'backups'))
    await writeFile(join(folder, 'backups', 'council-1401-10-17-033000.db.part'), 'half')
    expect(listBackups(path)).toEqual([])
    expect(codes(makeBackup(path, hour(0)) ?? '')).toEqual(['a'])
    expect(await readdir(join(folder, 'backups'))).toHaveLength(1)
  })

  it('of a damaged store is refused, and the older ones stay', async () => {
    const { folder, path, store, app, saveOffice } = await opened()
    await save(app.api.records, { kind: 'office', row: { code: 'a', title: 'د'.repeat(40_000) } })
    makeBackup(path, hour(0))
    await saveOffice('b')
    settle(store, Date.now(), 0)
    app.close()
    const { size } = await stat(path)
    await truncate(path, size - 3 * 4096)
    await expect(besideStore('backUp', { store: path, at: hour(1) }, 60_000)).rejects.toMatchObject({
      code: 'damaged-store',
    })
    expect(await readdir(join(folder, 'backups'))).toHaveLength(1)
  })

  it('lets go of old stores that were put aside, but of none that holds what is nowhere else', async () => {
    const { folder, path, store, saveOffice } = await opened()
    await mkdir(join(folder, 'backups'))
    const asideAs = async (name: string, day: number, from = path) => {
      const file = join(folder, 'backups', `council-${name}.db`)
      settle(store, 0, 0)
      await copyFile(from, file)
      await utimes(file, day, day)
      return file
    }
    await saveOffice('a')
    await asideAs('replaced', 1)
    const other = createApp({ store: openStore(await asideAs('replaced-2', 2)), ...countingAuthor() })
    await save(other.api.records, { kind: 'office', row: { code: 'x', title: 'دیگر' } })
    other.close()
    new Database(await asideAs('replaced-3', 3)).exec("update office set title = 'آسیب'").close()
    for (const day of [2, 3]) await utimes(join(folder, 'backups', `council-replaced-${day}.db`), day, day)
    await saveOffice('b')
    await asideAs('rescued', 4)
    await asideAs('rescued-2', 5)
    const { size } = await stat(path)
    const names = async () => (await readdir(join(folder, 'backups'))).filter(name => /d-?\d?\.db$/.test(name)).sort()
    makeBackup(path, hour(0), 100 * size)
    expect(await names()).toHaveLength(5)
    await saveOffice('c')
    makeBackup(path, hour(1), 4 * size)
    expect(await names()).toEqual(['council-replaced-2.db', 'council-replaced-3.db', 'council-rescued-2.db'])
  })

  it('goes where it is asked to, but never over the store', async () => {
    const { folder, path, saveOffice } = await opened()
    await saveOffice('a')
    expect(backUpTo(path, join(folder, 'copy.db')).rows).toBeGreaterThan(0)
    expect(codes(join(folder, 'copy.db'))).toEqual(['a'])
    expect(() => backUpTo(path, path)).toThrow(expect.objectContaining({ code: 'backup-is-the-store' }))
    expect(() => backUpTo(path, join(folder, 'no', 'copy.db'))).toThrow(
      expect.objectContaining({ code: 'store-unwritable' }),
    )
  })
})

describe('a restore', () => {
  it('puts the copy in its place and keeps what it replaces', async () => {
    const { folder, path, app, saveOffice } = await opened()
    await saveOffice('a')
    const made = makeBackup(path, hour(0)) ?? ''
    await saveOffice('b')
    app.close()
    expect(compareStores(path, made)).toEqual([{ table: 'سمت‌ها', gone: 1, back: 0, changed: 0 }])
    const replaced = restoreStore(path, made)
    expect(compareStores(path, made)).toEqual([])
    expect(codes(path)).toEqual(['a'])
    expect(codes(replaced ?? '')).toEqual(['a', 'b'])
    expect(codes(made)).toEqual(['a'])
    expect(await readdir(folder)).not.toContain('council.db.restored')
  })

  it('keeps the journal of what it replaces with it', async () => {
    const { folder, path, store, saveOffice } = await opened()
    await saveOffice('a')
    const made = makeBackup(path, hour(0)) ?? ''
    await saveOffice('b')
    const killed = join(folder, 'killed.db')
    await copyFile(path, killed)
    await copyFile(`${store.path}-wal`, `${killed}-wal`)
    const replaced = restoreStore(killed, made) ?? ''
    expect(codes(killed)).toEqual(['a'])
    expect(restoreStore(killed, replaced)).toMatch(/killed-replaced-2\.db$/)
    expect(codes(killed)).toEqual(['a', 'b'])
  })

  it.each([
    ['nothing', async () => undefined, 'backup-missing'],
    ['another file', (path: string) => writeFile(path, 'سلام '.repeat(300)), 'not-a-store'],
    ['an empty file', (path: string) => writeFile(path, ''), 'foreign-backup'],
    [
      'another database',
      async (path: string) => void new Database(path).exec('create table t (a)').close(),
      'foreign-backup',
    ],
  ])('from %s leaves the store as it was', async (_, make, code) => {
    const { folder, path, app, saveOffice } = await opened()
    await saveOffice('a')
    app.close()
    await make(join(folder, 'copy.db'))
    expect(() => restoreStore(path, join(folder, 'copy.db'))).toThrow(expect.objectContaining({ code }))
    expect(codes(path)).toEqual(['a'])
  })
})

describe('a store at rest', () => {
  it('has everything in its own file, so that a copy made by hand is whole', async () => {
    const { folder, path, store, saveOffice } = await opened()
    await saveOffice('a')
    settle(store, Date.now() + 5000)
    await copyFile(path, join(folder, 'by-hand.db'))
    expect((await stat(`${path}-wal`)).size).toBe(0)
    expect(codes(join(folder, 'by-hand.db'))).toEqual(['a'])
    await saveOffice('b')
    await rm(join(folder, 'by-hand.db'))
  })

  it('is left alone while somebody writes, or another program reads an older state', async () => {
    const { path, store, saveOffice } = await opened()
    await saveOffice('a')
    settle(store, Date.now())
    expect((await stat(`${path}-wal`)).size).toBeGreaterThan(0)
    const reader = new Database(path)
    onTestFinished(() => void reader.close())
    reader.exec('begin')
    reader.prepare('select count(*) from office').get()
    await saveOffice('b')
    settle(store, Date.now() + 5000)
    settle(store, Date.now() + 6000)
    reader.exec('commit')
    await utimes(`${path}-wal`, 1, 1)
    settle(store, Date.now())
    expect((await stat(`${path}-wal`)).size).toBe(0)
    await saveOffice('c')
  })
})
