import * as z from 'zod'
import { toLatinDigits, toPersianDigits } from '../persian/digits.ts'
import { isolate } from '../persian/isolate.ts'
import { normalise } from '../persian/normalise.ts'
import { quote } from '../persian/quote.ts'
import { read, refused } from './cell.ts'
import { asText, type ColumnType, required, type Value } from './columnType.ts'
import { nextCode } from './nextCode.ts'
import type { ReadCell } from './readingChoices.ts'

const pattern = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u

/** Short identifier: letters, digits, «.», «_» and «-», so that it can stand in a fact's address and a file name. */
export const codeSchema = z
  .string({ error: issue => required(issue, 'کد باید متن باشد.') })
  .overwrite(written => toLatinDigits(normalise(written)))
  .regex(pattern, 'کد باید با حرف یا رقم آغاز شود و جز حرف، رقم، نقطه، خط تیره و زیرخط چیزی نداشته باشد.')

/** A code without letters is a number to its reader; one with Latin letters stays as it is. */
export function showCode(value: Value): string {
  const code = String(value)
  return /[a-z]/i.test(code) ? code : toPersianDigits(code)
}

/** A program that took codes for numbers may have lost the zeros before them, too: the file is to be made again. */
function readCode(text: string): ReadCell {
  if (!/^[\d۰-۹٠-٩]{5,}[.٫][0۰٠]+$/.test(text)) return read(text)
  return refused(
    `${quote(text)} کد نیست؛ برنامه‌ای کدها را عدد اعشاری کرده و شاید صفرهای آغاز آن‌ها افتاده باشد. ستون کد را «متن» (Text) کنید و پرونده را دوباره ذخیره کنید.`,
  )
}

/** Short identifier that survives export; never a row id. */
export const code: ColumnType<string> = {
  ...asText,
  nature: 'name',
  namesRow: true,
  schema: () => codeSchema,
  hint: 'کد یکتا',
  read: readCode,
  show: showCode,
  blank: (_, others, label) => nextCode(others.map(String), label.replace(/\s+/g, '-')),
  print: value => isolate(toPersianDigits(String(value))),
}
