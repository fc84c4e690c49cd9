import type Database from 'better-sqlite3'
import { Problem } from '../../../shared/problems/problem.ts'
import type { TableDefinition } from '../../../shared/records/defineTable.ts'
import { recordKinds, tables } from '../../../shared/records/index.ts'
import {
  digestOfChange,
  digestOfEntry,
  entryLength,
  hashOfLink,
  type LinkedEntries,
  type LoggedChange,
} from '../log/chain.ts'
import type { SqlRow, SqlValue } from './sqlRow.ts'

/** What links that hold say of a log: the digests of its changes and of its import batches, by their numbers. */
export interface LinkedLog {
  change: Map<bigint, string>
  intake: Map<bigint, string>
}

/** Tables of the log that are held against its chain, which documents take the sources of their figures from. */
export const linkedTables = ['change', 'intake'] as const
export type LinkedTable = (typeof linkedTables)[number]

type StoredLink = { entries: LinkedEntries; first: unknown; digests: unknown; hash: unknown }

/** Reads the chain of a log. A damaged link tells nothing of what it is of; a store from before the chain has none. */
export function readLinkedLog(database: Database.Database): LinkedLog {
  const found: LinkedLog = { change: new Map(), intake: new Map() }
  if (database.prepare(`select 1 from sqlite_master where name = 'link'`).get() === undefined) return found
  const links = database.prepare<[], StoredLink>('select entries, first, digests, hash from link order by sequence')
  let before: Buffer | undefined
  for (const link of links.safeIntegers().iterate()) {
    const { entries, hash, first, digests: linked } = link
    // Of a page that another was written over, columns may hold anything.
    if (!Buffer.isBuffer(hash) || !Buffer.isBuffer(linked) || typeof first !== 'bigint') {
      before = undefined
      continue
    }
    const holds = hashOfLink(before, { entries, first, digests: linked }).equals(hash)
    before = hash
    const digests = linked.toString('latin1')
    if (entries === 'arrivals') put(found.intake, first, holds ? digests.slice(0, entryLength) : undefined)
    else if (entries !== 'issued')
      for (let i = 0; i * entryLength < digests.length; i++) {
        const digest = digests.slice(i * entryLength, (i + 1) * entryLength)
        put(found.change, first + BigInt(i), holds ? digest : undefined)
      }
  }
  return found
}

function put(digests: Map<bigint, string>, number: bigint, digest: string | undefined): void {
  if (digest === undefined) digests.delete(number)
  else digests.set(number, digest)
}

/** Whether a row of the log is as it was linked, as far as the chain tells. */
export function isAsLinked(log: LinkedLog, table: LinkedTable, row: SqlRow): boolean {
  const { sequence } = row
  const linked = typeof sequence === 'bigint' ? log[table].get(sequence) : undefined
  if (linked === undefined) return true
  if (table === 'change') {
    const change = changeOf(row)
    return areTexts(change) && digestOfChange(change).toString('latin1') === linked
  }
  const { sequence: _, ...entry } = row
  return digestOfEntry(entry).toString('latin1') === linked
}

function changeOf(row: SqlRow): Record<keyof LoggedChange, SqlValue> {
  const { id = null, group = null, at = null, who = null, kind = null, key = null } = row
  const { before = null, after = null, origin = null } = row
  return { id, group, at, who, kind, key, before, after, origin }
}

/** A bit in a row's head makes another kind of value, which no digest is of. */
function areTexts<K extends string>(values: Record<K, SqlValue>): values is Record<K, string | null> {
  return Object.values(values).every(value => value === null || typeof value === 'string')
}

/** Entries of a log that are not as they were linked. @param most how many are asked for */
export function brokenEntries(database: Database.Database, most: number): Problem[] {
  const log = readLinkedLog(database)
  const broken: Problem[] = []
  for (const table of linkedTables) {
    if (log[table].size === 0) continue
    const rows = database.prepare<[], SqlRow>(`select * from "${table}" order by sequence`).safeIntegers().iterate()
    for (const row of rows) {
      if (isAsLinked(log, table, row)) continue
      broken.push(damagedChange(String(row['kind']), String(row['key'] ?? row['file'])))
      if (broken.length >= most) return broken
    }
  }
  return broken
}

/** What an entry of the log is told of by that is not as it was written. */
export function damagedChange(kind: string, key: string): Problem {
  const known = recordKinds.find(one => one === kind)
  const { plural }: Partial<TableDefinition> = known === undefined ? {} : tables[known]
  return new Problem('damaged-change', { table: plural ?? kind, key })
}
