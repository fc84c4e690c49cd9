import { fiscalYearOf } from '../../../../shared/persian/fiscalYear.ts'
import type { SessionData } from '../../../../shared/session/sessionData.ts'
import type { Rows } from '../../../../shared/tables/record.ts'
import { monthNumber, monthsBetween } from '../energy/months.ts'
import { sample, sampleMonths } from '../sample.ts'
import { meetings } from './calendar.ts'
import { meetingRows } from './meetingRows.ts'
import { yearRows } from './yearRows.ts'

/** What every session of the archive refers to; tables that come with a year or a meeting are empty. */
const library: Rows = {
  ...sample.rows,
  term: [],
  statedFact: [],
  responderTeam: [],
  measure: [],
  attachment: [],
  acceptance: [],
  budgetAmount: [],
  projectProgress: [],
  drill: [],
  training: [],
  indicatorValue: [],
  energyReading: [],
  member: [],
  presidium: [],
  presence: [],
  absence: [],
  sessionEvent: [],
  sessionNote: [],
  itemEvent: [],
  speakingTurn: [],
  vote: [],
  ballot: [],
  candidate: [],
  resolution: [],
  minutes: [],
  slideChoice: [],
  minutesSignature: [],
  minutesRemark: [],
}

/** Without rows that only a year's figures need. */
const bare: Rows = {
  ...library,
  budgetLine: [],
  indicator: [],
  lineIndicatorLink: [],
  energyAccount: [],
  neighbourhood: [],
}

/**
 * Sessions of so many years, oldest first, the sample session last and as it is. The last session of a fiscal year
 * brings that year's figures.
 */
export function* archiveSessions(years: number, perYear: number): Generator<SessionData> {
  const all = meetings(years, perYear).toReversed()
  const firstMonth = (sampleMonths.at(-1) ?? 0) - years * 12 + 1
  for (const [i, meeting] of all.slice(0, -1).entries()) {
    const year = fiscalYearOf(meeting.date)
    const isLastOfYear = fiscalYearOf(all[i + 1]?.date ?? '') !== year
    const figures = isLastOfYear && year < 1400 ? yearRows(year, monthsOf(year, firstMonth)) : {}
    const rows = { ...(isLastOfYear ? library : bare), term: [meeting.term], ...meetingRows(meeting), ...figures }
    yield { code: meeting.code, rows, changes: [], importBatches: [] }
  }
  yield sample
}

/** Months of a year that are in the archive and not in the sample. */
function monthsOf(year: number, firstMonth: number): number[] {
  const first = Math.max(monthNumber(year, 1), firstMonth)
  const last = Math.min(monthNumber(year, 12), (sampleMonths[0] ?? 0) - 1)
  return monthsBetween(first, last)
}
