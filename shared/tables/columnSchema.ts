import * as z from 'zod'
import { type Column, typeOf } from '../columnTypes/index.ts'

/** The zod schema of one column: JSON in, memory out. An optional column may be left out or null. */
export function columnSchema(column: Column): z.ZodType {
  const schema = typeOf(column).schema(column)
  const complete = column.optional === true ? z.nullable(schema).default(null) : schema
  return complete.describe(column.unit === undefined ? column.header : `${column.header} (${column.unit})`)
}
