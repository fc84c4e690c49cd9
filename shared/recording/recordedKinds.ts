import type { RecordKind, Row } from '../records/index.ts'
import { Session } from '../session/session.ts'
import type { SessionData } from '../session/sessionData.ts'
import { emptyRows } from '../tables/record.ts'

/** What is written while a session is held, each kind after those it refers to. */
export const recordKindsOfSession = [
  'agendaItem',
  'presence',
  'absence',
  'sessionEvent',
  'sessionNote',
  'itemEvent',
  'speakingTurn',
  'vote',
  'voteItem',
  'ballot',
  'candidate',
  'resolution',
  'minutes',
  'minutesSignature',
  'minutesRemark',
] as const satisfies readonly RecordKind[]

/** What recording a session needs: its own record, and who sits in the council by which rules. */
export const recordedKinds = [
  'council',
  'term',
  'person',
  'office',
  'member',
  'presidium',
  'councilRule',
  'session',
  ...recordKindsOfSession,
] as const satisfies readonly RecordKind[]

export type RecordedKind = (typeof recordedKinds)[number]
export type RecordedRows = { [K in RecordedKind]: Row<K>[] }

/** A session as far as its record goes: what its minutes are made of, without reports. */
export function recordedSession(
  code: string,
  rows: RecordedRows,
  { resolutionsElsewhere, earlierAbsences }: Pick<SessionData, 'resolutionsElsewhere' | 'earlierAbsences'>,
): Session {
  return new Session({
    code,
    rows: { ...emptyRows(), ...rows },
    changes: [],
    importBatches: [],
    resolutionsElsewhere,
    earlierAbsences,
  })
}
