import type { RecordKind } from '../../shared/records/index.ts'
import type { Session } from '../../shared/session/session.ts'
import type { Change } from '../../shared/tables/change.ts'
import { keyOf } from '../../shared/tables/key.ts'
import { type AnyRow, type Rows, rowsOf } from '../../shared/tables/record.ts'
import { revisions } from './changes.ts'
import { type Store, snapshot } from './database.ts'
import { findRecords } from './records.ts'

/** Records whose texts people type: their words decide neither what a session holds nor what others say of it. */
const typedKinds: ReadonlySet<RecordKind> = new Set(['report', 'statement'])
const typedColumns = new Set(['narrative', 'keyFigures', 'text'])

export interface TypedRecord {
  kind: RecordKind
  key: string
}

/** Whether a write of these records may have changed no more than words that were typed. */
export function mayBeTyping(records: readonly { kind: RecordKind; key: string | null }[]): records is TypedRecord[] {
  return records.length <= 4 && records.every(({ kind, key }) => key !== null && typedKinds.has(kind))
}

/**
 * A session that was read before, with the words and the log of some of its records as the store has them now; null
 * where more than that has changed, and it must be read anew.
 */
export function refreshSession(
  store: Store,
  session: Session,
  records: readonly TypedRecord[],
): Promise<Session | null> {
  return snapshot(store, async trx => {
    const rows: Rows = { ...session.rows }
    let changes = session.changes
    for (const { kind, key } of records) {
      const old = session.find(kind, key)
      const row = (await findRecords(trx, kind, [key])).get(key)
      if (old === undefined || row === undefined || !isSameButWords(old, row)) return null
      Object.assign(rows, { [kind]: rowsOf(rows, kind).map((one): AnyRow => (keyOf(kind, one) === key ? row : one)) })
      const log = withRevisions(changes, kind, key, await revisions(trx, kind, key))
      if (log === null) return null
      changes = log
    }
    return session.with({ rows, changes })
  })
}

function isSameButWords(old: AnyRow, row: AnyRow): boolean {
  return Object.keys({ ...old, ...row }).every(column => typedColumns.has(column) || old[column] === row[column])
}

/**
 * The log with a record's newest change added, or in the place of the one that typing went on with. Null where the log
 * had another past, or where others' changes may stand between.
 */
function withRevisions(
  log: readonly Change[],
  kind: RecordKind,
  key: string,
  now: readonly Change[],
): readonly Change[] | null {
  const known = log.filter(change => change.kind === kind && change.key === key)
  const [last, ...before] = now.toReversed()
  const isGoneOn = (count: number) =>
    before.length === count && before.toReversed().every((change, i) => change.id === known[i]?.id)
  if (last === undefined) return null
  if (isGoneOn(known.length)) return [...log, last]
  if (known.length === 0 || !isGoneOn(known.length - 1)) return null
  return log.map(change => (change === known.at(-1) ? last : change))
}
