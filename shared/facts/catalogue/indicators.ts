import { cityOf } from '../../domain/indicatorSeries.ts'
import type { Session } from '../../session/session.ts'
import type { CatalogueEntry } from './entry.ts'
import { newestFirst } from './entry.ts'

/** Indicators of the city and of each of its places; a ratio has the periods of its numerator. */
export function indicatorEntries(session: Session): CatalogueEntry[] {
  const city = cityOf(session)?.code
  const values = Map.groupBy(session.rows.indicatorValue, ({ indicator }) => indicator)
  return session.rows.indicator.flatMap(({ code, title, department, direction, numerator }) => {
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
            ...(direction === 'higher' ? [{ field: 'achievement', label: 'تحقق هدف', periods }] : []),
          ],
        },
      ]
    })
  })
}
