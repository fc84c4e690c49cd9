import { Big } from 'big.js'
import { weightsByLine } from '../domain/costPerOutcome.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { formatPercent } from '../persian/formatNumber.ts'
import { isolate } from '../persian/isolate.ts'
import { keyOf } from '../tables/key.ts'
import { defineCheck, type Found } from './finding.ts'

/** A line's money given out more than once, or in part only: its links' weights are more or less than all of it. */
export const linkWeight = defineCheck('link-weight', 'وزن پیوندهای بودجه', session => {
  const odd = session.rows.lineIndicatorLink
    .filter(({ weight }) => new Big(weight).lte(0) || new Big(weight).gt(100))
    .map(
      (link): Found => ({
        severity: 'error',
        where: { kind: 'lineIndicatorLink', key: keyOf('lineIndicatorLink', link), field: 'weight' },
        message: `وزن این پیوند ${formatPercent(link.weight, { fraction: 2 })} است.`,
        remedy: 'وزن را بیش از صفر و تا ۱۰۰ درصد بنویسید.',
      }),
    )
  const over = [...weightsByLine(session)]
    .filter(([, { weight, links }]) => links.length > 1 && new Big(weight).gt(100))
    .map(
      ([line, { weight, links }]): Found => ({
        severity: 'error',
        where: { kind: 'budgetLine', key: line, field: 'code' },
        message: toPersianDigits(
          `وزن ${links.length} پیوند ردیف ${isolate(line)} در مجموع ${formatPercent(weight, { fraction: 2 })} است.`,
        ),
        remedy: 'وزن‌ها را چنان کم کنید که جمع آن‌ها از ۱۰۰ درصد نگذرد.',
      }),
    )
  const under = [...weightsByLine(session)]
    .filter(([, { weight }]) => new Big(weight).gt(0) && new Big(weight).lt(100))
    .map(
      ([line, { weight }]): Found => ({
        severity: 'info',
        where: { kind: 'budgetLine', key: line, field: 'code' },
        message: `وزن پیوندهای ردیف ${isolate(toPersianDigits(line))} در مجموع ${formatPercent(weight, { fraction: 2 })} است و بقیهٔ پول آن به هیچ شاخصی نمی‌رسد.`,
        remedy: 'وزن‌ها را تا ۱۰۰ درصد کامل کنید، یا این مورد را با دلیل بپذیرید.',
      }),
    )
  return [...odd, ...over, ...under]
})
