import { useQuery } from '@tanstack/react-query'
import { orpc } from '../api/api.ts'
import { type StageStateProps, unreadState } from './stageState.ts'
import { useSessionCode } from './useSession.ts'

/** «پایان یافته», «در جریان»: how far the record of the session is. */
export function RecordState({ children }: StageStateProps) {
  const session = useSessionCode()
  const { data } = useQuery(orpc.records.list.queryOptions({ input: { kind: 'sessionEvent', where: { session } } }))
  if (data === undefined) return children(unreadState)
  const kinds = new Set(data.map(({ kind }) => kind))
  if (kinds.has('ended')) return children({ brief: '', words: 'پایان یافته', isDone: true })
  const isOn = kinds.has('started')
  return children({ brief: isOn ? 'در جریان' : '', words: isOn ? 'در جریان' : 'هنوز آغاز نشده', isDone: false })
}
