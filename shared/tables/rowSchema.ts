import * as z from 'zod'
import type { JsonRow } from '../domain/change.ts'
import type { Columns, TableDefinition } from './column.ts'
import { columnSchema } from './columnSchema.ts'
import { type RecordKind, type Row, recordKinds, tables } from './index.ts'
import { quote } from './quote.ts'

/** Decodes a record's plain JSON to its row (rial: digits → bigint) and encodes it back; messages are Persian. */
export type RowSchema<K extends RecordKind> = z.ZodType<Row<K>, JsonRow>

/** What is said of an object that has unknown fields, or is none. */
export function objectError(issue: { code?: string; keys?: unknown }): string {
  if (issue.code !== 'unrecognized_keys') return 'اینجا باید یک شیء JSON باشد.'
  return `این فیلد شناخته نیست: ${quote(String(issue.keys))}؛ آن را بردارید.`
}

const schemas = new Map<RecordKind, z.ZodType>(recordKinds.map(kind => [kind, schemaOf(kind)]))

function schemaOf(kind: RecordKind): z.ZodType {
  const { columns, spans = [] }: TableDefinition = tables[kind]
  const shape = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, columnSchema(column)]))
  return z.strictObject(shape, { error: objectError }).check(wholeRial, unitOfNumbers(columns), inOrder(spans))
}

/** Money is in whole rial wherever a figure's unit is said beside it. */
function wholeRial(payload: z.core.ParsePayload<Record<string, unknown>>): void {
  const { unit, value } = payload.value
  if (unit !== 'rial' || typeof value !== 'string' || !value.includes('.')) return
  payload.issues.push({
    code: 'custom',
    path: ['value'],
    input: value,
    message: 'مبلغ به ریال درست نوشته می‌شود و اعشار ندارد.',
  })
}

type RowCheck = (payload: z.core.ParsePayload<Record<string, unknown>>) => void

/** A decimal of no fixed unit says nothing until the row names one. */
function unitOfNumbers(columns: Columns): RowCheck {
  if (columns['unit']?.optional !== true) return () => {}
  const numbers = Object.entries(columns).filter(([, { type, unit }]) => type === 'decimal' && unit === undefined)
  return payload => {
    const bare = numbers.find(([name]) => payload.value[name] != null)
    if (bare === undefined || payload.value['unit'] != null) return
    const message = `برای «${bare[1].header}» یکا نوشته نشده است؛ یکای آن را بنویسید.`
    payload.issues.push({ code: 'custom', path: ['unit'], input: payload.value['unit'], message })
  }
}

/** ISO days compare as text. */
function inOrder(spans: TableDefinition['spans'] & {}): RowCheck {
  return payload => {
    for (const [from, to] of spans) {
      const [first, last] = [payload.value[from], payload.value[to]]
      if (typeof first !== 'string' || typeof last !== 'string' || first <= last) continue
      const message = 'پایان پیش از آغاز است؛ یکی از دو تاریخ را درست کنید.'
      payload.issues.push({ code: 'custom', path: [to], input: last, message })
    }
  }
}

/** The schema of a record kind, derived from its columns. */
export function rowSchema<K extends RecordKind>(kind: K): RowSchema<K> {
  return schemas.get(kind) as RowSchema<K>
}
