import { useQuery } from '@tanstack/react-query'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { orpc } from '../api/api.ts'
import { useSessionCode } from './useSession.ts'

/** «۴ مورد، ۱ خطا». */
export function CheckState() {
  const { data } = useQuery(orpc.checks.run.queryOptions({ input: { session: useSessionCode() } }))
  if (!data) return '…'
  const open = data.findings.filter(({ accepted }) => accepted === null)
  const errors = open.filter(({ severity }) => severity === 'error').length
  if (open.length === 0) return 'موردی نیست'
  return toPersianDigits(errors === 0 ? `${open.length} مورد` : `${open.length} مورد، ${errors} خطا`)
}
