import { codeSchema } from '../columnTypes/code.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { isolate } from '../persian/isolate.ts'
import { fold } from '../persian/normalise.ts'
import { quote } from '../persian/quote.ts'
import { spreadsheetFault } from '../persian/spreadsheetFault.ts'
import { textMark } from '../persian/textMark.ts'
import { compact, nearOptions } from './nearOptions.ts'

/** A record that a reference may name. */
export interface RecordOption {
  code: string
  /** What people call it. */
  label: string
}

/**
 * The record that a cell names; `byName` when it does not have its code. Or what is wrong with it; `isCode` when it may
 * be a code that is not in the list.
 */
export type ReferenceReading =
  | { ok: true; code: string; byName: boolean }
  | { ok: false; isCode: boolean; message: string }

/** Reads the cells of one reference column. */
export type ReferenceReader = (cell: string) => ReferenceReading

/**
 * A reader of what names records of one kind: their codes, or a name that one of them alone has, in any spelling
 * («منطقه پنج», «منطقهٔ ۵»). Nothing is guessed: where several have the name, or none has, the message says so and
 * names those that may be meant.
 */
export function referenceReader(options: readonly RecordOption[]): ReferenceReader {
  const codes = new Map(options.map(({ code }) => [code, code]))
  const folded = new Map(options.map(({ code }) => [fold(code), code]))
  const named = new Map<string, RecordOption[]>()
  for (const option of options)
    for (const name of namesOf(option.label)) named.set(name, [...(named.get(name) ?? []), option])
  let near: ((text: string, most: number) => RecordOption[]) | undefined
  const failures = new Map<string, ReferenceReading>()
  const fail = (cell: string, found: readonly RecordOption[]): ReferenceReading => {
    const known = failures.get(cell) ?? failure(cell, found, (near ??= nearOptions(options)))
    if (failures.size < mostRemembered) failures.set(cell, known)
    return known
  }
  const byCode = (cell: string) => codes.get(cell) ?? folded.get(fold(cell.slice(0, longest)))
  const byName = (cell: string) => [
    ...new Map(
      namesOf(cell)
        .flatMap(name => named.get(name) ?? [])
        .map(option => [option.code, option]),
    ).values(),
  ]
  return written => {
    const cell = codes.has(written) ? written : written.replace(textMark, '')
    const code = byCode(cell)
    if (code !== undefined) return { ok: true, code, byName: false }
    const found = byName(cell)
    const [only] = found
    if (only !== undefined && found.length === 1) return { ok: true, code: only.code, byName: true }
    const [one, other] = codeAndName(cell)
    const coded = byCode(one) ?? byCode(other)
    const names = byName(coded === byCode(one) ? other : one)
    if (coded !== undefined && names.some(option => option.code === coded))
      return { ok: true, code: coded, byName: true }
    return fail(cell, found)
  }
}

/**
 * «crisis (مدیریت بحران)», «مدیریت بحران - crisis», as lists of choices write a record: its two halves, if there are
 * two.
 */
function codeAndName(cell: string): readonly [string, string] {
  const [, before = '', inside, behind, after = behind] =
    /^(.+?)(?: ?[([] ?([^()[\]]+?) ?[)\]]| ?[-–—|:/] (.+)|: ?(.+))$/u.exec(cell.slice(0, longest)) ?? []
  return [before.trim(), (inside ?? after ?? '').trim()]
}

function failure(
  cell: string,
  found: readonly RecordOption[],
  nearTo: (text: string, most: number) => RecordOption[],
): ReferenceReading {
  const written = quote(cell)
  if (found.length > 1) {
    const message = `${written} نام چند رکورد است؛ کد یکی را بنویسید: ${listed(found)}.`
    return { ok: false, isCode: false, message }
  }
  const fault = spreadsheetFault(cell)
  if (fault !== undefined) return { ok: false, isCode: false, message: fault }
  const near = nearTo(cell.slice(0, longest).replace(/^(\p{Nd}+)[.٫]\p{Nd}+$/u, '$1'), mostListed + 1)
  const advice =
    near.length === 0 ? 'کد درست را بنویسید یا نخست آن رکورد را بسازید' : `شاید یکی از این‌ها باشد: ${listed(near)}`
  const isCode = near.length === 0 && codeSchema.safeParse(cell).success
  return { ok: false, isCode, message: `${written} نه کد رکوردی ثبت‌شده است و نه نام آن؛ ${advice}.` }
}

/** A file repeats its mistakes. */
const mostRemembered = 5000
const longest = 200
const mostListed = 5

/** «۵ (منطقهٔ ۵)، crisis (مدیریت بحران)» */
function listed(options: readonly RecordOption[]): string {
  const shown = options.slice(0, mostListed).map(({ code, label }) => {
    const called = isolate(/[a-z]/i.test(code) ? code : toPersianDigits(code))
    return label === code ? called : `${called} (${isolate(label)})`
  })
  return shown.join('، ') + (options.length > mostListed ? ' …' : '')
}

/**
 * The forms in which a name is compared: without spaces and signs, its last number as digits, and without «شهرداری».
 */
function namesOf(label: string): string[] {
  const name = fold(label.slice(0, longest)).replace(/(?<=ه) ی(?!\p{L})/gu, '')
  if (name === '') return []
  const numbered = name.replace(
    /(?<= )(\p{L}+|0+\d+)$/u,
    word => numberWords.get(word) ?? word.replace(/^0+(?=\d)/, ''),
  )
  return [...new Set([compact(numbered), compact(numbered.replace(/^شهرداری (?=منطقه)/, ''))])]
}

const numberWords = new Map(
  [
    'یک یکم اول',
    'دو دوم',
    'سه سوم',
    'چهار چهارم',
    'پنج پنجم',
    'شش ششم',
    'هفت هفتم',
    'هشت هشتم',
    'نه نهم',
    'ده دهم',
    'یازده یازدهم',
    'دوازده دوازدهم',
  ].flatMap((words, i) => words.split(' ').map(word => [word, String(i + 1)] as const)),
)
