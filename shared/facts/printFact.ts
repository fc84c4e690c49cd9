import { Big } from 'big.js'
import { statusMarks, statusNames } from '../domain/indicatorStatus.ts'
import { unitChoices } from '../domain/unit.ts'
import { approximate, qualify } from '../persian/approximate.ts'
import { formatNumber, formatPercent } from '../persian/formatNumber.ts'
import { isolate } from '../persian/isolate.ts'
import { formatRial, moneyUnitName, type ProseMoney, rialsPerUnit } from '../persian/money.ts'
import { inWords, moneyInWords } from '../persian/words.ts'
import { Problem } from '../problem.ts'
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
  'status',
] as const
export type FactFormat = (typeof factFormats)[number]

/**
 * A fact in Persian with the word of its qualifier («حدود ۲۰ روز»), or ≈ before a computed one.
 * @throws Problem 'bad-fact' when the format does not suit the fact's unit
 */
export function printFact(fact: Fact, format: FactFormat): string {
  const text = printBare(fact, format)
  // A status is a judgement, not a number: it has no «about».
  if (format === 'status') return text
  return fact.computed && fact.qualifier === 'about' ? approximate(text) : qualify(text, fact.qualifier)
}

/** The same without the qualifier's word, for text that says it itself. */
export function printBare(fact: Fact, format: FactFormat): string {
  const { value, unit } = fact
  switch (format) {
    case 'number':
      return formatNumber(value, endless(fact))
    case 'percent':
      if (unit !== 'percent') throw unsuited(fact, format, 'تنها برای درصد است')
      return formatPercent(value)
    case 'value':
      return withPer(fact, printValue(fact))
    case 'words':
      if (unit === 'rial') return moneyInWords(wholeRial(value), proseOf(fact))
      if (!/^-?\d+$/.test(value)) throw unsuited(fact, format, 'تنها برای عدد درست است')
      return `${inWords(BigInt(value))} ${unitChoices[unit]}`
    case 'status':
      if (fact.status === undefined) throw unsuited(fact, format, 'تنها برای عملکرد شاخص است')
      return `${statusMarks[fact.status]} ${statusNames[fact.status]}`
    case 'money':
    case 'toman':
    case 'rial':
    case 'million-rial':
      if (unit !== 'rial') throw unsuited(fact, format, 'تنها برای مبلغ است')
      return withPer(fact, money(fact, moneyUnitOf(fact, format)))
    default:
      return format satisfies never
  }
}

function moneyUnitOf(fact: Fact, format: 'money' | 'toman' | 'rial' | 'million-rial'): NamedMoney {
  if (format === 'money') return proseOf(fact)
  return format === 'toman' ? 'prose-toman' : format
}

function proseOf({ prose = 'prose-toman' }: Fact): ProseMoney {
  return prose
}

function printValue(fact: Fact): string {
  const { value, unit, per } = fact
  if (unit === 'percent') return formatPercent(value)
  // A ratio of money stands in prose.
  if (unit === 'rial') return money(fact, per === undefined ? 'rial' : proseOf(fact))
  return isolate(`${formatNumber(value, endless(fact))} ${unitChoices[unit]}`)
}

function withPer({ per }: Fact, text: string): string {
  return per === undefined ? text : isolate(`${text} به ازای هر ${unitChoices[per]}`)
}

/** One decimal for quotients; a stated or recorded number keeps every digit it has. */
function endless({ unit, per, quotient }: Fact): { fraction?: number } {
  return unit === 'percent' || per !== undefined || quotient ? { fraction: 1 } : {}
}

type NamedMoney = ProseMoney | 'rial' | 'million-rial'

/** An amount in a unit of money, which is named. */
function money(fact: Fact, unit: NamedMoney): string {
  const { value, quotient } = fact
  const rial = new Big(value).abs()
  if (!quotient || rial.eq(0) || unit === 'million-rial') return formatRial(wholeRial(value), unit, { named: true })
  if (rial.lt(small)) {
    const number = new Big(value).div(String(rialsPerUnit[unit])).toFixed()
    return isolate(`${formatNumber(number, { fraction: 2 })} ${moneyUnitName(unit)}`)
  }
  if (unit === 'rial')
    return formatRial(BigInt(new Big(value).round(0, Big.roundHalfUp).toFixed()), unit, { named: true })
  // Below a million of its currency a quotient is no more exact than whole ones.
  const isFew = rial.lt(million.times(String(rialsPerUnit[unit])))
  return formatRial(wholeRial(value), unit, { named: true, ...(isFew ? { fraction: 0 } : {}) })
}

/** In rial: quotients below the first are printed with what they have after the point. */
const small = new Big(1000)
const million = new Big(1_000_000)

/** Cut toward zero, so that the one rounding is the printed unit's. */
function wholeRial(value: string): bigint {
  return BigInt(new Big(value).round(0, Big.roundDown).toFixed())
}

function unsuited({ address, unit }: Fact, format: FactFormat, why: string): Problem {
  return new Problem(
    'bad-fact',
    `قالب «${format}» ${why} و «${address}» به ${unitChoices[unit]} است؛ قالب value را بنویسید.`,
  )
}
