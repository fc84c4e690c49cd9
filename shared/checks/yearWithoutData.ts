import { toPersianDigits } from '../persian/digits.ts'
import { isolate } from '../persian/isolate.ts'
import { comparePeriods, type Period, parsePeriod, periodAfter } from '../quantities/period.ts'
import type { Session } from '../session/session.ts'
import { defineCheck, type Found } from './finding.ts'

/** Years, halves and months that lie between others and have no actual; and budget lines with a year left out. */
export const yearWithoutData = defineCheck('year-without-data', 'دورهٔ فاقد اطلاعات', session => [
  ...indicatorGaps(session),
  ...budgetGaps(session),
])

function indicatorGaps({ rows }: Session): Found[] {
  const measured = Map.groupBy(
    rows.indicatorValue.filter(({ actual }) => actual !== null),
    ({ indicator }) => indicator,
  )
  return rows.indicator.flatMap(({ code, title, numerator }): Found[] => {
    const where = { kind: 'indicator', key: code, field: 'code' } as const
    const values = measured.get(code)
    if (values === undefined)
      return numerator !== null
        ? []
        : [
            {
              severity: 'warning',
              where,
              message: `شاخص «${title}» هیچ عملکردی ندارد.`,
              remedy: 'مقدارهای آن را در «مقدار شاخص» ثبت کنید، یا شاخص را حذف کنید.',
            },
          ]
    const periods = [...new Set(values.map(({ period }) => period))].map(parsePeriod)
    return [...Map.groupBy(periods, ({ length }) => length).values()].flatMap((alike): Found[] => {
      const missing = gaps(alike)
      if (missing.length === 0) return []
      return [
        {
          severity: 'warning',
          where,
          message: `شاخص «${title}» در ${names(missing)} عملکرد ندارد، با آنکه پیش و پس از آن دارد.`,
          remedy: 'عملکرد این دوره‌ها را ثبت کنید؛ نمودار جای آن را خالی می‌گذارد و خط را ادامه نمی‌دهد.',
        },
      ]
    })
  })
}

function budgetGaps({ rows }: Session): Found[] {
  const years = Map.groupBy(rows.budgetAmount, ({ line }) => line)
  return rows.budgetLine.flatMap(({ code }): Found[] => {
    const own = [...new Set((years.get(code) ?? []).map(({ fiscalYear }) => String(fiscalYear)))]
    const missing = gaps(own.map(parsePeriod))
    if (missing.length === 0) return []
    return [
      {
        severity: 'warning',
        where: { kind: 'budgetLine', key: code, field: 'code' },
        message: `ردیف ${isolate(toPersianDigits(code))} در ${names(missing)} هیچ مبلغی ندارد، با آنکه پیش و پس از آن دارد.`,
        remedy: 'مبلغ آن سال را ثبت کنید.',
      },
    ]
  })
}

/** Periods of one length that are missing between the first and the last. */
function gaps(periods: readonly Period[]): Period[] {
  const sorted = periods.toSorted(comparePeriods)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return []
  const present = new Set(periods.map(({ text }) => text))
  const missing: Period[] = []
  for (let period = first; comparePeriods(period, last) < 0; period = periodAfter(period))
    if (!present.has(period.text)) missing.push(period)
  return missing
}

function names(periods: readonly Period[]): string {
  const shown = periods.slice(0, 4).map(({ label }) => label)
  const rest = periods.length - shown.length
  return shown.join('، ') + (rest > 0 ? toPersianDigits(` و ${rest} دورهٔ دیگر`) : '')
}
