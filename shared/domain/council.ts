import { addDays, isoToJalali, jalaliToIso, monthLength } from '../persian/jalaliCalendar.ts'
import type { Row } from '../records/index.ts'
import { wholeCity } from './place.ts'

/** What is asked of a council that begins to use the product. */
export interface NewCouncil {
  name: string
  city: string
  seats: number
  /** The term that is running: its number, and the ISO day it began on. */
  term: { number: number; startsOn: string }
}

/** A term's last day: four years from its first, less a day. */
export function termEnd(startsOn: string): string {
  const { year, month, day } = isoToJalali(startsOn)
  const last = Math.min(day, monthLength(year + 4, month))
  return addDays(jalaliToIso({ year: year + 4, month, day: last }), -1)
}

/** What a council may decide later. */
const undecided = {
  quorum: null,
  tableMoney: null,
  textCurrency: null,
  resolutionPattern: null,
  resolutionUnit: null,
  resolutionScope: null,
  dashboardCharts: null,
  emblem: null,
} as const

/** The first records of an empty store. */
export function createCouncilRows({ name, city, seats, term }: NewCouncil): {
  council: Row<'council'>
  term: Row<'term'>
  district: Row<'district'>
} {
  return {
    council: { ...undecided, code: 'council', name, city, seats },
    term: {
      code: `term-${term.number}`,
      council: 'council',
      number: term.number,
      startsOn: term.startsOn,
      endsOn: termEnd(term.startsOn),
    },
    district: wholeCity,
  }
}
