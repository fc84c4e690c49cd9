import * as z from 'zod'
import type { JsonRow } from '../domain/change.ts'
import type { TableDefinition } from './column.ts'
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
  const { columns }: TableDefinition = tables[kind]
  const shape = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, columnSchema(column)]))
  return z.strictObject(shape, { error: objectError }).check(wholeRial)
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

/** The schema of a record kind, derived from its columns. */
export function rowSchema<K extends RecordKind>(kind: K): RowSchema<K> {
  return schemas.get(kind) as RowSchema<K>
}
