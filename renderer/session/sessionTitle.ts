import { toPersianDigits } from '../../shared/persian/digits.ts'
import type { Row } from '../../shared/records/index.ts'
import { sessionKindChoices } from '../../shared/records/session.ts'

/** «جلسهٔ ۷۳ · عادی». */
export function sessionTitle({ numberInTerm, kind }: Pick<Row<'session'>, 'numberInTerm' | 'kind'>): string {
  return toPersianDigits(`جلسهٔ ${numberInTerm} · ${sessionKindChoices[kind]}`)
}
