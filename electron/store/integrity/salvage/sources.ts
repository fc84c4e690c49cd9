import { type RecordKind, recordKinds } from '../../../../shared/records/index.ts'
import { fromHistory } from '../../../../shared/tables/fromHistory.ts'
import { parseRow } from '../../../../shared/tables/parseRow.ts'
import type { Connection } from '../../driver/connect.ts'
import { isAsLinked, type LinkedTable, linkedTables, readLinkedLog } from '../../driver/linkedLog.ts'
import { type SqlRow, sqlColumns, toSqlValues } from '../../driver/sqlRow.ts'
import { type RowSeal, type Sealed, sealColumn } from '../rowSeal.ts'
import { fromCopy, readOrCopied } from './copies.ts'
import { attempt, byKey, type Rows, readAll } from './readDamaged.ts'

/** A record or an entry of the log that is in no new store. */
export interface LostRecord {
  table: string
  key: string
}

/** What a damaged record may be mended from. */
export interface Source {
  /** By kind and key, what the last change in the log left; null for what it deleted. */
  log: ReadonlyMap<RecordKind, ReadonlyMap<string, SqlRow | null>>
  copies: readonly ReadonlyMap<RecordKind, Rows>[]
}

/** A damaged record as it was: proven by its seal where one of its sources gives what it was taken of. */
export function mended(
  seal: RowSeal,
  sealed: Sealed,
  { kind, key, row }: { kind: RecordKind; key: string; row: SqlRow },
  { log, copies }: Source,
): SqlRow | undefined {
  const logged = log.get(kind)?.get(key)
  const known = [logged ?? undefined, ...copies.map(copy => copy.get(kind)?.get(key))].flatMap(one =>
    one === undefined ? [] : [{ ...row, ...one, [sealColumn]: row[sealColumn] ?? null }],
  )
  return known.find(one => seal.holds(sealed, one)) ?? known[0]
}

/** Records that are not read any more, though the log does not say that they were deleted. */
export function* missingRows(kind: RecordKind, stored: Rows, { log, copies }: Source): Generator<[string, SqlRow]> {
  const given = new Set(stored.keys())
  const logged = log.get(kind) ?? new Map<string, SqlRow | null>()
  for (const [key, row] of logged) {
    if (given.has(key) || row === null) continue
    given.add(key)
    yield [key, row]
  }
  const [newest] = copies
  for (const [key, row] of newest?.get(kind) ?? []) if (!given.has(key) && !logged.has(key)) yield [key, row]
}

export const isLinked = (table: string): table is LinkedTable => linkedTables.some(one => one === table)

export interface WrittenLog extends Record<LinkedTable, SqlRow[]> {
  /** Import batches that are not as they were linked, and in no copy. */
  unproven: SqlRow[]
  /** Entries that are left out. */
  lost: LostRecord[]
}

/**
 * The log's entries as they were written: from a copy where they are not in the store. One that no copy has is left
 * out, and named: it may say anything.
 */
export function logAsWritten(damaged: Connection, copies: readonly string[]): WrittenLog {
  const [unproven, lost]: [SqlRow[], LostRecord[]] = [[], []]
  const linked = attempt(() => readLinkedLog(damaged))
  const written = (table: LinkedTable): SqlRow[] =>
    readOrCopied(damaged, copies, table).flatMap(row => {
      if (linked === undefined || isAsLinked(linked, table, row)) return [row]
      const copied = entryInCopies(copies, table, row)
      if (copied !== undefined && isAsLinked(linked, table, copied)) return [copied]
      lost.push({ table: 'تاریخچه', key: String(row['key'] ?? row['file']) })
      if (table === 'change') return []
      // Rows say which import they came with: it stays, and what it says from now on is what it says now.
      unproven.push(row)
      return [row]
    })
  return { change: written('change'), intake: written('intake'), unproven, lost }
}

function entryInCopies(copies: readonly string[], table: LinkedTable, { sequence = null }: SqlRow): SqlRow | undefined {
  for (const file of copies) {
    const found = fromCopy(file, copy =>
      copy.prepare<unknown[], SqlRow>(`select * from "${table}" where sequence = ?`).safeIntegers().get(sequence),
    )
    if (found !== undefined) return found
  }
  return undefined
}

/** What the log says last of each record, as far as it can be read. */
export function logOf(changes: readonly SqlRow[]): Map<RecordKind, Map<string, SqlRow | null>> {
  const found = new Map<RecordKind, Map<string, SqlRow | null>>(recordKinds.map(kind => [kind, new Map()]))
  for (const { kind, key, after } of changes) {
    const own = found.get(kind as RecordKind)
    if (own === undefined) continue
    const row = after === null ? null : attempt(() => sqlRowOf(kind as RecordKind, String(after)))
    if (row !== undefined) own.set(String(key), row)
  }
  return found
}

function sqlRowOf(kind: RecordKind, json: string): SqlRow {
  const values = toSqlValues(kind, parseRow(kind, fromHistory(kind, JSON.parse(json) as Record<string, string>)))
  return Object.fromEntries(
    sqlColumns(kind).map((name, i) => {
      const value = values[i] ?? null
      return [name, typeof value === 'number' ? BigInt(value) : value]
    }),
  )
}

/** The records of copies, as far as they can be read; of many the first ones. @param copies files, the newest first */
export function recordsOf(copies: readonly string[]): Map<RecordKind, Rows>[] {
  return copies.slice(0, 3).flatMap(file => {
    const rows = fromCopy(file, copy => {
      return new Map(recordKinds.map(kind => [kind, byKey(kind, readAll(copy, kind))] as const))
    })
    return rows === undefined ? [] : [rows]
  })
}
