import * as z from 'zod'
import { normalise } from '../persian/normalise.ts'
import { anyText, type ColumnType, required } from './columnType.ts'

const schema = z.string({ error: issue => required(issue, 'این فیلد باید متن باشد.') }).overwrite(normalise)

/** Long text that may bind facts as `{{address|format}}`. One that nobody has begun to write is empty. */
export const narrative: ColumnType<string> = { ...anyText, schema: () => schema, hint: 'متن' }
