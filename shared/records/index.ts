import { acceptance } from './acceptance.ts'
import { agendaItem } from './agendaItem.ts'
import { attachment } from './attachment.ts'
import { budgetAmount } from './budgetAmount.ts'
import { budgetLine } from './budgetLine.ts'
import { council } from './council.ts'
import type { RowOf } from './defineTable.ts'
import { department } from './department.ts'
import { district } from './district.ts'
import { drill } from './drill.ts'
import { energyAccount } from './energyAccount.ts'
import { energyReading } from './energyReading.ts'
import { indicator } from './indicator.ts'
import { indicatorValue } from './indicatorValue.ts'
import { lineIndicatorLink } from './lineIndicatorLink.ts'
import { measure } from './measure.ts'
import { neighbourhood } from './neighbourhood.ts'
import { office } from './office.ts'
import { person } from './person.ts'
import { report } from './report.ts'
import { responderTeam } from './responderTeam.ts'
import { session } from './session.ts'
import { statedFact } from './statedFact.ts'
import { statement } from './statement.ts'
import { term } from './term.ts'
import { training } from './training.ts'

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
  statement,
  statedFact,
  district,
  neighbourhood,
  budgetLine,
  budgetAmount,
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
} as const

export type RecordKind = keyof typeof tables
export type Row<K extends RecordKind = RecordKind> = RowOf<(typeof tables)[K]>
export const recordKinds = Object.keys(tables) as RecordKind[]
