import type Database from 'better-sqlite3'
import type { TableDefinition } from '../../../shared/records/defineTable.ts'
import { type RecordKind, recordKinds, tables } from '../../../shared/records/index.ts'
import { inBatches } from '../inBatches.ts'
import {
  digestOfArrival,
  digestOfChange,
  digestOfEntry,
  hashOfLink,
  type Link,
  type LoggedChange,
} from '../log/chain.ts'
import { prepared } from './prepared.ts'
import { fromSqlRow, type SqlRow } from './sqlRow.ts'

/** Adds a link to the chain's end, in the transaction of what it is of. */
export function addLink(connection: Database.Database, link: Link): void {
  const head = prepared<[], { hash: Buffer }>(connection, 'select hash from link order by sequence desc limit 1').get()
  prepared(connection, 'insert into link (entries, first, digests, hash) values (?, ?, ?, ?)').run(
    link.entries,
    link.first,
    link.digests,
    hashOfLink(head?.hash, link),
  )
}

/** Links what a log holds that was kept before there was a chain. */
export function linkLog(connection: Database.Database): void {
  if (hasRows(connection, 'link')) return
  type Stored = LoggedChange & { sequence: bigint }
  const changes = connection.prepare<[], Stored>('select * from change order by sequence').safeIntegers()
  for (const some of inBatches(changes.all()))
    addLink(connection, {
      entries: 'changes',
      first: some[0]?.sequence ?? 0n,
      digests: Buffer.concat(some.map(digestOfChange)),
    })
  const batches = connection.prepare<[], SqlRow>('select * from intake order by sequence').safeIntegers().all()
  for (const { sequence, ...batch } of batches) {
    const kind = recordKinds.find(name => name === batch['kind'])
    const digests = kind === undefined ? '' : arrived(connection, kind, BigInt(sequence ?? 0))
    addLink(connection, {
      entries: 'arrivals',
      first: BigInt(sequence ?? 0),
      digests: Buffer.concat([digestOfEntry(batch), Buffer.from(digests, 'latin1')]),
    })
  }
  for (const file of connection.prepare<[], SqlRow>('select * from issuedFile order by at, sha256').all())
    addLink(connection, { entries: 'issued', first: 0n, digests: digestOfEntry(file) })
}

/** Of the records that are there of an import batch; those that were changed since are in the log themselves. */
function arrived(connection: Database.Database, kind: RecordKind, batch: bigint): string {
  const { bulk }: TableDefinition = tables[kind]
  if (bulk !== true) return ''
  const rows = connection.prepare<[bigint], SqlRow>(`select * from "${kind}" where intake = ?`).safeIntegers()
  let digests = ''
  for (const row of rows.iterate(batch)) digests += digestOfArrival(kind, fromSqlRow(kind, row))
  return digests
}

function hasRows(connection: Database.Database, table: string): boolean {
  return connection.prepare(`select 1 from "${table}"`).get() !== undefined
}
