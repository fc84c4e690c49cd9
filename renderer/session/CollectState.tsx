import { toPersianDigits } from '../../shared/persian/digits.ts'
import type { StageStateProps } from './stageState.ts'
import { useSessionCode, useSessionReports } from './useSession.ts'

/** «۲ از ۳»: reports that were accepted, of all. */
export function CollectState({ children }: StageStateProps) {
  const { reports } = useSessionReports(useSessionCode())
  if (reports.length === 0) return children({ brief: '', words: 'بدون گزارش', isDone: false })
  const accepted = reports.filter(report => report['status'] === 'accepted').length
  const brief = toPersianDigits(`${accepted} از ${reports.length}`)
  return children({ brief, words: `${brief} گزارش پذیرفته`, isDone: accepted === reports.length })
}
