import { toPersianDigits } from '../persian/digits.ts'
import { parsePeriod } from '../quantities/period.ts'
import { keyOf } from '../tables/key.ts'
import { defineCheck, type Found } from './finding.ts'
import { newestValues } from './newestValues.ts'

/** An actual that nothing was aimed at; less grave where another place of the same period has a target. */
export const missingTarget = defineCheck('missing-target', 'عملکرد بدون هدف', session => {
  return [...newestValues(session)].flatMap(([indicator, values]): Found[] => {
    const aimless = values.filter(({ actual, target }) => actual !== null && target === null)
    const [first] = aimless
    if (first === undefined) return []
    const places = aimless.map(({ district }) => session.nameOf('district', district))
    const more = places.length > 3 ? ` و ${places.length - 3} جای دیگر` : ''
    return [
      {
        severity: aimless.length === values.length ? 'warning' : 'info',
        where: { kind: 'indicatorValue', key: keyOf('indicatorValue', first), field: 'target' },
        message: `شاخص «${session.nameOf('indicator', indicator)}» در ${parsePeriod(first.period).label} عملکرد دارد و هدف ندارد: ${toPersianDigits(places.slice(0, 3).join('، ') + more)}.`,
        remedy: 'هدف این دوره را ثبت کنید تا وضعیت شاخص روشن شود.',
      },
    ]
  })
})
