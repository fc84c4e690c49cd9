import { budgetVariances } from '../../domain/execution.ts'
import { indicatorSummary } from '../../domain/indicatorOverview.ts'
import { cityOf } from '../../domain/indicatorSeries.ts'
import { statusNames } from '../../domain/indicatorStatus.ts'
import { variancesOf } from '../../domain/indicatorVariance.ts'
import { soundIndicators } from '../../domain/soundIndicators.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { formatPercent } from '../../persian/formatNumber.ts'
import { parsePeriod } from '../../quantities/period.ts'
import type { Session } from '../../session/session.ts'
import { keyOf } from '../../tables/key.ts'
import { defineRowCheck, type Found } from '../finding.ts'

/** What is far from its target or its approval, and nobody has said why or what is done. */
export const unexplainedVariance = defineRowCheck('unexplained-variance', 'انحراف بدون علت و اقدام', session => [
  ...ofIndicators(session),
  ...ofBudget(session),
])

function ofIndicators(session: Session): Found[] {
  const city = cityOf(session) ?? null
  const all = soundIndicators(session).map(indicator => indicatorSummary(session, indicator, city))
  return variancesOf(all).flatMap(({ summary, percent, row }): Found[] => {
    const lacking = lackOf(row)
    if (lacking === null) return []
    const { indicator, status } = summary
    const by = percent === null ? '' : `، ${sizeOf(percent)} ${percent.startsWith('-') ? 'کمتر' : 'بیشتر'} از هدف`
    return [
      {
        severity: 'warning',
        where: { kind: 'indicatorValue', key: keyOf('indicatorValue', row), field: lacking.field },
        message: `«${indicator.title}» در ${parsePeriod(row.period).label} ${statusNames[status]} است${by}، و ${lacking.name} آن نوشته نشده است.`,
        remedy: 'علت انحراف و اقدام اصلاحی را از واحد بگیرید و در مقدار همین دوره بنویسید.',
      },
    ]
  })
}

/** Of the last year that has ended. */
function ofBudget(session: Session): Found[] {
  const years = [...new Set(session.rows.budgetAmount.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => b - a)
  const found = years.map(year => budgetVariances(session, year)).find(variances => variances.length > 0) ?? []
  return found.flatMap(({ line, row, percent }): Found[] => {
    const lacking = lackOf(row)
    if (lacking === null) return []
    return [
      {
        severity: 'warning',
        where: { kind: 'budgetAmount', key: keyOf('budgetAmount', row), field: lacking.field },
        message: toPersianDigits(
          `عملکرد ${row.fiscalYear} ردیف «${line.title}» ${sizeOf(percent)} ${percent.startsWith('-') ? 'کمتر' : 'بیشتر'} از مصوب آن است، و ${lacking.name} آن نوشته نشده است.`,
        ),
        remedy: 'علت انحراف و اقدام اصلاحی را از واحد بگیرید و در مبلغ عملکرد همین سال بنویسید.',
      },
    ]
  })
}

const sizeOf = (percent: string) => formatPercent(percent.replace('-', ''))

function lackOf({
  cause,
  step,
}: {
  cause: string | null
  step: string | null
}): { field: string; name: string } | null {
  if (cause === null) return { field: 'cause', name: step === null ? 'علت و اقدام اصلاحی' : 'علت' }
  return step === null ? { field: 'step', name: 'اقدام اصلاحی' } : null
}
