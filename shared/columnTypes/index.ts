import type { ChoiceColumn } from './choice.ts'
import { choice } from './choice.ts'
import { code } from './code.ts'
import type { ColumnBase, ColumnType, Value } from './columnType.ts'
import { count } from './count.ts'
import { date } from './date.ts'
import { decimal } from './decimal.ts'
import { digest } from './digest.ts'
import { fiscalYear } from './fiscalYear.ts'
import { flag } from './flag.ts'
import { moment } from './moment.ts'
import { month } from './month.ts'
import { narrative } from './narrative.ts'
import { period } from './period.ts'
import type { ReferenceColumn } from './reference.ts'
import { reference } from './reference.ts'
import { rial } from './rial.ts'
import { text } from './text.ts'
import { time } from './time.ts'

/** Every type that a column can have. A new one is its file, one line here, and what the compiler then asks for. */
const columnTypes = {
  code,
  text,
  narrative,
  count,
  decimal,
  rial,
  date,
  time,
  moment,
  fiscalYear,
  period,
  month,
  digest,
  flag,
  choice,
  reference,
}

export type ColumnTypeName = keyof typeof columnTypes

/** A column that says no more of itself than any does. */
export interface PlainColumn extends ColumnBase {
  type: Exclude<ColumnTypeName, 'choice' | 'reference'>
}

export type Column = PlainColumn | ChoiceColumn | ReferenceColumn

/** What a column of this type holds when it is not empty. */
export type ValueOf<T extends ColumnTypeName> =
  (typeof columnTypes)[T] extends ColumnType<infer V, infer _Own> ? V : never

/** How a column is treated, by its type. */
export function typeOf(column: Pick<Column, 'type'>): ColumnType<Value, Column> {
  return columnTypes[column.type]
}
