import { useQuery } from '@tanstack/react-query'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { orpc } from '../api/api.ts'
import { type StageStateProps, unreadState } from './stageState.ts'
import { useSessionCode } from './useSession.ts'

/** «نسخهٔ ۱٫۲، ۳ تغییر پس از این نسخه»: the newest document, and whether it is still true. */
export function CompileState({ children }: StageStateProps) {
  const { data } = useQuery(orpc.outputs.list.queryOptions({ input: { session: useSessionCode() } }))
  if (!data) return children(unreadState)
  const [newest] = data
  if (!newest) return children({ brief: '', words: 'هنوز تهیه نشده', isDone: false })
  const brief = toPersianDigits(`نسخهٔ ${newest.version.replace('.', '٫')}`)
  const isTrue = newest.changesSince === 0
  const words = isTrue ? brief : toPersianDigits(`${brief}، ${newest.changesSince} تغییر پس از این نسخه`)
  return children({ brief, words, isDone: isTrue })
}
