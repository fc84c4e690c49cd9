import { recordedKinds, recordKindsOfSession } from '../../../shared/recording/recordedKinds.ts'
import type { TableDefinition } from '../../../shared/records/defineTable.ts'
import { recordKinds, tables } from '../../../shared/records/index.ts'
import type { Touched } from '../../../shared/tables/change.ts'

const recorded: ReadonlySet<string> = new Set(recordedKinds)
const ofActs: ReadonlySet<string> = new Set(recordKindsOfSession.filter(kind => kind !== 'agendaItem'))
/** Kinds that change at every act of a session; no slide waits for one of them. */
const passing: ReadonlySet<string> = new Set(['presence', 'speakingTurn', 'ballot'])
/** Kinds whose records are neither closed themselves nor lie under what is, such as people and offices. */
const neverClosed: ReadonlySet<string> = new Set(
  recordKinds.filter(kind => {
    const { columns, under = [] }: TableDefinition = tables[kind]
    return under.length === 0 && !('openness' in columns)
  }),
)

/** What a presentation has to look at after a write; `pressing` is what may have closed something. */
export function heeded(touched: readonly Touched[]): { record: boolean; slides: 'no' | 'later' | 'pressing' } {
  const all = (...kinds: ReadonlySet<string>[]): boolean =>
    touched.every(({ kind }) => kinds.some(some => some.has(kind)))
  return {
    record: touched.some(({ kind }) => recorded.has(kind)),
    slides: all(passing) ? 'no' : all(ofActs, neverClosed) ? 'later' : 'pressing',
  }
}
