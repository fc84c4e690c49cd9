import { useQuery } from '@tanstack/react-query'
import { minutesStateChoices } from '../../shared/records/minutes.ts'
import { orpc } from '../api/api.ts'
import { useSessionCode } from './useSession.ts'

/** «پیش‌نویس», «قطعی»: how far the session's minutes are. */
export function MinutesState() {
  const session = useSessionCode()
  const { data } = useQuery(orpc.records.list.queryOptions({ input: { kind: 'minutes', where: { session } } }))
  if (data === undefined) return '…'
  const state = data[0]?.['state'] as keyof typeof minutesStateChoices | undefined
  return state === undefined ? 'آغاز نشده' : minutesStateChoices[state]
}
