import type { Change, JsonRow } from '../../shared/tables/change.ts'
import { sameJson } from '../../shared/tables/jsonRow.ts'
import type { Transaction } from './access.ts'
import { digestOfChange } from './log/chain.ts'

/**
 * How long after a change began an edit may still be coalesced with it, in milliseconds: an hour of typing is logged
 * in steps of this.
 */
const coalescingTime = 5 * 60_000

interface Continuation {
  who: string
  /** ISO 8601 instant in UTC. */
  at: string
  continues: string | undefined
  after: JsonRow
}

/**
 * Whether an edit goes on with a record's latest change: it names that change, is by the same person, comes soon after
 * it, and does not bring the record back to where the change began. A record's creation stays a change of its own.
 */
export function canCoalesce(latest: Change, { who, at, continues, after }: Continuation): boolean {
  if (continues !== latest.id || latest.who !== who || latest.origin !== null) return false
  if (latest.before === null || latest.after === null || sameJson(latest.kind, latest.before, after)) return false
  const age = Date.parse(at) - Date.parse(latest.at)
  return age >= 0 && age < coalescingTime
}

/**
 * The record's latest change with a new end, in the group it has. It gets another id, since an id stands for one
 * content: a log that was exported in between still agrees with this one.
 */
export async function coalesceChange(trx: Transaction, latest: Change, after: JsonRow, id: string): Promise<Change> {
  const renewed = trx.db.updateTable('change').set({ id, after: JSON.stringify(after) })
  const { sequence, ...logged } = await renewed.where('id', '=', latest.id).returningAll().executeTakeFirstOrThrow()
  await trx.driver.link({ entries: 'continued', first: sequence, digests: digestOfChange(logged) })
  trx.written.mark({ kind: latest.kind, key: latest.key })
  return { ...latest, id, after }
}
