import { toPersianDigits } from '../persian/digits.ts'
import type { RecordKind, Row } from '../records/index.ts'
import type { Session } from './session.ts'

/** The row with this code. @throws RangeError when a reference leads nowhere, which the bundle's door rules out */
export function rowOf<K extends RecordKind>(session: Session, kind: K, code: string): Row<K> {
  const found = session.find(kind, code)
  if (found === undefined) throw new RangeError(`${kind} ${code} is not in the session's data`)
  return found
}

export const sessionOf = (session: Session) => rowOf(session, 'session', session.code)
export const termOf = (session: Session) => rowOf(session, 'term', sessionOf(session).term)
export const councilOf = (session: Session) => rowOf(session, 'council', termOf(session).council)

/** «جلسهٔ ۷۴» */
export const sessionName = (session: Session) => toPersianDigits(`جلسهٔ ${sessionOf(session).numberInTerm}`)
/** «دبیرخانهٔ شورای اسلامی شهر» */
export const secretariatOf = (session: Session) => `دبیرخانهٔ ${councilOf(session).name}`
