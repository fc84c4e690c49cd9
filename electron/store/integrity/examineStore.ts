import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readDigestName } from '../../../shared/domain/attachmentFile.ts'
import type { StoreDamage } from '../../../shared/domain/storeDamage.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import type { TableDefinition } from '../../../shared/records/defineTable.ts'
import { type RecordKind, recordKinds, tables } from '../../../shared/records/index.ts'
import { blobFolder, isWholeBlob } from '../blobs/blobFolder.ts'
import { type Connection, connect, connectDamaged, isSqliteError } from '../driver/connect.ts'
import { brokenEntries } from '../driver/linkedLog.ts'
import { isOurs } from '../driver/migrate.ts'
import { brokenSeals, keyOfSql } from '../driver/rowSeals.ts'
import { missingSavings } from '../file/lastSaved.ts'
import { isOfOther } from '../file/otherCopies.ts'
import { findKeyFile } from '../keys/keyFile.ts'
import { migrations } from '../migrations/index.ts'

/** Damaged records that are named one by one; of more, how many there are is said. */
const mostNamed = 20
const most = 10_000

/** Looks through all of a store's file and its attachments' files; nothing is written. @returns no damage when whole */
export function examineStore(path: string): Found {
  const found = onCopy(path, copy => foundIn(copy, path))
  // What is missing beside the file has nothing to do with its journal.
  const alone = found.damage.some(({ is }) => is !== 'files') ? wholeAlone(path) : undefined
  if (alone !== undefined) return { ...alone, damage: [{ is: 'journal' }, ...alone.damage] }
  if (isOfOther(path)) return { ...found, damage: [{ is: 'other' }, ...found.damage] }
  const missing = missingSavings(path)
  return missing === undefined ? found : { ...found, damage: [{ is: 'behind', missing }, ...found.damage] }
}

/**
 * What is found of a file without its journal, where it is whole so: somebody has put it beside another's journal, as
 * that of a program that was killed. SQLite then reads pages of both.
 */
function wholeAlone(path: string): Found | undefined {
  if (!existsSync(`${path}-wal`)) return undefined
  const found = onCopy(path, copy => foundIn(copy, path), { isAlone: true })
  return found.damage.every(({ is }) => is === 'files') ? found : undefined
}

/** Whether a store is whole but for a journal that is another file's. */
export function hasStrangeJournal(path: string): boolean {
  return onCopy(path, damageOf).length > 0 && wholeAlone(path) !== undefined
}

/** The same of one that this program has open, whose file must not be read besides SQLite: that would end its locks. */
export function examineOpenStore(path: string): Found {
  const database = connect(path, { readonly: true, fileMustExist: true })
  try {
    // All of one moment; a transaction that has met a damaged page could not be ended but by letting the file go.
    database.exec('begin')
    return foundIn(database, path)
  } finally {
    database.close()
  }
}

export interface Found {
  rows: number
  damage: StoreDamage[]
}

function foundIn(database: Connection, path: string): Found {
  const damage = damageOf(database)
  const blobs = damagedBlobs(database, path)
  return { rows: rowsOf(database), damage: blobs === undefined ? damage : [...damage, blobs] }
}

/** What is wrong within an open database. */
function damageOf(database: Connection): StoreDamage[] {
  const found: StoreDamage[] = []
  const look = (looking: () => StoreDamage | undefined): void => {
    try {
      const damage = looking()
      if (damage !== undefined) found.push(damage)
    } catch (error) {
      if (!isSqliteError(error) && !(error instanceof Problem)) throw error
      if (!found.some(({ is }) => is === 'pages')) found.push({ is: 'pages' })
    }
  }
  try {
    database.prepare('select count(*) from sqlite_master').get()
  } catch {
    return [{ is: 'shut' }]
  }
  look(() => (isOurs(database) && isKnownVersion(database) ? undefined : { is: 'mark' }))
  look(() => (database.pragma('integrity_check(1)', { simple: true }) === 'ok' ? undefined : { is: 'pages' }))
  look(() => damagedRows(database))
  look(() => {
    const broken = (database.pragma('foreign_key_check') as unknown[]).length
    return broken === 0 ? undefined : { is: 'references', count: broken }
  })
  look(() => {
    const unread = database.prepare(brokenLog).pluck().get() as number
    const broken = Math.max(unread, brokenEntries(database, most).length)
    return broken === 0 ? undefined : { is: 'log', count: broken }
  })
  look(() => (database.prepare(otherSums).get() === undefined ? undefined : { is: 'sums' }))
  return found
}

function isKnownVersion(database: Connection): boolean {
  const version = database.pragma('user_version', { simple: true }) as number
  return version > 0 && version <= migrations.length
}

const brokenLog = `select count(*) from change
  where not (json_valid(coalesce(before, 'null')) and json_valid(coalesce(after, 'null')) and json_valid(coalesce(origin, 'null')))`

/** Sums that are not those of the readings. */
const otherSums = `select 1 from (
    select r.month, a.district, a.department, a.openness, sum(r.energy >> 32) eh, sum(r.energy & 4294967295) el,
      sum(r.cost >> 32) ch, sum(r.cost & 4294967295) cl, count(*) n
    from energyReading r join energyAccount a on a.code = r.account group by 1, 2, 3, 4
  ) o full join (select * from energySum where readings <> 0) s using (month, district, department, openness)
  where (o.eh, o.el, o.ch, o.cl, o.n) is not (s.energyHigh, s.energyLow, s.costHigh, s.costLow, s.readings) limit 1`

function damagedRows(database: Connection): StoreDamage | undefined {
  const broken = brokenSeals(database, most)
  if (broken.length === 0) return undefined
  return {
    is: 'rows',
    count: broken.length,
    named: broken.slice(0, mostNamed).map(({ kind, row }) => ({ table: pluralOf(kind), key: keyOfSql(kind, row) })),
  }
}

/** Of the files that the records name, and of the others that lie there. */
function damagedBlobs(database: Connection, store: string): StoreDamage | undefined {
  const folder = blobFolder(store)
  const names = existsSync(folder) ? readdirSync(folder).filter(name => readDigestName(name) !== undefined) : []
  const there = new Set(names.map(name => readDigestName(name)?.sha256))
  const damaged = names.filter(name => !isWholeBlob(join(folder, name))).length
  let named: string[] = []
  try {
    named = database.prepare<[], string>('select distinct sha256 from attachment').pluck().all()
  } catch {
    // Told of already.
  }
  const missing = named.filter(sha256 => !there.has(sha256)).length
  return damaged + missing === 0 ? undefined : { is: 'files', damaged, missing }
}

function rowsOf(database: Connection): number {
  let rows = 0
  for (const kind of recordKinds) {
    try {
      rows += database.prepare(`select count(*) from "${kind}"`).pluck().get() as number
    } catch {
      // Told of already.
    }
  }
  return rows
}

/**
 * Opens a copy of a store's file with its journal, and takes it away again: the damaged one is left as it is.
 * @param prepare is given the copy before it is opened @param isAlone without its journal
 * @throws what the file system refuses
 */
export function onCopy<T>(
  path: string,
  work: (copy: Connection) => T,
  { prepare, isAlone = false }: { prepare?: (copy: string) => void; isAlone?: boolean } = {},
): T {
  if (findKeyFile(path) !== undefined) refuseLocked(path)
  const folder = mkdtempSync(join(tmpdir(), 'shoranameh-doctor-'))
  try {
    const copy = join(folder, 'copy.db')
    copyFileSync(path, copy)
    if (!isAlone && existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`)
    // The head of a locked one is locked, too.
    if (findKeyFile(path) === undefined) prepare?.(copy)
    const database = connectDamaged(copy)
    try {
      return work(database)
    } finally {
      database.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @throws Problem 'store-keyed' where a passphrase is needed; what else is wrong is looked for in the copy */
function refuseLocked(path: string): void {
  try {
    connect(path, { readonly: true }).close()
  } catch (error) {
    if (error instanceof Problem) throw error
  }
}

export function pluralOf(kind: RecordKind): string {
  const { plural }: TableDefinition = tables[kind]
  return plural
}
