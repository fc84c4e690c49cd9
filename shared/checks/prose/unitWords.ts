import type { Big } from 'big.js'
import { fold } from '../../persian/normalise.ts'
import { scaleOf } from '../../persian/numberWords.ts'
import { type Unit, unitChoices, unitRatio } from '../../quantities/unit.ts'

const allUnits = Object.keys(unitChoices) as Unit[]

/**
 * For each unit the smallest of its quantity: sizes are compared in kilowatt-hours, not now in one and now in another.
 */
const smallest: ReadonlyMap<Unit, { unit: Unit; times: Big }> = new Map(
  allUnits.map(unit => {
    const like = allUnits.flatMap(other => {
      const ratio = unitRatio(unit, other)
      return ratio === undefined ? [] : [{ unit: other, times: ratio.times.div(ratio.over) }]
    })
    return [unit, like.reduce((least, one) => (one.times.gt(least.times) ? one : least))]
  }),
)

/** A size in the smallest unit of its quantity. */
export function inBaseUnit(value: Big, unit: Unit): { value: Big; unit: Unit } {
  const base = smallest.get(unit)
  return base === undefined ? { value, unit } : { value: value.times(base.times), unit: base.unit }
}

/** Words after a number, folded, longest first; toman are ten rial, «همت» a thousand billion toman. */
export const unitWords: readonly { word: string; unit: Unit; times: number; points?: true }[] = [
  ...Object.entries(unitChoices).map(([unit, name]) => ({ word: fold(name), unit: unit as Unit, times: 1 })),
  { word: 'تومان', unit: 'rial' as const, times: 10 },
  { word: 'تومن', unit: 'rial' as const, times: 10 },
  { word: 'همت', unit: 'rial' as const, times: 1e13 },
  { word: 'واحد درصد', unit: 'percent' as const, times: 1, points: true as const },
  { word: 'نقطه درصد', unit: 'percent' as const, times: 1, points: true as const },
  { word: '﷼', unit: 'rial' as const, times: 1 },
  { word: '٪', unit: 'percent' as const, times: 1 },
  { word: '%', unit: 'percent' as const, times: 1 },
  { word: 'کیلووات ساعت', unit: 'kilowattHour' as const, times: 1 },
  { word: 'مگاوات ساعت', unit: 'megawattHour' as const, times: 1 },
  { word: 'گیگاواتساعت', unit: 'megawattHour' as const, times: 1000 },
  { word: 'گیگاوات ساعت', unit: 'megawattHour' as const, times: 1000 },
  { word: 'مترمربع', unit: 'squareMetre' as const, times: 1 },
  { word: 'مترمکعب', unit: 'cubicMetre' as const, times: 1 },
  { word: 'نفر ساعت', unit: 'personHour' as const, times: 1 },
].sort((a, b) => b.word.length - a.word.length)

const shortWords = [...scaleOf.keys(), 'درصد', 'ریال', 'تومان', 'تومن', 'نفر', 'اشتراک', 'خانوار', 'دستگاه']
const sizeWords = 'کیلووات مگاوات گیگاوات کیلومتر متر هکتار تن لیتر کیلوگرم رزمایش فقره مشترک'.split(' ')

/** After a number, these leave no doubt that it is a quantity; «مورد», «روز» or «دوره» may belong to what follows. */
export const decisiveUnit = `(?:[%٪]|(?:${[...shortWords, ...sizeWords].join('|')})ی?(?!\\p{L}))`
