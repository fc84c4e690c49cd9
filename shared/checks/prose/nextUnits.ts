import { Big } from 'big.js'
import type { Unit } from '../../quantities/unit.ts'
import type { Quantity } from './quantity.ts'
import { inBaseUnit } from './unitWords.ts'

/**
 * Quantities with the units that are said once for several, from the last to the first: «۲۰، ۳۰ و ۲۵ کیلومتر» says its
 * unit at the end.
 */
export function withNextUnits(quantities: readonly Quantity[], folded: string): Quantity[] {
  const read: Quantity[] = []
  for (const one of quantities.toReversed()) read.unshift(withNextUnit(one, read[0], folded))
  return read
}

/** «۴۵۰ به ۶۰۰ میلیون تومان», «۱۵ تا ۲۰ درصد»: the unit is said once, with the last number. */
function withNextUnit(one: Quantity, next: Quantity | undefined, folded: string): Quantity {
  if (next?.times == null || one.fact !== null || one.value === null) return one
  const joint = folded.slice(one.to, next.from)
  const isAlike = next.unit !== null && isSaidAlike(folded.slice(0, one.from), joint)
  if (one.times !== null)
    return isScaledAlone(one, next, joint) || (one.unit === null && isAlike) ? inUnitOf(one, next) : one
  const isCount = /(?:شمار|تعداد)(?: \S+){0,3} $/.test(folded.slice(0, one.from))
  const isUnsaid = !isCount && one.value.gte(10) && isMeasuredIn(next.unit) && /^ و (?:[^\s،؛:]+ ){1,3}$/.test(joint)
  if (!isUnsaid && !isAlike && !/^(?:،| (?:به|تا|الی|و|یا)) (?:(?:حدود|نزدیک به|بیش از|مرز) )?$/.test(joint)) return one
  return {
    ...one,
    value: one.value.times(next.times),
    step: one.step.times(next.times),
    off: next.off.eq(0) ? next.off : one.step.times(next.times).div(2),
    unit: next.unit,
    written: next.written,
    times: next.times,
  }
}

/** «منطقهٔ ۱ با ۱۲ و منطقهٔ ۲ با ۱۵ هزار تن»: two of a list. */
function isSaidAlike(before: string, joint: string): boolean {
  return /(?:^|\s)با $/.test(before) && /^(?:،| و) (?:[^\s،؛:]+ ){1,4}با $/.test(joint)
}

/** «پیش‌بینی ۸۰۰ و مصرف واقعی ۷۶۰ مگاوات‌ساعت»: energy, length and the like are said once. */
const saidOnce: ReadonlySet<Unit | null> = new Set([
  'kilowattHour',
  'metre',
  'squareMetre',
  'litre',
  'kilogram',
  'rial',
])
const isMeasuredIn = (unit: Unit | null) => saidOnce.has(unit)

/** «۶۳ میلیارد از ۹۰ میلیارد تومان»: a number with its scale, and the next one's unit. */
function isScaledAlone(one: Quantity, next: Quantity, joint: string): boolean {
  return (
    one.unit === null &&
    one.times?.gte(1000) === true &&
    next.unit !== null &&
    (/^(?:،| (?:از|به|تا|و|در برابر)) $/.test(joint) || (next.unit === 'rial' && one.times.gte(1e6) && isNextOf(joint)))
  )
}

/** «برنده ۱۸ میلیارد و نفر دوم ۲۱ میلیارد تومان»: another subject, and nothing that is counted. */
const isNextOf = (joint: string) => /^(?:،| (?:و|ولی|اما)) (?:[^\s،؛:]+ ){1,3}$/.test(joint)

function inUnitOf(one: Quantity, { unit, written, text }: Quantity): Quantity {
  const times = written === null ? 1 : inBaseUnit(new Big(/تومان|تومن/.test(text) ? 10 : 1), written).value
  const [value, step, off] = [one.value, one.step, one.off].map(part => part?.times(times) ?? null)
  return {
    ...one,
    value: value ?? null,
    step: step ?? one.step,
    off: off ?? one.off,
    unit,
    written,
    times: one.times?.times(times) ?? null,
  }
}
