import { Big } from 'big.js'
import { toPersianDigits } from '../persian/digits.ts'
import { formatPercent } from '../persian/formatNumber.ts'
import { isolate } from '../persian/isolate.ts'
import { keyOf } from '../tables/key.ts'
import { defineCheck, type Found } from './finding.ts'

/** A line's money given out more than once: its links' weights pass a hundred percent. */
export const linkWeight = defineCheck('link-weight', 'وزن پیوندهای بودجه', ({ rows }) => {
  const odd = rows.lineIndicatorLink.flatMap((link): Found[] =>
    new Big(link.weight).gt(0) && new Big(link.weight).lte(100)
      ? []
      : [
          {
            severity: 'error',
            where: { kind: 'lineIndicatorLink', code: keyOf('lineIndicatorLink', link), field: 'weight' },
            message: `وزن این پیوند ${formatPercent(link.weight, { fraction: 2 })} است.`,
            remedy: 'وزن را بیش از صفر و تا ۱۰۰ درصد بنویسید.',
          },
        ],
  )
  const over = [...Map.groupBy(rows.lineIndicatorLink, ({ line }) => line)].flatMap(([line, links]): Found[] => {
    const total = links.reduce((sum, { weight }) => sum.plus(weight), new Big(0))
    if (links.length < 2 || total.lte(100)) return []
    return [
      {
        severity: 'error',
        where: { kind: 'budgetLine', code: line, field: 'code' },
        message: toPersianDigits(
          `وزن ${links.length} پیوند ردیف ${isolate(line)} روی هم ${formatPercent(total.toFixed(), { fraction: 2 })} است.`,
        ),
        remedy: 'وزن‌ها را چنان کم کنید که جمع آن‌ها از ۱۰۰ درصد نگذرد.',
      },
    ]
  })
  return [...odd, ...over]
})
