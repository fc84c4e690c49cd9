import { recordedKinds, recordKindsOfSession } from '../../../shared/recording/recordedKinds.ts'
import type { Touched } from '../../../shared/tables/change.ts'

const recorded: ReadonlySet<string> = new Set(recordedKinds)
const ofActs: ReadonlySet<string> = new Set(recordKindsOfSession.filter(kind => kind !== 'agendaItem'))
/** Kinds that change at every act of a session; no slide waits for one of them. */
const passing: ReadonlySet<string> = new Set(['presence', 'speakingTurn', 'ballot'])

/** What a presentation has to look at after a write; `pressing` is what may have closed something. */
export function heeded(touched: readonly Touched[]): { record: boolean; slides: 'no' | 'later' | 'pressing' } {
  const all = (kinds: ReadonlySet<string>): boolean => touched.every(({ kind }) => kinds.has(kind))
  return {
    record: touched.some(({ kind }) => recorded.has(kind)),
    slides: all(passing) ? 'no' : all(ofActs) ? 'later' : 'pressing',
  }
}
