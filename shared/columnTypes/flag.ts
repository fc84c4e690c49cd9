import * as z from 'zod'
import { read, refused, wordKey } from './cell.ts'
import { asText, type ColumnType, required, type Value } from './columnType.ts'
import type { ReadCell } from './readingChoices.ts'

const schema = z.boolean({ error: issue => required(issue, 'این فیلد باید true یا false باشد.') })

const yes = new Set(['بله', 'بلی', 'آری', 'نمونه', 'true', 'yes', '1'].map(wordKey))
const no = new Set(['', 'خیر', 'نه', 'false', 'no', '0'].map(wordKey))

function readFlag(text: string): ReadCell {
  const key = wordKey(text)
  if (yes.has(key)) return read(true)
  return no.has(key) ? read(false) : refused('این خانه باید «بله» یا «خیر» باشد.')
}

const word = (value: Value): string => (value === true ? 'بله' : 'خیر')

/** Yes or no; an empty cell is a no. */
export const flag: ColumnType<boolean> = {
  ...asText,
  nature: 'list',
  readsEmpty: true,
  schema: () => schema,
  hint: 'بله یا خیر',
  read: readFlag,
  show: value => (value === true ? 'بله' : ''),
  print: word,
  edit: word,
  write: word,
  list: () => [true, false].map(value => ({ value, label: word(value) })),
  blank: () => false,
  sql: { storage: 'INTEGER', fromInteger: integer => integer === 1n },
}
