import { execFile } from 'node:child_process'
import { appendFile, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it, onTestFinished } from 'vitest'
import { exportBundle, importBundle } from '../../../electron/services/bundles.ts'
import { openStore, type Store } from '../../../electron/store/database.ts'
import { loadSession } from '../../../electron/store/sessions.ts'
import { energyBundle, readings } from '../../fixtures/energyBundle.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { countingAuthor } from '../../fixtures/tinyBundle.ts'

const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/${name}.ts`, import.meta.url))
const importing = fixture('importingProcess')
const exporting = fixture('exportingProcess')
const savingTable = fixture('savingTableProcess')
const many = 40_000
/** Megabytes for everything that outlives a moment; the rows alone, were they held, would need twice as much. */
const room = 48
const roomOfRows = 60
const roomOfTable = 32

it('a bundle’s rows, and a table’s, pass through a room that would never hold them', async () => {
  const bundle = await energyBundle()
  const accounts = Array.from(
    { length: many },
    (_, i) =>
      `${60_010_001 + i},crisis,${i % 2 === 0 ? 3 : 9},روشنایی خیابان چهارباغ پایین، کنتور ${i},پارک و فضای سبز,علنی,بله\n`,
  )
  await appendFile(join(bundle, 'energyAccount.csv'), accounts.join(''))
  const store = join(await temporaryFolder(), 'council.db')
  const { stdout } = await promisify(execFile)(process.execPath, [
    `--max-old-space-size=${room}`,
    importing,
    bundle,
    store,
  ])
  expect(JSON.parse(stdout)).toEqual({ records: many + 35, changed: many + 35 })
  const csv = join(await temporaryFolder(), 'a.csv')
  await promisify(execFile)(process.execPath, [
    `--max-old-space-size=${roomOfTable}`,
    savingTable,
    store,
    'energyAccount',
    csv,
  ])
  expect((await readFile(csv, 'utf8')).trim().split('\n')).toHaveLength(1 + many + 3)
  // The session is held with its rows; not what became of each of them.
  const copy = join(await temporaryFolder(), 'b.shoranameh')
  await promisify(execFile)(process.execPath, [`--max-old-space-size=${roomOfRows}`, exporting, store, 's1', copy])
  expect((await stat(copy)).size).toBeGreaterThan(100_000)
}, 300_000)

function freshStore(): Store {
  const store = openStore(':memory:')
  onTestFinished(() => store.close())
  return store
}

it('twenty thousand bills that were not written as the product writes them come back from its own bundle', async () => {
  const bundle = await energyBundle()
  const accounts = Array.from({ length: 10 }, (_, i) => `${801 + i},crisis,3,پایگاه ${i},پارک و فضای سبز,علنی,بله\n`)
  await appendFile(join(bundle, 'energyAccount.csv'), accounts.join(''))
  const bills = Array.from({ length: 21_000 }, (_, i) => {
    const month = `${1300 + Math.floor((i % 2100) / 12)}-${String((i % 12) + 1).padStart(2, '0')}`
    return `${801 + Math.floor(i / 2100)},${month},۱٬۲۰۰,1932000,بله\n`
  })
  await writeFile(join(bundle, 'energyReading.csv'), readings + bills.join(''))
  const store = freshStore()
  await importBundle(store, bundle, countingAuthor())
  const path = join(await temporaryFolder(), 'b.shoranameh')
  await exportBundle(store, 's1', path)
  const copy = freshStore()
  await importBundle(copy, path, countingAuthor('دیگری'))
  const [ours, theirs] = [
    await loadSession(store, 's1', { years: 'all' }),
    await loadSession(copy, 's1', { years: 'all' }),
  ]
  expect(theirs.rows.energyReading).toEqual(ours.rows.energyReading)
  expect(theirs.importBatches[0]?.raw?.size).toBe(21_001)
  expect(theirs.importBatches).toEqual(ours.importBatches)
}, 300_000)
