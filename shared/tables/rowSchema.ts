import * as z from 'zod'
import { type Column, typeOf } from '../columnTypes/index.ts'
import { quote } from '../persian/quote.ts'
import type { RowFault, TableDefinition } from '../records/defineTable.ts'
import { type RecordKind, type Row, recordKinds, tables } from '../records/index.ts'
import type { JsonRow } from './change.ts'
import { columnSchema } from './columnSchema.ts'

/** Decodes a record's plain JSON to its row (rial: digits → bigint) and encodes it back; messages are Persian. */
export type RowSchema<K extends RecordKind> = z.ZodType<Row<K>, JsonRow>

/** What is said of an object that has unknown fields, or is none. */
export function objectError(issue: { code?: string; keys?: unknown }): string {
  if (issue.code !== 'unrecognized_keys') return 'اینجا باید یک شیء JSON باشد.'
  return `این فیلد شناخته نیست: ${quote(String(issue.keys))}؛ آن را حذف کنید.`
}

type RowCheck = (row: Readonly<Record<string, unknown>>) => RowFault | undefined

const checks = new Map<RecordKind, readonly RowCheck[]>(recordKinds.map(kind => [kind, checksOf(kind)]))
const schemas = new Map<RecordKind, z.ZodType>(recordKinds.map(kind => [kind, schemaOf(kind)]))

function schemaOf(kind: RecordKind): z.ZodType {
  const { columns }: TableDefinition = tables[kind]
  const shape = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, columnSchema(column)]))
  return z.strictObject(shape, { error: objectError }).check(payload => {
    const fault = rowFault(kind, payload.value)
    if (fault === undefined) return
    const { field, message } = fault
    payload.issues.push({ code: 'custom', path: [field], input: payload.value[field], message })
  })
}

/** The first fault of a row as a whole, which the kind's schema finds too. */
export function rowFault(kind: RecordKind, row: Readonly<Record<string, unknown>>): RowFault | undefined {
  for (const check of checks.get(kind) ?? []) {
    const fault = check(row)
    if (fault !== undefined) return fault
  }
  return undefined
}

function checksOf(kind: RecordKind): RowCheck[] {
  const { columns, spans = [], judge }: TableDefinition = tables[kind]
  const numbers = Object.entries(columns).filter(
    ([, column]) => typeOf(column).isQuantity === true && column.unit === undefined,
  )
  const ofUnit = columns['unit'] === undefined ? [] : numbers.flatMap(number => unitChecks(number))
  return [...ofUnit, ...spans.map(inOrder), ...(judge === undefined ? [] : [judge])]
}

/** A number of no fixed unit says nothing until the row names one, and money is in whole rial wherever it is named. */
function unitChecks([field, { header }]: [string, Column]): RowCheck[] {
  return [
    row => {
      if (row['unit'] != null || row[field] == null) return undefined
      return {
        field: 'unit',
        message: `برای «${header}» واحد اندازه‌گیری نوشته نشده است؛ واحد اندازه‌گیری آن را بنویسید.`,
      }
    },
    row => {
      if (row['unit'] !== 'rial' || !hasFraction(row[field])) return undefined
      return { field, message: 'مبلغ به ریال درست نوشته می‌شود و اعشار ندارد.' }
    },
  ]
}

const hasFraction = (value: unknown) => typeof value === 'string' && value.includes('.')

/** ISO days compare as text. */
function inOrder([from, to]: readonly [string, string]): RowCheck {
  return row => {
    const [first, last] = [row[from], row[to]]
    if (typeof first !== 'string' || typeof last !== 'string' || first <= last) return undefined
    return { field: to, message: 'پایان پیش از آغاز است؛ یکی از دو تاریخ را درست کنید.' }
  }
}

/** The schema of a record kind, derived from its columns. */
export function rowSchema<K extends RecordKind>(kind: K): RowSchema<K> {
  return schemas.get(kind) as RowSchema<K>
}
