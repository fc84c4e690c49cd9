import { useQuery } from '@tanstack/react-query'
import type { Edition } from '../../../shared/document.ts'
import type { DocumentKind } from '../../../shared/documents/index.ts'
import { orpc } from '../../api/api.ts'
import { useSession } from '../../session/useSession.ts'

/** How many items of an open session are closed; all are in a closed one. */
export function useClosedItems(session: string): number {
  const { data = [] } = useQuery(
    orpc.records.list.queryOptions({ input: { kind: 'agendaItem', where: { session, openness: 'closed' } } }),
  )
  return data.length
}

/** Papers for the members themselves: they are called with the whole agenda, and sign the whole of the minutes. */
const forMembers: ReadonlySet<DocumentKind> = new Set(['invitation', 'agenda', 'attendance', 'minutes', 'rollCall'])

/**
 * The edition that most people want of a document: the findings paper and whatever is of a closed session have no
 * other.
 */
export function useUsualEdition(session: string, document: DocumentKind): Edition {
  const isClosed = useSession()?.openness === 'closed'
  const closedItems = useClosedItems(session)
  const isWhole = document === 'findings' || isClosed || (forMembers.has(document) && closedItems > 0)
  return isWhole ? 'closed' : 'public'
}
