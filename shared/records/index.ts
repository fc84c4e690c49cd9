import { absence } from './absence.ts'
import { acceptance } from './acceptance.ts'
import { agendaItem } from './agendaItem.ts'
import { attachment } from './attachment.ts'
import { ballot } from './ballot.ts'
import { budgetAmount } from './budgetAmount.ts'
import { budgetLine } from './budgetLine.ts'
import { candidate } from './candidate.ts'
import { council } from './council.ts'
import { councilRule } from './councilRule.ts'
import { dayOff } from './dayOff.ts'
import type { RowOf } from './defineTable.ts'
import { department } from './department.ts'
import { district } from './district.ts'
import { drill } from './drill.ts'
import { energyAccount } from './energyAccount.ts'
import { energyReading } from './energyReading.ts'
import { indicator } from './indicator.ts'
import { indicatorValue } from './indicatorValue.ts'
import { inflationRate } from './inflationRate.ts'
import { itemEvent } from './itemEvent.ts'
import { lineIndicatorLink } from './lineIndicatorLink.ts'
import { measure } from './measure.ts'
import { member } from './member.ts'
import { minutes } from './minutes.ts'
import { minutesRemark } from './minutesRemark.ts'
import { minutesSignature } from './minutesSignature.ts'
import { neighbourhood } from './neighbourhood.ts'
import { office } from './office.ts'
import { person } from './person.ts'
import { presence } from './presence.ts'
import { presidium } from './presidium.ts'
import { projectProgress } from './projectProgress.ts'
import { report } from './report.ts'
import { reportComment } from './reportComment.ts'
import { resolution } from './resolution.ts'
import { responderTeam } from './responderTeam.ts'
import { session } from './session.ts'
import { sessionEvent } from './sessionEvent.ts'
import { sessionNote } from './sessionNote.ts'
import { slideChoice } from './slideChoice.ts'
import { speakingTurn } from './speakingTurn.ts'
import { statedFact } from './statedFact.ts'
import { statement } from './statement.ts'
import { term } from './term.ts'
import { training } from './training.ts'
import { vote } from './vote.ts'
import { voteItem } from './voteItem.ts'

/** Every record kind, each after the kinds it refers to. A new kind is its file and one line here. */
export const tables = {
  council,
  term,
  person,
  office,
  department,
  session,
  agendaItem,
  report,
  reportComment,
  statement,
  statedFact,
  district,
  neighbourhood,
  budgetLine,
  budgetAmount,
  projectProgress,
  inflationRate,
  drill,
  training,
  responderTeam,
  indicator,
  indicatorValue,
  lineIndicatorLink,
  energyAccount,
  energyReading,
  measure,
  attachment,
  acceptance,
  member,
  presidium,
  councilRule,
  dayOff,
  presence,
  absence,
  sessionEvent,
  sessionNote,
  itemEvent,
  speakingTurn,
  vote,
  voteItem,
  ballot,
  candidate,
  resolution,
  minutes,
  minutesSignature,
  minutesRemark,
  slideChoice,
} as const

export type RecordKind = keyof typeof tables
export type Row<K extends RecordKind = RecordKind> = RowOf<(typeof tables)[K]>
export const recordKinds = Object.keys(tables) as RecordKind[]
