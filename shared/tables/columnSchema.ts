import * as z from 'zod'
import { toLatinDigits } from '../persian/digits.ts'
import { normalise } from '../persian/normalise.ts'
import { parseDay } from '../persian/parseDay.ts'
import { periodPattern } from '../quantities/period.ts'
import type { Column } from '../records/column.ts'

const empty = 'این فیلد خالی است؛ مقدار آن را بنویسید.'
const required = (issue: { input?: unknown }, otherwise: string) => (issue.input == null ? empty : otherwise)

const codePattern = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u
/** Short identifier: letters, digits, «.», «_» and «-», so that it can stand in a fact's address and a file name. */
export const codeSchema = z
  .string({ error: issue => required(issue, 'کد باید متن باشد.') })
  .overwrite(written => toLatinDigits(normalise(written)))
  .regex(codePattern, 'کد باید با حرف یا رقم آغاز شود و جز حرف، رقم، نقطه، خط تیره و زیرخط چیزی نداشته باشد.')

const text = z
  .string({ error: issue => required(issue, 'این فیلد باید متن باشد.') })
  .overwrite(normalise)
  .min(1, empty)

const maximum = 9_223_372_036_854_775_807n
const outOfRange = 'مبلغ از ۶۴ بیت بیشتر است؛ یکای آن را بررسی کنید.'
/** Whole rial of 64 bits: digits in JSON, bigint in memory. */
const rial = z.codec(
  z
    .string({ error: issue => required(issue, 'مبلغ در JSON رشته‌ای از رقم‌هاست، مانند "4500000000".') })
    .regex(
      /^(0|-?[1-9]\d{0,18})$/,
      'مبلغ باید شمار درستی از ریال باشد، مانند 4500000000، با ۱۹ رقم در بیشترین اندازه.',
    ),
  z
    .bigint()
    .min(-maximum - 1n, outOfRange)
    .max(maximum, outOfRange),
  { decode: digits => BigInt(digits), encode: amount => amount.toString() },
)

/** ISO day; Jalali days such as 1401/10/18 are read too. */
const date = z.codec(
  z
    .string({ error: issue => required(issue, 'تاریخ در JSON متن است، مانند "1401/10/18".') })
    .max(60, 'این تاریخ بیش از اندازه بلند است؛ آن را مانند 1401/10/18 بنویسید.'),
  z.string(),
  {
    decode: (written, context) => {
      const day = parseDay(written)
      if (day.ok) return day.iso
      context.issues.push({ code: 'custom', message: day.message, input: written })
      return z.NEVER
    },
    encode: day => day,
  },
)

const plain = {
  code: codeSchema,
  text,
  // A narrative that nobody has begun to write is empty.
  narrative: z.string({ error: issue => required(issue, 'این فیلد باید متن باشد.') }).overwrite(normalise),
  count: z
    .int({ error: issue => required(issue, 'این فیلد باید شمار درستی باشد، مانند 12.') })
    .min(0, 'شمار نمی‌تواند منفی باشد.'),
  decimal: z
    .string({ error: issue => required(issue, 'عدد اعشاری در JSON متن است، مانند "15.80".') })
    .regex(
      /^-?(0|[1-9]\d{0,29})(\.\d{1,12})?$/,
      'عدد باید مانند 15.80 نوشته شود، با ۳۰ رقم صحیح و ۱۲ رقم اعشار در بیشترین اندازه.',
    ),
  rial,
  date,
  time: z
    .string({ error: issue => required(issue, 'ساعت باید متن باشد، مانند "14:30".') })
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'ساعت باید مانند 14:30 نوشته شود.'),
  fiscalYear: z
    .int({ error: issue => required(issue, 'سال مالی باید عدد باشد، مانند 1401.') })
    .min(1300, 'سال مالی شمسی است، مانند 1401.')
    .max(1499, 'سال مالی شمسی است، مانند 1401.'),
  period: z
    .string({ error: issue => required(issue, 'دوره باید متن باشد، مانند "1401H1".') })
    .regex(periodPattern, 'دوره سال، نه‌ماهه، نیم‌سال، سه‌ماهه یا ماه است: 1401، 1401N9، 1401H1، 1401Q2 یا 1401-06.'),
  month: z
    .string({ error: issue => required(issue, 'ماه باید متن باشد، مانند "1401-06".') })
    .regex(/^1[34]\d\d-(0[1-9]|1[0-2])$/, 'ماه مانند 1401-06 نوشته می‌شود.'),
  digest: z
    .string({ error: issue => required(issue, 'چکیده باید متن باشد.') })
    .regex(/^[0-9a-f]{64}$/, 'چکیدهٔ SHA-256 شصت‌وچهار رقم شانزده‌شانزدهی است؛ آن را از پرونده دوباره بگیرید.'),
  flag: z.boolean({ error: issue => required(issue, 'این فیلد باید true یا false باشد.') }),
}

/** The zod schema of one column: JSON in, memory out. An optional column may be left out or null. */
export function columnSchema(column: Column): z.ZodType {
  const schema = presentSchema(column)
  const complete = column.optional === true ? z.nullable(schema).default(null) : schema
  return complete.describe(column.unit === undefined ? column.header : `${column.header} (${column.unit})`)
}

function presentSchema(column: Column): z.ZodType {
  if (column.type === 'reference') return codeSchema
  if (column.type !== 'choice') return plain[column.type]
  const codes = Object.keys(column.choices)
  return z.enum(codes, { error: issue => required(issue, `این فیلد باید یکی از این‌ها باشد: ${codes.join('، ')}.`) })
}
