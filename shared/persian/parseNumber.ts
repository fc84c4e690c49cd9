import { toLatinDigits } from './digits.ts'
import { formatNumber } from './formatNumber.ts'
import { inexactReason } from './inexactNumber.ts'
import { isolate } from './isolate.ts'
import { normalise } from './normalise.ts'
import { quoteFigure } from './quote.ts'
import { spreadsheetFault } from './spreadsheetFault.ts'

/** How the writer of a file uses signs that stand for thousands in one hand and for decimals in another. */
export interface NumberChoices {
  /** A single dot or slash before exactly three digits: «821.268», «۱/۵۰۰». Asked when missing. */
  point?: 'thousands' | 'decimal' | undefined
  /** A single comma. Without a choice it parts thousands before three digits, and is asked before any others. */
  comma?: 'thousands' | 'decimal' | undefined
}

/** One meaning of a number: its exact decimal, how it is shown, and the choice that gives it that meaning. */
export interface NumberReading {
  choice: NumberChoices
  value: string
  label: string
}

export type ParsedNumber =
  /** `value` is the exact decimal in Latin digits, its zeros kept: '15.80'. A percentage is in percent points. */
  | { ok: true; value: string; percent: boolean }
  /** Its writer has to choose, even where only one meaning is likely. */
  | {
      ok: false
      reason: 'ambiguous'
      about: keyof NumberChoices
      readings: readonly NumberReading[]
      percent: boolean
      message: string
    }
  | { ok: false; reason: 'empty' | 'notANumber'; message: string }

/**
 * A number as people write it, read exactly (rule 6 of the domain): three digit sets; ٬ , ، a space or an apostrophe
 * between thousands; ٫ . or / before decimals; repeated three-digit groups with . / or ٫ are thousands, while a single
 * one («۱/۵۰۰», «12.500») is ambiguous and never guessed; negatives as −۱۲, ۱۲− or (۱۲); an optional percent sign.
 */
export function parseNumber(raw: string, choices: NumberChoices = {}): ParsedNumber {
  const fault = spreadsheetFault(raw)
  if (fault !== undefined) return { ok: false, reason: 'notANumber', message: fault }
  const text = toLatinDigits(normalise(raw))
    .replace(/[\u200C\u200D]/g, ' ')
    .replace(/(?<=\d)\.$/, '')
  if (text === '') return { ok: false, reason: 'empty', message: 'مقداری نوشته نشده است؛ عدد را وارد کنید.' }
  const { magnitude, negative, percent } = unsigned(text)
  const found = readMagnitude(magnitude, choices)
  if (found === undefined) return notANumber(raw)
  const signed = (value: string) => (negative && /[1-9]/.test(value) ? `-${value}` : value)
  if (typeof found === 'string') return { ok: true, value: signed(found), percent }
  const readings = found.readings.map(({ choice, value }) => ({
    choice,
    value: signed(value),
    label: shown(signed(value)),
  }))
  return {
    ok: false,
    reason: 'ambiguous',
    about: found.about,
    readings,
    percent,
    message: ambiguousMessage(raw, readings),
  }
}

/** What is said of a cell whose number may be read in two ways, or in one that somebody has to agree to. */
export function ambiguousMessage(raw: string, readings: readonly { label: string }[]): string {
  const meanings = readings.map(({ label }) => isolate(label))
  return `${quoteFigure(raw)} ${meanings.length > 1 ? 'دو معنا دارد' : 'شاید این باشد'}: ${meanings.join(' یا ')}. هزارگان را با «٬» و اعشار را با «٫» بنویسید.`
}

/** With the zeros that were written. */
const shown = (value: string) =>
  formatNumber(value, { fraction: value.split('.')[1]?.length ?? 0, padded: true, isolate: false })

const notANumber = (raw: string): ParsedNumber => ({
  ok: false,
  reason: 'notANumber',
  message: notANumberMessage(raw),
})

/** What is said of a cell that is no number. */
export function notANumberMessage(raw: string): string {
  return `${quoteFigure(raw)} عدد نیست؛ ${inexactReason(raw) ?? 'فقط رقم، «٬» برای هزارگان و «٫» برای اعشار بنویسید.'}`
}

const minusSigns = '[-\u2212\u2010-\u2014\uFE63\uFF0D]'
const shapes: readonly (readonly [RegExp, boolean])[] = [
  [/^\((.+)\)$/, true],
  [new RegExp(`^${minusSigns} ?(.+)$`), true],
  [new RegExp(`^(.+?) ?${minusSigns}$`), true],
  [/^\+ ?(.+)$/, false],
]

/** Takes one sign and one percent sign off, the percent sign inside or outside of the negative's brackets. */
function unsigned(text: string): { magnitude: string; negative: boolean; percent: boolean } {
  const outer = withoutPercent(text)
  for (const [shape, negative] of shapes) {
    const inside = shape.exec(outer.text)?.[1]
    if (inside === undefined) continue
    const inner = outer.percent ? { text: inside, percent: true } : withoutPercent(inside)
    return { magnitude: inner.text.trim(), negative, percent: inner.percent }
  }
  return { magnitude: outer.text, negative: false, percent: outer.percent }
}

function withoutPercent(text: string): { text: string; percent: boolean } {
  const bare = text.replace(/^[%٪] ?| ?([%٪]|درصد)$/, '')
  return { text: bare, percent: bare !== text }
}

interface Doubtful {
  about: keyof NumberChoices
  readings: Omit<NumberReading, 'label'>[]
}

/** What parts thousands; one number uses one of them. */
const grouping = ['[,٬،]', ' ', "['’ʼ]"]
const grouped = new RegExp(
  `^(${grouping.map(sign => `[1-9]\\d{0,2}(?:${sign}\\d{3})+`).join('|')})(?:[.٫/](\\d+))?$`,
  'u',
)
/** Dots or slashes that come more than once, or before another decimal sign, can only part thousands. */
const repeated = /^([1-9]\d{0,2}(?:([./])\d{3})(?:\2\d{3})+)(?:[٫,](\d+))?$/
/** So can «٫», which a hand has typed for «٬». */
const repeatedMark = /^([1-9]\d{0,2}(?:٫\d{3}){2,})(?:[./](\d+))?$/
const beforeDecimals = /^([1-9]\d{0,2}(?:\/\d{3}|\.\d{3}))([.٫,])(\d+)$/

/** A canonical decimal; or its readings where it has to be asked; undefined when it is no number. */
function readMagnitude(text: string, choices: NumberChoices): string | Doubtful | undefined {
  const comma = /^(\d+)[,،](\d+)$/.exec(text)
  if (comma) return readComma(comma[1] ?? '', comma[2] ?? '', choices)
  const point = /^([1-9]\d{0,2})[./](\d{3})$/.exec(text)
  // A whole part of 1 to 3 digits before exactly three more may be thousands as well; after a zero it may not.
  if (point) return readPoint(point[1] ?? '', point[2] ?? '', choices)
  const plain = /^(\d+)$/.exec(text) ?? /^(\d*)[.٫](\d+)$/.exec(text) ?? /^(\d+)\/(\d+)$/.exec(text)
  if (plain) return canonical(plain[1] ?? '', plain[2])
  const parted = grouped.exec(text)
  if (parted) return canonical(parted[1] ?? '', parted[2])
  const many = repeated.exec(text)
  if (many) return canonical(many[1] ?? '', many[3])
  const marked = repeatedMark.exec(text)
  if (marked) return canonical(marked[1] ?? '', marked[2])
  const both = beforeDecimals.exec(text)
  return both && !(both[1]?.includes('.') && both[2] === '.') ? canonical(both[1] ?? '', both[3]) : undefined
}

function readPoint(whole: string, rest: string, { point }: NumberChoices): string | Doubtful {
  const [thousands, decimal] = [canonical(whole + rest), canonical(whole, rest)]
  if (point !== undefined) return point === 'thousands' ? thousands : decimal
  return {
    about: 'point',
    readings: [
      { choice: { point: 'thousands' }, value: thousands },
      { choice: { point: 'decimal' }, value: decimal },
    ],
  }
}

/** «12,5» is a decimal of another country's hand, or a thousand that lost digits: it is asked, never read. */
function readComma(whole: string, rest: string, { comma }: NumberChoices): string | Doubtful | undefined {
  const isGroup = /^[1-9]\d{0,2}$/.test(whole) && rest.length === 3
  if (comma === 'decimal') return canonical(whole, rest)
  if (isGroup) return canonical(whole + rest)
  if (comma === 'thousands' || rest.length > 6 || (whole.length > 1 && whole.startsWith('0'))) return undefined
  return { about: 'comma', readings: [{ choice: { comma: 'decimal' }, value: canonical(whole, rest) }] }
}

function canonical(whole: string, decimals?: string): string {
  const digits = whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '')
  return decimals === undefined ? digits : `${digits === '' ? '0' : digits}.${decimals}`
}
