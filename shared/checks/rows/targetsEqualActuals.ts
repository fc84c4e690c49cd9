import { Big } from 'big.js'
import { toPersianDigits } from '../../persian/digits.ts'
import { parsePeriod } from '../../quantities/period.ts'
import { keyOf } from '../../tables/key.ts'
import { defineRowCheck, type Found } from '../finding.ts'

/** Places that all did to the digit what was aimed at: more likely a target written after its actual. */
const fewest = 5

/** Targets that equal their actuals in every place of a period. */
export const targetsEqualActuals = defineRowCheck('targets-equal-actuals', 'هدف برابر با عملکرد', session => {
  const groups = Map.groupBy(session.rows.indicatorValue, ({ indicator, period }) => `${indicator} ${period}`)
  return [...groups.values()].flatMap((rows): Found[] => {
    const both = rows.filter(({ target, actual }) => target !== null && actual !== null)
    const [first] = both
    const isEqual = both.every(
      ({ target, actual }) => new Big(target ?? 0).eq(actual ?? 1) && !new Big(actual ?? 0).eq(0),
    )
    // What is put in, such as accounts, is counted and not aimed at.
    const isInput = session.find('indicator', first?.indicator ?? '')?.type === 'input'
    if (first === undefined || both.length < fewest || !isEqual || isInput) return []
    return [
      {
        severity: 'warning',
        where: { kind: 'indicatorValue', key: keyOf('indicatorValue', first), field: 'target' },
        message: toPersianDigits(
          `هدف و عملکرد «${session.nameOf('indicator', first.indicator)}» در ${parsePeriod(first.period).label} در هر ${both.length} جا یکی است.`,
        ),
        remedy: 'هدف مصوب دوره را از سند برنامه بنویسید؛ هدفی که پس از عملکرد نوشته شود چیزی را نمی‌سنجد.',
      },
    ]
  })
})
