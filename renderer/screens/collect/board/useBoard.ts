import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../../api/api.ts'
import { todayInTehran } from '../../../components/today.ts'
import { useSessionCode } from '../../../session/useSession.ts'

/** Who has sent what to the session that is open, as of today; undefined until it is known. */
export function useBoard() {
  const session = useSessionCode()
  return useQuery(orpc.submissions.board.queryOptions({ input: { session, today: todayInTehran() } })).data
}
