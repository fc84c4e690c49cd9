/**
 * One measured piece of work in a process of its own; its result is one line of JSON on standard output.
 * `raw <bundle> <store>`: the bundle's readings, already typed, by single prepared inserts in one transaction, into the
 * product's own table and, with `plain`, into it without its triggers. `import <bundle> <store>`: the product's import
 * of the whole bundle, then its sums and its loading of a session.
 */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { readCsv } from '../../electron/files/csv.ts'
import { importBundle } from '../../electron/services/bundles.ts'
import { openStore } from '../../electron/store/database.ts'
import { energySums } from '../../electron/store/energySums.ts'
import { loadSession } from '../../electron/store/sessions.ts'
import { writeEnergyArchive } from './energyArchive.ts'

export interface ImportMeasured {
  readings: number
  seconds: number
  /** Of the import alone. */
  sumsMs?: number
  loadMs?: number
}

let ids = 0
const author = { who: 'سنجش', now: () => '2023-01-07T10:00:00Z', newId: () => `c${++ids}` }

if (import.meta.main) {
  const [, , work, bundle = '', path = ''] = process.argv
  const measured =
    work === 'import' ? await measureImport(bundle, path) : await measureRaw(bundle, path, work === 'plain')
  process.stdout.write(`${JSON.stringify(measured)}\n`)
}

async function measureImport(bundle: string, path: string): Promise<ImportMeasured> {
  const store = openStore(path)
  const seconds = await secondsOf(() => importBundle(store, bundle, author))
  const always = { from: '1300-01', to: '1499-12' }
  const sums: number[] = []
  for (let round = 0; round < 5; round++) sums.push(1000 * (await secondsOf(() => energySums(store, always))))
  const loadMs = 1000 * (await secondsOf(() => loadSession(store, 's1', { years: 'own' })))
  const readings = (await energySums(store, always)).reduce((sum, one) => sum + one.readings, 0)
  store.close()
  // The first sum reads the disk and compiles; it counts.
  return { readings, seconds, sumsMs: Math.max(...sums), loadMs }
}

async function measureRaw(bundle: string, path: string, isPlain: boolean): Promise<ImportMeasured> {
  const rows: [string, string, number, bigint, number][] = []
  const file = 'energyReading.csv'
  for (const { row } of readCsv('energyReading', readFileSync(join(bundle, file)), file))
    rows.push([row.account, row.month, row.energy, row.cost, Number(row.sample)])
  // Accounts come first, in both; here without their bills.
  const accounts = join(dirname(path), 'accounts')
  writeEnergyArchive(accounts, 0)
  const store = openStore(path)
  await importBundle(store, accounts, author)
  store.close()
  const database = new Database(path)
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  if (isPlain) database.exec('DROP TRIGGER readingIsAdded')
  const insert = database.prepare(
    'INSERT INTO energyReading (account, month, energy, cost, sample) VALUES (?, ?, ?, ?, ?)',
  )
  const insertAll = database.transaction(() => {
    for (const row of rows) insert.run(...row)
  })
  const seconds = await secondsOf(() => insertAll.immediate())
  database.close()
  return { readings: rows.length, seconds }
}

async function secondsOf(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}
