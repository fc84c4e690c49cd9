import { Problem } from '../../shared/problems/problem.ts'
import { recordKindsOfSession } from '../../shared/recording/recordedKinds.ts'
import { type RecordKind, tables } from '../../shared/records/index.ts'
import type { Change, JsonRow } from '../../shared/tables/change.ts'
import { sameJson } from '../../shared/tables/jsonRow.ts'
import { keyOf } from '../../shared/tables/key.ts'
import { rowsOf } from '../../shared/tables/record.ts'
import type { RowSource } from '../../shared/tables/rowSource.ts'
import type { Transaction } from './access.ts'
import { isTold, sessionsWithFinalMinutes } from './finalRecord.ts'
import { loadRecord } from './loadRecord.ts'

/** Where the record of a session that comes in meets the one that is here: two machines may have recorded it. */
export class MeetingRecords {
  readonly #known = new Map<string, (JsonRow | null)[]>()
  /** Records of sessions that stood otherwise here and that the other machine had never seen so. The log keeps them. */
  replaced = 0

  /** Takes note of what the other machine's log knows. */
  learn(changes: readonly Change[]): void {
    for (const { kind, key, before, after } of changes) {
      if (!isTold(kind)) continue
      const record = `${kind} ${key}`
      this.#known.set(record, [...(this.#known.get(record) ?? []), before, after])
    }
  }

  /** Counts what was written over. */
  count(kind: RecordKind, written: readonly Change[]): void {
    if (!isTold(kind)) return
    for (const { key, before } of written) {
      if (before === null) continue
      const known = this.#known.get(`${kind} ${key}`) ?? []
      if (!known.some(one => sameJson(kind, one, before))) this.replaced += 1
    }
  }

  /**
   * Refuses final minutes beside records that were never in them: who signed has not seen those.
   * @throws Problem 'final-beside-others'
   */
  async refuseBesideFinal(trx: Transaction, imported: readonly RowSource[]): Promise<void> {
    if (trx.finalSessions === undefined) return
    for (const code of await sessionsWithFinalMinutes(trx)) {
      if (trx.finalSessions.has(code)) continue
      const { rows } = await loadRecord(trx, code)
      const beside = recordKindsOfSession.flatMap(kind => {
        const keys = imported.find(source => source.kind === kind)?.keys() ?? new Set()
        const others = rowsOf(rows, kind).filter(row => !keys.has(keyOf(kind, row)))
        return others.length === 0 ? [] : [`${others.length} ${tables[kind].label}`]
      })
      if (beside.length > 0) throw new Problem('final-beside-others', { records: beside })
    }
  }
}
