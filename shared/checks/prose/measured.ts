import { Big } from 'big.js'
import type { Unit } from '../../quantities/unit.ts'
import { hedgeBefore } from './hedge.ts'
import type { NumberPhrase } from './numberPhrase.ts'
import type { Quantity } from './quantity.ts'
import { inBaseUnit, unitWords } from './unitWords.ts'

const units = unitWords.map(({ word, unit, times, points }) => ({
  match: new RegExp(`^ ?${word}(?:ه|ی|ای)?(?!\\p{L})`, 'u'),
  unit,
  times,
  points: points === true,
}))

/** «۵ دقیقه و ۴۰ ثانیه» is one number. */
const secondsAfter = /^ و (\d{1,2}) ثانیه(?!\p{L})/u

/** «٪۲۰», «درصد تحقق ۸۰». */
const percentBefore =
  /(?:[%٪] ?|درصد (?:تحقق|جذب|پیشرفت|رشد|پوشش|وصول|اجرا|تخصیص)(?: (?:ان|به|برابر|برابر با|معادل))?:? )$/

/** A number that was read, with the sign, the hedge and the unit that stand beside it. */
export function measured(folded: string, index: number, phrase: NumberPhrase): Quantity {
  const unitRead = readUnit(folded, phrase.to)
  const seconds = unitRead.unit === 'minute' ? secondsAfter.exec(folded.slice(unitRead.to)) : null
  const hedge = hedgeBefore(folded, index)
  const sign = /(?:(?<![\d\p{L}])[-−]|منفی )$/u.test(folded.slice(0, index)) ? -1 : 1
  const unit = unitRead.unit ?? (percentBefore.test(folded.slice(0, index)) ? 'percent' : null)
  const sized = (value: Big) => (unit === null ? value : inBaseUnit(value, unit).value)
  const times = sized(new Big(phrase.times).times(unitRead.times).times(sign))
  const isCount = phrase.times === 1 && phrase.step.eq(1) && unitRead.times <= 10
  const step = sized(phrase.step.times(unitRead.times))
  const to = unitRead.to + (seconds?.[0].length ?? 0)
  const whole = phrase.value?.times(unitRead.times).plus(new Big(seconds?.[1] ?? 0).div(60)) ?? null
  return {
    from: index,
    to,
    text: folded.slice(index, to),
    value: whole === null ? null : sized(whole.times(sign)),
    unit: unit === null ? null : inBaseUnit(new Big(1), unit).unit,
    written: unit,
    times: unit === null && phrase.times === 1 ? null : times,
    step,
    off: isCount ? new Big(0) : step.div(2),
    figures: phrase.figures,
    hedge,
    points: unitRead.points,
    spelled: phrase.spelled,
    fact: null,
  }
}

function readUnit(folded: string, at: number): { unit: Unit | null; times: number; points: boolean; to: number } {
  const rest = folded.slice(at, at + 30)
  for (const { match, unit, times, points } of units) {
    const found = match.exec(rest)
    if (found !== null) return { unit, times, points, to: at + found[0].length }
  }
  return { unit: null, times: 1, points: false, to: at }
}
