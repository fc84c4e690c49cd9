import { changeOf } from '../change.ts'
import { judge } from '../judge.ts'
import type { Quantity } from '../quantity.ts'
import { isFirm, type Relation } from '../relations.ts'
import { type SentenceTemplate, textBetween } from '../sentenceTemplate.ts'
import { amountReadings, bySize, likely, percentReadings } from './readings.ts'
import { isSaidOfThem } from './share.ts'

const concludes =
  /(?:(?<!\p{L})(?:یعنی|معادل|به (?:عبارتی|تعبیری|بیانی)|به (?:عبارت|بیان|تعبیر) (?:دیگر|بهتر|روشن ?تر)|به این معنا(?:ست)? که|به این معنی که|به معنای|به معنی|در نتیجه|بدین ترتیب|به این ترتیب|بدین ?سان|بنابراین)(?: [^\s،؛:]+){0,4}|\() ?$/u

/**
 * A last number that is said to follow from the two before it, «یعنی □», «به تعبیری ▪»: whatever of the two it may be,
 * the nearest is taken to be meant.
 */
export function concludedIn(template: SentenceTemplate): Relation | null {
  const { quantities } = template
  const [a, b, stated] = quantities
  if (quantities.length !== 3 || a === undefined || b === undefined || stated === undefined) return null
  if (
    ![a, b].every(isFirm) ||
    stated.value === null ||
    (stated.spelled && stated.unit !== 'percent') ||
    a.unit !== b.unit
  )
    return null
  if (!concludes.test(textBetween(template, 1, 2))) return null
  const order = changeOf(template, 0, 1, null)
  if (order === null && /(?<!\p{L})(?:هر|سرانه|برابر)(?!\p{L})/u.test(template.text)) return null
  const readings = readingsOf(template, stated, a, b)
  const nearest = readings.toSorted((one, other) => apart(one) - apart(other))[0]
  if (nearest === undefined || apart(nearest) > 0.75) return null
  return likely(nearest, readings)
}

function readingsOf(template: SentenceTemplate, stated: Quantity, a: Quantity, b: Quantity): Relation[] {
  const [more, less] = bySize(a, b)
  if (stated.unit === a.unit && stated.unit !== 'percent')
    return amountReadings(stated, more, less).filter(({ claim }) => claim !== 'mean')
  // «از □ به □ رسید، یعنی ▪»: of two times of a thing the percentage is their growth.
  const order = changeOf(template, 0, 1, null)
  const isOfBoth = stated.unit === 'percent' && a.unit !== 'percent' && !stated.points && isSaidOfThem(template, 2)
  if (!isOfBoth) return []
  if (order === null) return percentReadings(stated, more, less).filter(one => judge(one)?.computed.gte(0) !== false)
  const basis = order === 'forward' ? [b, a] : [a, b]
  return [{ claim: 'growth', stated, basis, falls: basis[0] === less }]
}

/** How far what is stated lies from what a reading comes to, by proportion. */
function apart(reading: Relation): number {
  const computed = judge(reading)?.computed.abs().toNumber() ?? 0
  const stated = reading.stated.value?.abs().toNumber() ?? 0
  return computed === 0 || stated === 0 ? Infinity : Math.abs(Math.log(stated / computed))
}
