import * as z from 'zod'
import { quote } from '../persian/quote.ts'
import { read, refused, wordKey } from './cell.ts'
import { asText, type ColumnBase, type ColumnType, required, type Value } from './columnType.ts'
import type { ReadCell } from './readingChoices.ts'

export interface ChoiceColumn extends ColumnBase {
  type: 'choice'
  /** Code → Persian label. */
  choices: Readonly<Record<string, string>>
  /** Other words that people write for one of them: word → code. */
  otherWords?: Readonly<Record<string, string>>
  /** The code that most records have: a new one starts with it. */
  usual?: string
}

function schemaOf({ choices }: ChoiceColumn): z.ZodType<string> {
  const codes = Object.keys(choices)
  return z.enum(codes, { error: issue => required(issue, `این فیلد باید یکی از این‌ها باشد: ${codes.join('، ')}.`) })
}

function readChoice(text: string, { choices, otherWords = {} }: ChoiceColumn): ReadCell {
  const key = wordKey(text)
  const found = Object.entries(choices).find(([code, label]) => wordKey(code) === key || wordKey(label) === key)
  const word = found?.[0] ?? Object.entries(otherWords).find(([other]) => wordKey(other) === key)?.[1]
  if (word !== undefined) return read(word)
  const known = Object.values(choices).map(label => `«${label}»`)
  return refused(`${quote(text)} در این فهرست نیست: ${known.join('، ')}.`)
}

/** What is no longer in the list is shown as it was kept, and written as nothing. */
const labelOf = (value: Value, { choices }: ChoiceColumn): string => choices[String(value)] ?? String(value)

/** One of a closed list: a code, with a Persian label. */
export const choice: ColumnType<string, ChoiceColumn> = {
  ...asText,
  nature: 'list',
  namesRow: true,
  schema: schemaOf,
  hint: 'از فهرست',
  read: readChoice,
  show: labelOf,
  print: labelOf,
  edit: labelOf,
  write: (value, { choices }) => choices[String(value)] ?? '',
  blank: ({ usual }) => usual ?? null,
  list: ({ choices }) => Object.entries(choices).map(([value, label]) => ({ value, label })),
}
