import type { RichText } from '../../document.ts'
import { countedUntil, executionOf, type Share, sumExecution, yearGone } from '../../domain/execution.ts'
import { approximate } from '../../persian/approximate.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { formatPercent } from '../../persian/formatNumber.ts'
import { formatJalaliDate } from '../../persian/jalali.ts'
import { printShare } from '../../persian/printApart.ts'
import { extremes } from '../../quantities/extremes.ts'
import { executionFact, percentOfYear } from './execution.ts'
import { realGrowthWords } from './realGrowthTable.ts'
import type { SessionContext } from './section.ts'

/**
 * «تا ۳۱ شهریور ۱۴۰۱، ۵۱٪ سال گذشته و ۴۹٫۷٪ بودجهٔ مصوب تخصیص یافته است.»: how much of the year's money is ready or
 * spent, beside how much of the year is gone, and how the budget grew after inflation; nothing where the budget of the
 * latest year has not arrived.
 */
export function moneySoFar(context: SessionContext): RichText | undefined {
  const { session, codes } = context
  const years = session.rows.budgetAmount.map(({ fiscalYear }) => fiscalYear)
  if (years.length === 0) return undefined
  const year = extremes(years).greatest
  const lines = executionOf(session, year).filter(({ line }) => line.class !== 'income')
  const sum = sumExecution(lines)
  const parts = [part(sum.allocatedOfApproved, 'تخصیص یافته'), part(sum.actualOfApproved, 'هزینه شده')].filter(
    text => text !== '',
  )
  if (parts.length === 0) return undefined
  const gone = yearGone(session, year)
  const until = gone === 1 ? `در پایان سال ${year}` : `تا ${formatJalaliDate(countedUntil(session, year), 'long')}`
  const share = gone === 1 ? '' : `${percentOfYear(gone)} سال گذشته و `
  return [
    { text: toPersianDigits(`${until}، ${share}از بودجهٔ مصوب ${year} `) },
    { text: parts.join(' و '), strong: true, fact: executionFact(codes, session, year) },
    { text: ' است.' },
    ...realGrowthWords(context),
  ]
}

function part(share: Share | null, verb: string): string {
  if (share === null) return ''
  const text = printShare(share.percent, (value, more) => formatPercent(value, { fraction: 1 + more }))
  return `${share.isExact ? text : approximate(text)} ${verb}`
}
