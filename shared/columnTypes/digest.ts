import * as z from 'zod'
import { isolate } from '../persian/isolate.ts'
import { read } from './cell.ts'
import { asText, type ColumnType, required } from './columnType.ts'

const schema = z
  .string({ error: issue => required(issue, 'چکیده باید متن باشد.') })
  .regex(/^[0-9a-f]{64}$/, 'چکیدهٔ SHA-256 شصت‌وچهار رقم شانزده‌شانزدهی است؛ آن را از پرونده دوباره بگیرید.')

/** SHA-256 of a file, in lower-case hexadecimal. */
export const digest: ColumnType<string> = {
  ...asText,
  nature: 'name',
  schema: () => schema,
  hint: 'SHA-256',
  read: text => read(text.toLowerCase()),
  print: value => isolate(`${String(value).slice(0, 12)}…`),
}
