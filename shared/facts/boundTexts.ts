import type { RecordKind, Row } from '../records/index.ts'
import { recordName } from '../session/recordName.ts'
import type { Session } from '../session/session.ts'
import { keyOf } from '../tables/key.ts'
import { type AnyRow, rowsOf } from '../tables/record.ts'
import type { NarrativePlace } from './cite.ts'

/** Those of a session's record and of its presentation. */
export const recordedTexts = [
  { kind: 'speakingTurn', field: 'summary' },
  { kind: 'resolution', field: 'text' },
  { kind: 'minutesRemark', field: 'text' },
  { kind: 'slideChoice', field: 'notes' },
] as const satisfies readonly { kind: RecordKind; field: string }[]

/** Columns whose texts hold figures as references, `{{address|format}}`. */
export const boundColumns = [{ kind: 'report', field: 'narrative' }, ...recordedTexts] as const satisfies readonly {
  kind: RecordKind
  field: string
}[]

/** A record's text whose figures are references. */
export interface BoundText {
  kind: (typeof boundColumns)[number]['kind']
  key: string
  field: string
  text: string
  place: NarrativePlace
}

/** Every such text of a session that says anything, in the order of the kinds and of their records. */
export function boundTexts(session: Session): BoundText[] {
  return boundColumns.flatMap(({ kind, field }) =>
    rowsOf(session.rows, kind).flatMap(row => {
      const key = keyOf(kind, row)
      const text = row[field]
      if (typeof text !== 'string' || text === '') return []
      return [{ kind, key, field, text, place: placeOfTexts(session, kind, row) }]
    }),
  )
}

/** A record as the place of its texts. */
export function placeOfTexts(session: Session, kind: RecordKind, row: AnyRow): NarrativePlace {
  const key = keyOf(kind, row)
  const name = kind === 'report' ? `گزارش ${key}` : recordName(session, kind, key)
  return { name, closed: session.isClosed(kind, row) }
}

/** A report as the place of its texts. */
export const reportPlace = (session: Session, report: Row<'report'>): NarrativePlace =>
  placeOfTexts(session, 'report', report)
