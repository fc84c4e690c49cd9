import type { SessionData } from '../../../shared/session/sessionData.ts'
import type { Rows } from '../../../shared/tables/record.ts'
import { emptyRows } from '../../../shared/tables/record.ts'
import { acceptances } from './acceptances.ts'
import { attachments } from './attachments.ts'
import { budgetAmounts, budgetLines, projectProgress } from './budget.ts'
import { drills, responderTeams, trainings } from './crisis.ts'
import { energyAccounts } from './energy/accounts.ts'
import { lastMonth, monthNumber, monthsBetween } from './energy/months.ts'
import { readingsOf } from './energy/readings.ts'
import { indicators, indicatorValues } from './indicators/rows.ts'
import { lineIndicatorLinks } from './links.ts'
import { measures } from './measures.ts'
import { agendaItems, council, departments, members, offices, presidium, session, term } from './meeting.ts'
import { neighbourhoods } from './neighbourhoods.ts'
import { districts } from './places.ts'
import * as record from './record.ts'
import { reports } from './reports/rows.ts'
import { slideChoices } from './slideChoices.ts'
import { statedFacts } from './stated.ts'
import { statements } from './statements.ts'

/** Dey 1399 to Azar 1401: the two years before the session. */
export const sampleMonths = monthsBetween(monthNumber(1399, 10), lastMonth)

const rows: Rows = {
  ...emptyRows(),
  council: [council],
  term: [term],
  office: offices,
  member: members,
  presidium,
  department: departments,
  session: [session],
  agendaItem: agendaItems,
  presence: record.presence,
  absence: record.absence,
  sessionEvent: record.sessionEvents,
  sessionNote: record.sessionNotes,
  itemEvent: record.itemEvents,
  speakingTurn: record.speakingTurns,
  vote: record.votes,
  ballot: record.ballots,
  candidate: record.candidates,
  resolution: record.resolutions,
  minutes: record.minutes,
  report: reports,
  statement: statements,
  statedFact: statedFacts,
  district: districts,
  neighbourhood: neighbourhoods,
  budgetLine: budgetLines,
  budgetAmount: budgetAmounts,
  projectProgress,
  drill: drills,
  training: trainings,
  responderTeam: responderTeams,
  indicator: indicators,
  indicatorValue: indicatorValues,
  lineIndicatorLink: lineIndicatorLinks,
  energyAccount: [...energyAccounts],
  energyReading: readingsOf(sampleMonths),
  measure: measures,
  attachment: attachments,
  slideChoice: slideChoices,
}

/** The sample session with its two years, as a bundle holds it: the product has not logged any change to it. */
export const sample: SessionData = judged({ code: session.code, rows, changes: [], importBatches: [] })

function judged(data: SessionData): SessionData {
  return { ...data, rows: { ...data.rows, acceptance: acceptances(data) } }
}
