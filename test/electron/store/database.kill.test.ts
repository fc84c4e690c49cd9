import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { listChanges } from '../../../electron/store/changes.ts'
import { openStore } from '../../../electron/store/database.ts'
import { migrate } from '../../../electron/store/driver/migrate.ts'
import { migrations } from '../../../electron/store/migrations/index.ts'
import { listRecords } from '../../../electron/store/records.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'

it('a process killed in mid-write loses no save that it confirmed', async () => {
  const path = join(await temporaryFolder(), 'shoranameh.db')
  const script = fileURLToPath(new URL('../../fixtures/savingProcess.ts', import.meta.url))
  const child = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const confirmed: string[] = []
  for await (const code of createInterface(child.stdout)) {
    confirmed.push(code)
    if (confirmed.length === 50) child.kill('SIGKILL')
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')

  const store = openStore(path)
  onTestFinished(() => store.close())
  const codes = (await listRecords(store, 'neighbourhood')).map(({ code }) => code)
  expect(codes).toEqual(expect.arrayContaining(confirmed))
  const logged = (await listChanges(store)).filter(({ kind }) => kind === 'neighbourhood')
  expect(logged.map(({ key }) => key).sort()).toEqual(codes.sort())
})

it('a process killed in mid-group leaves whole groups alone', async () => {
  const path = join(await temporaryFolder(), 'shoranameh.db')
  const script = fileURLToPath(new URL('../../fixtures/savingGroupsProcess.ts', import.meta.url))
  const child = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  for await (const begun of createInterface(child.stdout)) if (begun === '4') child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')

  const store = openStore(path)
  onTestFinished(() => store.close())
  const sizes = Map.groupBy(await listChanges(store), ({ group }) => group).values()
  expect(new Set(Array.from(sizes, changes => changes.length))).toEqual(new Set([301]))
  const districts = await listRecords(store, 'district')
  expect(await listRecords(store, 'neighbourhood')).toHaveLength(300 * districts.length)
})

it('a process killed in mid-migration leaves the old database, or one that is migrated next time', async () => {
  const path = join(await temporaryFolder(), 'shoranameh.db')
  const old = new Database(path)
  migrate(old, path, migrations.slice(0, 1))
  old.exec("INSERT INTO neighbourhood (code, name, district, sample, sortKey) VALUES ('N-01', 'احمدآباد', 3, 1, 'a')")
  old.close()
  const script = fileURLToPath(new URL('../../fixtures/migratingProcess.ts', import.meta.url))
  const child = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')

  const found = new Database(path)
  expect(found.pragma('user_version', { simple: true })).toBe(1)
  expect(found.prepare('SELECT district FROM neighbourhood').pluck().all()).toEqual([3])
  found.close()
  const store = openStore(path)
  onTestFinished(() => store.close())
  expect(await listRecords(store, 'neighbourhood')).toMatchObject([{ code: 'N-01', district: '3' }])
})
