import { useQuery } from '@tanstack/react-query'
import { minutesStateChoices } from '../../shared/records/minutes.ts'
import { orpc } from '../api/api.ts'
import { type StageStateProps, unreadState } from './stageState.ts'
import { useSessionCode } from './useSession.ts'

/** «پیش‌نویس», «قطعی»: how far the session's minutes are. */
export function MinutesState({ children }: StageStateProps) {
  const session = useSessionCode()
  const { data } = useQuery(orpc.records.list.queryOptions({ input: { kind: 'minutes', where: { session } } }))
  if (data === undefined) return children(unreadState)
  const state = data[0]?.['state'] as keyof typeof minutesStateChoices | undefined
  if (state === undefined) return children({ brief: '', words: 'آغاز نشده', isDone: false })
  return children({ brief: '', words: minutesStateChoices[state], isDone: state === 'locked' })
}
