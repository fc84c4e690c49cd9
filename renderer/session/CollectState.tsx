import { toPersianDigits } from '../../shared/persian/digits.ts'
import { useSessionCode, useSessionReports } from './useSession.ts'

/** «۲ از ۳ گزارش»: those that were accepted, of all. */
export function CollectState() {
  const { reports } = useSessionReports(useSessionCode())
  if (reports.length === 0) return 'بدون گزارش'
  const accepted = reports.filter(report => report['status'] === 'accepted').length
  return toPersianDigits(`${accepted} از ${reports.length} گزارش پذیرفته`)
}
