import { useQuery } from '@tanstack/react-query'
import { officialDayOff } from '../../shared/persian/officialDaysOff.ts'
import type { JsonRow } from '../../shared/tables/change.ts'
import { orpc } from '../api/api.ts'

const none: readonly JsonRow[] = []

/** Tells what an ISO day is off for: what the council wrote of it, or what every solar year has. */
export function useDaysOff(): (iso: string) => string | undefined {
  const { data = none } = useQuery(orpc.records.list.queryOptions({ input: { kind: 'dayOff' } }))
  return iso => {
    const own = data.find(({ day }) => day === iso)
    return own === undefined ? officialDayOff(iso) : String(own['title'])
  }
}
