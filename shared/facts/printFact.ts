import { Big } from 'big.js'
import { statusMarks, statusNames } from '../domain/indicatorStatus.ts'
import { approximate } from '../persian/approximate.ts'
import { formatNumber, formatPercent } from '../persian/formatNumber.ts'
import { isolate } from '../persian/isolate.ts'
import { formatRial, type ProseMoney } from '../persian/money.ts'
import { printApart } from '../persian/printApart.ts'
import { formatQuotientRial } from '../persian/quotientMoney.ts'
import { inWords, moneyInWords } from '../persian/words.ts'
import { Problem } from '../problems/problem.ts'
import { unitChoices } from '../quantities/unit.ts'
import { qualify } from '../records/qualifier.ts'
import type { Fact } from './fact.ts'

/** How a single fact may be printed in a narrative; `growth:` and `ratio:` are printed as `value`. */
export const factFormats = [
  'number',
  'value',
  'percent',
  'money',
  'toman',
  'rial',
  'million-rial',
  'words',
  'figures-words',
  'status',
] as const
export type FactFormat = (typeof factFormats)[number]

/**
 * A fact in Persian with the word of its qualifier («حدود ۲۰ روز»), or ≈ before a computed one.
 * @throws Problem when the format does not suit the fact's unit
 */
export function printFact(fact: Fact, format: FactFormat): string {
  const text = printBare(fact, format)
  // A status is a judgement, not a number: it has no «about».
  if (format === 'status') return text
  return fact.computed && fact.qualifier === 'about' ? approximate(text) : qualify(text, fact.qualifier)
}

/** The same without the qualifier's word, for text that says it itself; rounding keeps it apart from `apartFrom`. */
export function printBare(fact: Fact, format: FactFormat): string {
  // Words say every digit, and a status is no number.
  if (format === 'words' || format === 'figures-words' || format === 'status') return printWith(fact, format, 0)
  const { value: _value, quotient: _quotient, apartFrom = [], ...rest } = fact
  const printable = (of: Fact) => ({ value: of.value, print: (more: number) => printWith(of, format, more) })
  return printApart(
    printable(fact),
    apartFrom.map(other => printable({ ...rest, ...other })),
  )
}

/** @param more digits after the decimal sign beyond the usual */
function printWith(fact: Fact, format: FactFormat, more: number): string {
  const { value, unit } = fact
  switch (format) {
    case 'number':
      return formatNumber(value, endless(fact, more))
    case 'percent':
      if (unit !== 'percent') throw unsuited(fact, format, 'format-only-of-percent')
      return formatPercent(value, { fraction: 1 + more })
    case 'value':
      return withPer(fact, printValue(fact, more))
    case 'words':
      if (unit === 'rial') return moneyInWords(wholeRial(value), proseOf(fact))
      if (!/^-?\d+$/.test(value)) throw unsuited(fact, format, 'format-only-of-whole-number')
      return `${inWords(BigInt(value))} ${unitChoices[unit]}`
    case 'figures-words':
      if (unit !== 'rial') throw unsuited(fact, format, 'format-only-of-money')
      return figuresAndWords(fact)
    case 'status':
      if (fact.status === undefined) throw unsuited(fact, format, 'format-only-of-status')
      return `${statusMarks[fact.status]} ${statusNames[fact.status]}`
    case 'money':
    case 'toman':
    case 'rial':
    case 'million-rial':
      if (unit !== 'rial') throw unsuited(fact, format, 'format-only-of-money')
      return withPer(fact, money(fact, moneyUnitOf(fact, format), more))
    default:
      return format satisfies never
  }
}

/** «۱۳٬۲۰۰٬۰۰۰٬۰۰۰ تومان (سیزده میلیارد و دویست میلیون تومان)»: every digit twice, as what binds people is written. */
function figuresAndWords(fact: Fact): string {
  const rial = wholeRial(fact.value)
  const unit = proseOf(fact) === 'prose-rial' ? 'rial' : 'toman'
  return `${formatRial(rial, unit, { named: true })} (${moneyInWords(rial, proseOf(fact))})`
}

function moneyUnitOf(fact: Fact, format: 'money' | 'toman' | 'rial' | 'million-rial'): NamedMoney {
  if (format === 'money') return proseOf(fact)
  return format === 'toman' ? 'prose-toman' : format
}

function proseOf({ prose = 'prose-toman' }: Fact): ProseMoney {
  return prose
}

function printValue(fact: Fact, more: number): string {
  const { value, unit, per } = fact
  if (unit === 'percent') return formatPercent(value, { fraction: 1 + more })
  // A ratio of money stands in prose.
  if (unit === 'rial') return money(fact, per === undefined ? 'rial' : proseOf(fact), more)
  return isolate(`${formatNumber(value, endless(fact, more))} ${unitChoices[unit]}`)
}

function withPer({ per }: Fact, text: string): string {
  return per === undefined ? text : isolate(`${text} به ازای هر ${unitChoices[per]}`)
}

/** One decimal for quotients; a stated or recorded number keeps every digit it has. */
function endless({ unit, per, quotient }: Fact, more: number): { fraction?: number } {
  return unit === 'percent' || per !== undefined || quotient ? { fraction: 1 + more } : {}
}

type NamedMoney = ProseMoney | 'rial' | 'million-rial'

/** An amount in a unit of money, which is named. */
function money({ value, quotient }: Fact, unit: NamedMoney, more: number): string {
  if (quotient && unit !== 'million-rial') return formatQuotientRial(value, unit, more)
  const fraction = more === 0 ? {} : { fraction: (unit === 'million-rial' ? 1 : 2) + more }
  return formatRial(wholeRial(value), unit, { named: true, ...fraction })
}

/** Cut toward zero, so that the one rounding is the printed unit's. */
function wholeRial(value: string): bigint {
  return BigInt(new Big(value).round(0, Big.roundDown).toFixed())
}

function unsuited(
  { address, unit }: Fact,
  format: FactFormat,
  code: 'format-only-of-percent' | 'format-only-of-whole-number' | 'format-only-of-status' | 'format-only-of-money',
): Problem {
  return new Problem(code, { format, address, unit: unitChoices[unit] })
}
