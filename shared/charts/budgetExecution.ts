import { Big } from 'big.js'
import type { CategoryChart } from '../chartSpec.ts'
import {
  countedUntil,
  type ExecutionSum,
  executionOf,
  type Share,
  sumExecution,
  yearGone,
} from '../domain/execution.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { formatPercent } from '../persian/formatNumber.ts'
import { formatJalaliDate } from '../persian/jalali.ts'
import { extremes } from '../quantities/extremes.ts'
import { byProgramme } from './byProgramme.ts'
import { hedgedValues } from './hedged.ts'
import { type ChartContext, noted, sampleTitle } from './sessionChart.ts'

/** Bars of more lines than this say less than their table. */
const mostLines = 12

/**
 * How much of the approved budget of the latest year that has begun was made ready and spent, a bar a programme, or a
 * line where there is one programme, against how much of the year is gone. Of an ended year the table says more.
 */
export function budgetExecution({ session, department }: ChartContext): CategoryChart[] {
  const lines = session.rows.budgetLine.filter(line => line.department === department.code && line.class !== 'income')
  const mine = new Set(lines.map(({ code }) => code))
  const years = session.rows.budgetAmount.flatMap(({ line, fiscalYear }) => (mine.has(line) ? fiscalYear : []))
  // A budget for the year to come has nothing to execute yet.
  const begun = years.filter(year => yearGone(session, year) > 0)
  if (begun.length === 0) return []
  const year = extremes(begun).greatest
  const gone = yearGone(session, year)
  if (gone === 1) return []
  const executions = executionOf(session, year, lines)
  const groups = byProgramme(executions)
    .map(([name, own]) => ({ name, sum: sumExecution(own) }))
    .filter(({ sum }) => shares.some(({ of }) => of(sum) !== null))
  const shown = shares.filter(({ of }) => groups.some(({ sum }) => of(sum) !== null))
  if (groups.length < 2 || groups.length > mostLines) return []
  const share = new Big(gone).times(100).round(1).toFixed()
  const percent = formatPercent(share, { isolate: false })
  const until = formatJalaliDate(countedUntil(session, year), 'long')
  const without = executions.filter(({ approved }) => approved === null).length
  return [
    {
      form: 'rankedBars',
      title: sampleTitle(
        toPersianDigits(`${shown.map(({ name }) => name).join(' و ')} ${year} و زمان سپری‌شده`),
        executions.map(({ line }) => line),
      ),
      alternative: `نمودار میله‌ای ${shown.map(({ name }) => name).join(' و ')} در ${groups.map(({ name }) => name).join('، ')}، به درصد، در برابر ${percent} سال که گذشته است.`,
      unit: 'درصد مصوب',
      categories: groups.map(({ name }) => name),
      series: shown.map(({ name, of }) => ({
        name,
        values: groups.map(({ sum }) => percentOf(of(sum))),
        ...hedgedValues(groups.map(({ sum }) => (of(sum)?.isExact === false ? 'about' : 'exact'))),
      })),
      target: {
        name: `زمان سپری‌شده تا ${until} (${percent})`,
        values: groups.map(() => share),
        tolerance: '0',
        better: 'higher',
      },
      ...noted(without > 0 && `${without} ردیف مصوب ${year} ندارد و در نمودار نیست.`),
    },
  ]
}

const shares: readonly { name: string; of: (sum: ExecutionSum) => Share | null }[] = [
  { name: 'تخصیص از مصوب', of: sum => sum.allocatedOfApproved },
  { name: 'عملکرد از مصوب', of: sum => sum.actualOfApproved },
]

const percentOf = (share: Share | null) => (share === null ? null : new Big(share.percent).round(1).toFixed())
