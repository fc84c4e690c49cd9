import { nextSerial, type ResolutionParticulars, resolutionNumber, unsaidFields } from '../domain/resolutionNumber.ts'
import { fiscalYearOf } from '../persian/fiscalYear.ts'
import { formatJalaliDate } from '../persian/jalali.ts'
import { Problem } from '../problems/problem.ts'
import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import { councilOf, sessionOf, termOf } from '../session/sessionRows.ts'

/** What the next resolution is numbered: the serial after all that were taken in the council's scope. */
export function nextResolutionSerial({ rows, resolutionsElsewhere }: Session): number {
  return nextSerial([...rows.resolution, ...resolutionsElsewhere].map(({ serial }) => serial))
}

/** A resolution's number as it would be; what nobody has said yet stands as the council's pattern names it. */
export function numberOf(
  session: Session,
  item: Row<'agendaItem'>,
  serial: number,
  letterNumber: string | null,
): string {
  return resolutionNumber(councilOf(session).resolutionPattern, particularsOf(session, item, serial, letterNumber))
}

/**
 * The number that a resolution is given, by the council's pattern.
 * @throws Problem 'resolution-needs-letter' or 'resolution-needs-unit' for a pattern that names one,
 *   'resolution-number-taken'
 */
export function givenNumber(session: Session, item: Row<'agendaItem'>, resolution: Numbered): string {
  const { resolutionPattern } = councilOf(session)
  const particulars = particularsOf(session, item, resolution.serial, resolution.letterNumber)
  const unsaid = unsaidFields(resolutionPattern, particulars)
  if (unsaid.includes('letter')) throw new Problem('resolution-needs-letter', {})
  if (unsaid.includes('unit')) throw new Problem('resolution-needs-unit', {})
  const number = resolutionNumber(resolutionPattern, particulars)
  const others = session.rows.resolution.filter(({ code }) => code !== resolution.code)
  const taken = [...others, ...session.resolutionsElsewhere]
  if (taken.some(one => one.number === number || one.serial === resolution.serial))
    throw new Problem('resolution-number-taken', { number })
  return number
}

type Numbered = Pick<Row<'resolution'>, 'code' | 'serial' | 'letterNumber'>

function particularsOf(
  session: Session,
  item: Row<'agendaItem'>,
  serial: number,
  letter: string | null,
): ResolutionParticulars {
  const { numberInTerm, consecutiveNumber, date } = sessionOf(session)
  return {
    serial,
    session: numberInTerm,
    consecutive: consecutiveNumber,
    term: termOf(session).number,
    year: fiscalYearOf(date),
    clause: session.rows.agendaItem.findIndex(({ code }) => code === item.code) + 1,
    date: formatJalaliDate(date),
    unit: councilOf(session).resolutionUnit,
    letter,
  }
}
