import { addDays } from '../../../../shared/persian/jalali.ts'
import type { Row } from '../../../../shared/records/index.ts'
import { council, term as current, session as sample } from '../meeting.ts'

type Term = Row<'term'>

/** The council's terms, newest first; the days are those of the city-council elections' terms. */
const terms: readonly Term[] = [
  current,
  { code: 'isfahan-5', council: council.code, number: 5, startsOn: '2017-08-23', endsOn: '2021-08-04' },
  { code: 'isfahan-4', council: council.code, number: 4, startsOn: '2013-09-03', endsOn: '2017-08-22' },
  { code: 'isfahan-3', council: council.code, number: 3, startsOn: '2007-04-29', endsOn: '2013-09-02' },
]

/** The council meets on Sundays, from the second week of its term on. */
const weeksInYear = 52
const daysBeforeFirst = 14

export interface Meeting {
  code: string
  term: Term
  date: string
  numberInTerm: number
  consecutiveNumber: number
}

/**
 * The meetings of so many years that end with the sample session, newest first; of a year's weekly ones so many are
 * kept, and their numbers are those of all.
 * @param perYear 1 to 52
 */
export function meetings(years: number, perYear: number): Meeting[] {
  if (!Number.isInteger(years) || years < 1 || years > 15) throw new RangeError('Years are a whole number, 1 to 15.')
  if (!Number.isInteger(perYear) || perYear < 1 || perYear > weeksInYear)
    throw new RangeError('Sessions a year are a whole number, 1 to 52.')
  const all = weekly(sample.date, years)
  const isKept = (i: number) =>
    Math.floor((i * perYear) / weeksInYear) !== Math.floor(((i - 1) * perYear) / weeksInYear)
  return all.filter((_, i) => i === 0 || isKept(i)).slice(0, years * perYear)
}

function weekly(last: string, years: number): Meeting[] {
  const days = Array.from({ length: years * weeksInYear + years }, (_, i) => addDays(last, -7 * i))
  const held = days.flatMap((date): Omit<Meeting, 'consecutiveNumber'>[] => {
    const term = terms.find(({ startsOn }) => addDays(startsOn, daysBeforeFirst) <= date)
    if (term === undefined || date > term.endsOn) return []
    const numberInTerm = Math.floor((Date.parse(date) - Date.parse(firstDay(term))) / (7 * 86_400_000)) + 1
    return [{ code: `s${term.number}-${numberInTerm}`, term, date, numberInTerm }]
  })
  return held.map((meeting, i) => ({ ...meeting, consecutiveNumber: sample.consecutiveNumber - i }))
}

/** The first Sunday two weeks into a term. */
function firstDay({ startsOn }: Term): string {
  const earliest = new Date(`${addDays(startsOn, daysBeforeFirst)}T00:00:00Z`)
  return addDays(earliest.toISOString().slice(0, 10), (7 - earliest.getUTCDay()) % 7)
}
