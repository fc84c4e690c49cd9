import { useQuery } from '@tanstack/react-query'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { orpc } from '../api/api.ts'
import { useSessionCode } from './useSession.ts'

/** «نسخهٔ ۱٫۲، ۳ تغییر پس از این نسخه»: the newest document, and whether it is still true. */
export function CompileState() {
  const { data } = useQuery(orpc.outputs.list.queryOptions({ input: { session: useSessionCode() } }))
  const [newest] = data ?? []
  if (!newest) return 'هنوز تهیه نشده'
  const version = `نسخهٔ ${newest.version.replace('.', '٫')}`
  return toPersianDigits(
    newest.changesSince === 0 ? version : `${version}، ${newest.changesSince} تغییر پس از این نسخه`,
  )
}
