import { cityOf } from '../../domain/indicatorSeries.ts'
import { unitCostOf } from '../../domain/unitCost.ts'
import type { Row } from '../../records/index.ts'
import type { Session } from '../../session/session.ts'
import type { CatalogueEntry } from './entry.ts'
import { newestFirst } from './entry.ts'

/** Indicators of the city and of each of its places; a ratio has the periods of its numerator. */
export function indicatorEntries(session: Session): CatalogueEntry[] {
  const city = cityOf(session)?.code
  const values = Map.groupBy(session.rows.indicatorValue, ({ indicator }) => indicator)
  const linked = new Set(session.rows.lineIndicatorLink.map(({ indicator }) => indicator))
  return session.rows.indicator.flatMap(indicator => {
    const { code, title, department, direction, numerator } = indicator
    const costYears = linked.has(code) ? yearsWithCost(session, indicator) : []
    const own = [...(values.get(code) ?? []), ...(values.get(numerator ?? '') ?? [])]
    return session.rows.district.flatMap((place): CatalogueEntry[] => {
      const periods = newestFirst(own.flatMap(value => (value.district === place.code ? [value.period] : [])))
      if (periods.length === 0) return []
      return [
        {
          kind: 'indicator',
          selection: place.code === city ? code : `${code}@${place.code}`,
          name: place.code === city ? title : `${title}، ${place.name}`,
          department,
          fields: [
            { field: 'actual', label: 'عملکرد', periods },
            { field: 'target', label: 'هدف', periods },
            { field: 'change', label: 'تغییر از دورهٔ پیش', periods },
            { field: 'yearChange', label: 'تغییر از دورهٔ مشابه سال پیش', periods },
            ...(place.code === city && costYears.length > 0
              ? [{ field: 'unitCost', label: 'بهای تمام‌شده', periods: costYears }]
              : []),
            ...(direction === 'higher' ? [{ field: 'achievement', label: 'تحقق هدف', periods }] : []),
          ],
        },
      ]
    })
  })
}

/** Fiscal years, as codes, in which all money behind an indicator was spent and told. */
function yearsWithCost(session: Session, indicator: Row<'indicator'>): string[] {
  const years = new Set(session.rows.budgetAmount.map(({ fiscalYear }) => fiscalYear))
  return newestFirst(
    [...years].flatMap(year => (typeof unitCostOf(session, indicator, year) === 'string' ? [] : [String(year)])),
  )
}
