import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useParams } from 'wouter'
import type { RecordKind, Row } from '../../shared/records/index.ts'
import type { JsonRow } from '../../shared/tables/change.ts'
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

interface SessionReports {
  agenda: readonly JsonRow[]
  reports: readonly JsonRow[]
  /** Both are read. */
  isRead: boolean
}

/** A session's agenda in its order, and the reports under it. */
export function useSessionReports(session: string): SessionReports {
  const { data: agenda = none, isSuccess } = useQuery(
    orpc.records.list.queryOptions({ input: { kind: 'agendaItem', where: { session } } }),
  )
  const items = agenda.map(({ code }) => String(code)).toSorted()
  // A new item asks for another list: until it is there, the one before holds all that is known.
  const { data: reports = none, isPlaceholderData } = useQuery({
    ...orpc.records.list.queryOptions({ input: { kind: 'report', where: { agendaItem: items } } }),
    placeholderData: keepPreviousData,
    enabled: isSuccess,
  })
  return {
    agenda: agenda.toSorted((a, b) => Number(a['position']) - Number(b['position'])),
    reports: reports.filter(report => items.includes(String(report['agendaItem']))),
    isRead: isSuccess && reports !== none && !isPlaceholderData,
  }
}
