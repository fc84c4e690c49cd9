import { useQuery } from '@tanstack/react-query'
import { presentationQuery } from '../api/presentation.ts'
import { type StageStateProps, unreadState } from './stageState.ts'
import { useSessionCode } from './useSession.ts'

/** «در حال نمایش»: whether the hall sees the session's slides. */
export function PresentState({ children }: StageStateProps) {
  const session = useSessionCode()
  const { data } = useQuery(presentationQuery)
  if (data === undefined) return children(unreadState)
  const isOn = data?.presentation.session === session
  const words = isOn ? 'در حال نمایش' : 'آمادهٔ نمایش'
  return children({ brief: isOn ? words : '', words, isDone: false })
}
