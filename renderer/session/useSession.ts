import { useQuery } from '@tanstack/react-query'
import { useParams } from 'wouter'
import type { JsonRow } from '../../shared/domain/change.ts'
import type { RecordKind, Row } from '../../shared/tables/index.ts'
import { orpc } from '../api/api.ts'

/** Code of the session whose workspace is open. */
export function useSessionCode(): string {
  const { session } = useParams<{ session: string }>()
  return decodeURIComponent(session)
}

/** The session whose workspace is open; undefined while it is read, or when there is none of that code. */
export function useSession(): Row<'session'> | undefined {
  const code = useSessionCode()
  const { data = [] } = useQuery(orpc.sessions.list.queryOptions())
  return data.find(session => session.code === code)
}

const none: readonly JsonRow[] = []

/** Every record of a kind, as plain JSON; none while they are read. */
export function useRecords(kind: RecordKind): readonly JsonRow[] {
  const { data = none } = useQuery(orpc.records.list.queryOptions({ input: { kind } }))
  return data
}

/** The open session's agenda in its order, and the reports under it. */
export function useSessionReports(): { agenda: readonly JsonRow[]; reports: readonly JsonRow[] } {
  const code = useSessionCode()
  const agenda = useRecords('agendaItem')
    .filter(item => item['session'] === code)
    .toSorted((a, b) => Number(a['position']) - Number(b['position']))
  const items = new Set(agenda.map(item => item['code']))
  return { agenda, reports: useRecords('report').filter(report => items.has(report['agendaItem'] ?? '')) }
}
