import { useQuery } from '@tanstack/react-query'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { orpc } from '../api/api.ts'
import { type StageStateProps, unreadState } from './stageState.ts'
import { useSessionCode } from './useSession.ts'

/** «۴ مورد، ۱ خطا». */
export function CheckState({ children }: StageStateProps) {
  const { data } = useQuery(orpc.checks.run.queryOptions({ input: { session: useSessionCode() } }))
  if (!data) return children(unreadState)
  const open = data.findings.filter(({ accepted }) => accepted === null)
  const errors = open.filter(({ severity }) => severity === 'error').length
  if (open.length === 0) return children({ brief: '', words: 'موردی نیست', isDone: true })
  const brief = toPersianDigits(`${open.length} مورد`)
  return children({ brief, words: errors === 0 ? brief : toPersianDigits(`${brief}، ${errors} خطا`), isDone: false })
}
