import * as z from 'zod'
import { normalise } from '../persian/normalise.ts'
import { anyText, type ColumnType, emptyMessage, required } from './columnType.ts'

const schema = z
  .string({ error: issue => required(issue, 'این فیلد باید متن باشد.') })
  .overwrite(normalise)
  .min(1, emptyMessage)

/** A name, a title, a few words. */
export const text: ColumnType<string> = { ...anyText, schema: () => schema, hint: 'متن', namesRow: true }
