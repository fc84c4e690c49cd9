import { useQuery } from '@tanstack/react-query'
import { orpc } from '../api/api.ts'
import { useSessionCode } from './useSession.ts'

/** «پایان یافته», «در جریان»: how far the record of the session is. */
export function RecordState() {
  const session = useSessionCode()
  const { data } = useQuery(orpc.records.list.queryOptions({ input: { kind: 'sessionEvent', where: { session } } }))
  if (data === undefined) return '…'
  const kinds = new Set(data.map(({ kind }) => kind))
  if (kinds.has('ended')) return 'پایان یافته'
  return kinds.has('started') ? 'در جریان' : 'هنوز آغاز نشده'
}
