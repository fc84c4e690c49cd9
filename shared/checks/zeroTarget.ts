import { Big } from 'big.js'
import { parsePeriod } from '../quantities/period.ts'
import { keyOf } from '../tables/key.ts'
import { defineCheck, type Found } from './finding.ts'
import { newestValues } from './newestValues.ts'

/** A target of zero has no percentage: the status is told by the difference, and the reader should know. */
export const zeroTarget = defineCheck('zero-target', 'هدف صفر', session => {
  return [...newestValues(session)].flatMap(([indicator, values]): Found[] => {
    const zero = values.find(({ target }) => target !== null && new Big(target).eq(0))
    if (zero === undefined) return []
    return [
      {
        severity: 'info',
        where: { kind: 'indicatorValue', key: keyOf('indicatorValue', zero), field: 'target' },
        message: `هدف شاخص «${session.nameOf('indicator', indicator)}» در ${parsePeriod(zero.period).label} صفر است؛ فاصله از آن درصد ندارد و خود عدد سنجیده می‌شود.`,
        remedy: 'اگر هدف ثبت نشده است، خانه را خالی بگذارید؛ اگر به‌راستی صفر است، این مورد را بپذیرید.',
      },
    ]
  })
})
