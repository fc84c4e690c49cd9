import { mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { createApp } from '../../../electron/app/app.ts'
import { keepBackups } from '../../../electron/app/keepBackups.ts'
import { openStore } from '../../../electron/store/database.ts'
import { save } from '../../fixtures/save.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { countingAuthor } from '../../fixtures/tinyBundle.ts'

it('a store that is written has a copy every fifteen minutes, and again once a trouble is over', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'council.db')
  const store = openStore(path)
  const app = createApp({ store, ...countingAuthor() })
  let minute = 0
  const bugs: unknown[] = []
  const now = () => new Date(Date.UTC(2023, 0, 7, 0, minute)).toISOString()
  const copies = keepBackups(store, now, cause => String(bugs.push(cause)))
  onTestFinished(async () => {
    await copies.end()
    app.close()
  })
  const backups = join(folder, 'backups')
  const made = () =>
    readdir(backups).then(
      names => names.filter(name => name.endsWith('.db')).length,
      () => 0,
    )
  const write = (code: string) => save(app.api.records, { kind: 'office', row: { code, title: code } })
  const patience = { timeout: 20_000, interval: 100 }

  await write('a')
  await expect.poll(made, patience).toBe(1)
  await write('b')
  minute = 16
  await expect.poll(made, patience).toBe(2)

  await rename(backups, join(folder, 'away'))
  await writeFile(backups, '')
  await write('c')
  minute = 32
  await expect.poll(() => bugs.length, patience).toBe(1)
  expect(copies.failure).toBeDefined()
  await rename(backups, join(folder, 'no-folder'))
  await mkdir(backups)
  minute = 64
  await expect.poll(made, patience).toBe(1)
  await expect.poll(() => copies.failure, patience).toBeUndefined()

  // The clock is put back.
  await write('d')
  minute = 20
  await expect.poll(made, patience).toBe(2)

  // All is looked through once a day, though nobody writes.
  expect(copies.damage).toEqual([])
  const damaged = new Database(path)
  damaged.prepare("update office set title = 'دیگر' where code = 'a'").run()
  damaged.close()
  minute = 3000
  await expect.poll(() => copies.damage, patience).toMatchObject([{ is: 'rows', count: 1 }])
})
