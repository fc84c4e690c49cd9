import { Big } from 'big.js'
import type { CategoryChart } from '../chartSpec.ts'
import { budgetGrowth, growthOf, sumOf } from '../domain/budgetGrowth.ts'
import { tableMoneyOf } from '../domain/councilMoney.ts'
import { realGrowth } from '../domain/inflation.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { formatPercent } from '../persian/formatNumber.ts'
import { moneyUnitName, rialIn } from '../persian/money.ts'
import { byProgramme } from './byProgramme.ts'
import { hedgedValues } from './hedged.ts'
import { type ChartContext, noted, sampleTitle } from './sessionChart.ts'

/** Names of more than this don't fit below their columns. */
const columnsAtMost = 5
const groupsAtMost = 12

/**
 * The approved budgets of two years, a group a programme, and between them the first year's at the second's prices:
 * above it the budget grew after inflation. None without the rate of the second year.
 */
export function realBudget({ session, department }: ChartContext): CategoryChart[] {
  const lines = session.rows.budgetLine.filter(line => line.department === department.code && line.class !== 'income')
  const found = budgetGrowth(session, lines)
  const rates = found === undefined ? [] : realGrowth(session, '0', found.from, found.to)
  if (found === undefined || Array.isArray(rates)) return []
  const { from, to, grown } = found
  const groups = byProgramme(grown)
  if (groups.length > groupsAtMost) return []
  const unit = tableMoneyOf(session)
  const prices = new Big(rates.inflation).div(100).plus(1)
  const atPrices = (amount: bigint) => BigInt(new Big(amount.toString()).times(prices).round(0).toFixed())
  const percent = formatPercent(rates.inflation, { isolate: false })
  const names = [`${from}`, `${from} به قیمت ${to}`, `${to}`].map(toPersianDigits)
  const title = toPersianDigits(`بودجهٔ مصوب ${from} و ${to} پس از تورم`)
  const sums = groups.map(([, own]) => [sumOf(own, 'before'), atPrices(sumOf(own, 'before')), sumOf(own, 'after')])
  const left = lines.length - grown.length
  return [
    {
      form: groups.length > columnsAtMost ? 'rankedBars' : 'groupedBars',
      title: sampleTitle(
        title,
        grown.map(({ line }) => line),
      ),
      alternative: `نمودار میله‌ای ${title} در ${groups.map(([name]) => name).join('، ')}، به ${moneyUnitName(unit)}.`,
      unit: moneyUnitName(unit),
      ...noted(
        `نرخ تورم ${to}: ${percent} (${rates.rates.at(-1)?.source}).`,
        left > 0 && `${left} ردیف مصوب هر دو سال را ندارد و در نمودار نیست.`,
      ),
      categories: groups.map(([name]) => name),
      series: names.map((name, i) => ({
        name,
        values: sums.map(of => rialIn(of[i] ?? 0n, unit)),
        ...hedgedValues(groups.map(([, own]) => (growthOf(own).isExact ? 'exact' : 'about'))),
      })),
    },
  ]
}
