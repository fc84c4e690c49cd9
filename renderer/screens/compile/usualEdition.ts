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

/**
 * The edition that most people want of a document: the findings paper and whatever is of a closed session have no other,
 * and members are called with the whole agenda.
 */
export function useUsualEdition(session: string, document: DocumentKind): Edition {
  const isClosed = useSession()?.openness === 'closed'
  const closedItems = useClosedItems(session)
  const isWhole = document === 'findings' || isClosed || (document === 'invitation' && closedItems > 0)
  return isWhole ? 'closed' : 'public'
}
