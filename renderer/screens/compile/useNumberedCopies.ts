import { useQuery } from '@tanstack/react-query'
import { type NumberedCopy, numberedCopies } from '../../../shared/domain/numberedCopies.ts'
import { orpc } from '../../api/api.ts'
import { useRecords } from '../../session/useSession.ts'

/** A copy for every member who holds a seat on the session's day; none while they are read. */
export function useNumberedCopies(session: string): NumberedCopy[] {
  const { data: sessions = [] } = useQuery(orpc.sessions.list.queryOptions())
  const members = useRecords('member')
  const own = sessions.find(({ code }) => code === session)
  return own === undefined ? [] : numberedCopies(members, own)
}
