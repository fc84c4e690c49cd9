import { Big } from 'big.js'
import { toPersianDigits } from '../persian/digits.ts'
import { formatNumber } from '../persian/formatNumber.ts'
import { isolate } from '../persian/isolate.ts'
import { phaseChoices } from '../records/budgetAmount.ts'
import type { Row } from '../records/index.ts'
import { keyOf } from '../tables/key.ts'
import { defineCheck, type Found } from './finding.ts'

/** No line of a city's budget is so small, in rial: a hundred thousand toman. */
const impossible = 1_000_000n
/** Small enough to be looked at beside the line's others: a hundred million toman. */
const suspicious = 1_000_000_000n

/** Units that amounts are given in by mistake, in rial. */
const units = [10_000_000_000n, 1_000_000_000n, 10_000_000n, 1_000_000n, 10_000n, 1000n] as const

/**
 * Amounts that look like millions or thousands kept as rial: they are smaller than any budget line, or would be like
 * the line's other amounts in another unit. One finding a line, at its first such amount.
 */
export const tinyAmount = defineCheck('tiny-amount', 'مبلغ بسیار کوچک', session => {
  return [...Map.groupBy(session.rows.budgetAmount, ({ line }) => line)].flatMap(([line, amounts]): Found[] => {
    const tiny = amounts.filter(amount => isTiny(amount, amounts))
    const [first] = tiny
    if (first === undefined) return []
    const said = `${phaseChoices[first.phase]} ${toPersianDigits(String(first.fiscalYear))}`
    const others = tiny.length > 1 ? toPersianDigits(` (و ${tiny.length - 1} مبلغ دیگر آن)`) : ''
    return [
      {
        severity: 'warning',
        where: { kind: 'budgetAmount', key: keyOf('budgetAmount', first), field: 'amount' },
        message: `مبلغ ${said} ردیف «${session.nameOf('budgetLine', line)}»${others} ${isolate(`${formatNumber(first.amount, { isolate: false })} ریال`)} است؛ برای یک ردیف بودجه بسیار کوچک است و شاید به هزار یا میلیون ریال نوشته شده باشد.`,
        remedy:
          'واحد مبلغ‌ها را در پروندهٔ اصلی ببینید و آن‌ها را با همان واحد دوباره بارگذاری کنید؛ اگر درست است، این مورد را با دلیل بپذیرید.',
      },
    ]
  })
})

function isTiny({ amount }: Row<'budgetAmount'>, all: readonly Row<'budgetAmount'>[]): boolean {
  const size = amount < 0n ? -amount : amount
  if (size === 0n || size >= suspicious) return false
  if (size < impossible) return true
  const others = all.map(one => one.amount).filter(one => one >= suspicious)
  // In the unit of a mistake it would be at home among the line's own: within half and double of one of them.
  return others.some(other =>
    units.some(unit => {
      const ratio = new Big((size * unit).toString()).div(other.toString())
      return ratio.gte('0.5') && ratio.lte('2')
    }),
  )
}
