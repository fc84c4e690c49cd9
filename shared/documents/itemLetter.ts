import { toPersianDigits } from '../persian/digits.ts'
import { formatLetterNumber } from '../persian/formatLetterNumber.ts'
import { formatJalaliDate } from '../persian/jalali.ts'
import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import { officeName } from './sessionRows.ts'

/** «نامهٔ شمارهٔ ۱۴۰۱/ش/۲۱۱۴ مورخ ۵ دی ۱۴۰۱»; empty for an item that came with none. */
export function itemLetter({
  letterNumber,
  letterDate,
}: Pick<Row<'agendaItem'>, 'letterNumber' | 'letterDate'>): string {
  const parts = [
    letterNumber === null ? '' : ` شمارهٔ ${formatLetterNumber(letterNumber)}`,
    letterDate === null ? '' : ` مورخ ${formatJalaliDate(letterDate, 'long')}`,
  ].join('')
  return parts === '' ? '' : `نامهٔ${parts}`
}

/** Who moved an item, or else presents it, and the letter it came with. */
export function moverOf(session: Session, item: Row<'agendaItem'>): string {
  const { sponsor, presenter } = item
  const mover = sponsor ?? (presenter === null ? '' : officeName(session, presenter))
  return [toPersianDigits(mover), itemLetter(item)].filter(text => text !== '').join('، ')
}
