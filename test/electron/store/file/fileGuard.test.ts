import { existsSync } from 'node:fs'
import { copyFile, link, mkdir, readdir, rename, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createApp } from '../../../../electron/app/app.ts'
import { openStore } from '../../../../electron/store/database.ts'
import { resultOf } from '../../../fixtures/resultOf.ts'
import { ofKind, save } from '../../../fixtures/save.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'
import { countingAuthor } from '../../../fixtures/tinyBundle.ts'

const office = (code: string) => ({ kind: 'office' as const, row: { code, title: `سمت ${code}` } })

function open(path: string) {
  const app = createApp({ store: openStore(path), ...countingAuthor() })
  onTestFinished(() => app.close())
  return app
}

/** An open store with one office saved, and a closed one beside it with another. */
async function twoStores() {
  const folder = await temporaryFolder()
  const [path, other] = [join(folder, 'council.db'), join(folder, 'other.db')]
  const closed = createApp({ store: openStore(other), ...countingAuthor() })
  await save(closed.api.records, office('elsewhere'))
  closed.close()
  const app = open(path)
  await save(app.api.records, office('before'))
  return { folder, path, other, app }
}

function offices(path: string): { codes: unknown[]; integrity: unknown } {
  const database = new Database(path)
  onTestFinished(() => void database.close())
  const codes = database.prepare('select code from office order by code').pluck().all()
  return { codes, integrity: database.pragma('integrity_check', { simple: true }) }
}

async function rescuedIn(folder: string): Promise<string> {
  const name = (await readdir(join(folder, 'backups'))).find(file => file.includes('rescued'))
  return join(folder, 'backups', name ?? '')
}

const lost = (words: RegExp) => ({
  data: { code: 'store-lost' },
  message: expect.stringMatching(words) as string,
})

// Windows lets nobody move or write over a file that is open.
describe.skipIf(process.platform === 'win32')('a store whose file is taken away while it is open', () => {
  it('says of no save that it is saved once another file has its name, and spoils neither', async () => {
    const { folder, path, other, app } = await twoStores()
    await rename(other, path)
    const saves = Array.from({ length: 20 }, (_, i) => save(app.api.records, office(`after${i}`)))
    for (const saving of saves)
      await expect(saving).rejects.toMatchObject(lost(/جای این پرونده را گرفته.*ذخیره نمی‌شود/))
    const rescued = await rescuedIn(folder)
    await expect(save(app.api.records, office('later'))).rejects.toThrow(rescued)
    app.close()
    expect(offices(rescued)).toEqual({ codes: ['before'], integrity: 'ok' })
    expect(offices(path)).toEqual({ codes: ['elsewhere'], integrity: 'ok' })
  })

  it('leaves the file that took its place alone though it is opened while the first is', async () => {
    const { path, other, app } = await twoStores()
    await rename(other, path)
    await expect(save(app.api.records, office('after'))).rejects.toMatchObject(lost(/جای این پرونده/))
    const restored = open(path)
    await save(restored.api.records, office('mine'))
    expect(await app.api.records.list({ kind: 'office', keys: ['before'] })).toHaveLength(1)
    app.close()
    await save(restored.api.records, office('mine2'))
    restored.close()
    expect(offices(path)).toEqual({ codes: ['elsewhere', 'mine', 'mine2'], integrity: 'ok' })
  })

  it.each([
    ['alone', ['']],
    ['with its journal', ['', '-wal', '-shm']],
  ])('keeps what was saved when the file is deleted %s', async (_, ends) => {
    const { folder, path, app } = await twoStores()
    for (const end of ends) await rm(path + end)
    await expect(save(app.api.records, office('after'))).rejects.toMatchObject(lost(/برداشته یا پاک شده/))
    app.close()
    expect(existsSync(path)).toBe(false)
    expect(offices(await rescuedIn(folder))).toEqual({ codes: ['before'], integrity: 'ok' })
  })

  it('leaves a file that was moved whole where it was moved to', async () => {
    const { folder, path, app } = await twoStores()
    await rename(path, join(folder, 'moved.db'))
    await expect(save(app.api.records, office('after'))).rejects.toMatchObject(lost(/برداشته/))
    app.close()
    expect(offices(join(folder, 'moved.db'))).toEqual({ codes: ['before'], integrity: 'ok' })
  })

  it('keeps what was saved in another folder where its own is gone, as with a drive', async () => {
    const [drive, refuge] = [join(await temporaryFolder(), 'drive'), await temporaryFolder()]
    await mkdir(drive)
    const store = openStore(join(drive, 'council.db'), { refuge })
    const app = createApp({ store, ...countingAuthor() })
    onTestFinished(() => app.close())
    await save(app.api.records, office('before'))
    await rename(drive, `${drive} away`)
    const rescued = join(refuge, 'council-rescued.db')
    await expect(save(app.api.records, office('after'))).rejects.toThrow(rescued)
    expect(existsSync(drive)).toBe(false)
    expect(offices(rescued)).toEqual({ codes: ['before'], integrity: 'ok' })
  })

  it('is not written while it has a second name, and goes on when that is gone', async () => {
    const { folder, path, app } = await twoStores()
    await link(path, join(folder, 'second.db'))
    await expect(save(app.api.records, office('after'))).rejects.toMatchObject({ data: { code: 'linked-store' } })
    await rm(join(folder, 'second.db'))
    await save(app.api.records, office('after'))
    app.close()
    expect(offices(path)).toEqual({ codes: ['after', 'before'], integrity: 'ok' })
  })

  it.each([
    ['another store', (path: string, other: string) => copyFile(other, path)],
    [
      'another store with an old date',
      async (path: string, other: string) => {
        await copyFile(other, path)
        await utimes(path, 1, 1)
      },
    ],
  ])('stops when %s is written over it, and leaves that whole', async (_, put) => {
    const { path, other, app } = await twoStores()
    await put(path, other)
    await expect(save(app.api.records, office('after'))).rejects.toMatchObject(lost(/روی این پرونده نوشته/))
    app.close()
    expect(offices(path)).toEqual({ codes: ['elsewhere'], integrity: 'ok' })
  })

  it('stops when the file is emptied', async () => {
    const { path, app } = await twoStores()
    await truncate(path)
    await expect(save(app.api.records, office('after'))).rejects.toMatchObject(lost(/روی این پرونده نوشته/))
  })

  it('tells whoever watches, though nobody saves', async () => {
    const { path, other, app } = await twoStores()
    const watched = await app.api.changes.watch()
    const told = watched.next()
    await rename(other, path)
    expect((await told).value).toContainEqual({ kind: 'office', key: null })
    await watched.return?.()
  })

  it('finds another name where an earlier rescue lies', async () => {
    const { folder, path, app } = await twoStores()
    await mkdir(join(folder, 'backups'))
    await writeFile(join(folder, 'backups', 'council-rescued.db'), 'earlier')
    await rm(path)
    await expect(save(app.api.records, office('after'))).rejects.toThrow('council-rescued-2.db')
  })
})

describe('a store whose file is its own', () => {
  it('is not taken for another when another program writes and checkpoints it', async () => {
    const { path, app } = await twoStores()
    const other = new Database(path)
    onTestFinished(() => void other.close())
    for (const code of ['a', 'b', 'c']) {
      other.prepare("insert or replace into setting values ('other', ?)").run(JSON.stringify(code))
      other.pragma('wal_checkpoint(TRUNCATE)')
      await save(app.api.records, office(`own${code}`))
      other.pragma('wal_checkpoint(TRUNCATE)')
      await save(app.api.records, office(`own${code}2`))
    }
    expect(await app.api.records.list({ kind: 'office' })).toHaveLength(7)
  })

  it('is not when this program writes so much that SQLite moves pages into it', async () => {
    const { app } = await twoStores()
    for (let i = 0; i < 2; i++) {
      const edits = Array.from({ length: 80 }, (_, j) => ({
        key: null,
        row: { code: `x${i}-${j}`, title: 'نام '.repeat(2000) },
      }))
      await resultOf(app.api.records.save({ edits: ofKind('office', edits) }))
    }
    expect(await app.api.records.list({ kind: 'office' })).toHaveLength(161)
  })
})
