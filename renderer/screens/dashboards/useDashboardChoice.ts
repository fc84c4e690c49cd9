import { useSearchParams } from 'wouter'
import type { Row } from '../../../shared/records/index.ts'

/** No session to compare with, as the address says it. */
export const withoutOther = 'none'

/** What a dashboard is of, kept in its address: a reload or a link shows the same. */
interface DashboardChoice {
  session: Row<'session'> | undefined
  /** Sessions before it, newest first. */
  earlier: readonly Row<'session'>[]
  /** Code of the one that its figures are held against, null for none; undefined for the one before. */
  comparedTo: string | null | undefined
  /** Code of the only department that is shown. */
  department: string | undefined
  choose: (part: 'session' | 'with' | 'department', value: string | undefined) => void
}

export function useDashboardChoice(sessions: readonly Row<'session'>[]): DashboardChoice {
  const [search, setSearch] = useSearchParams()
  const at = Math.max(
    0,
    sessions.findIndex(({ code }) => code === search.get('session')),
  )
  const earlier = sessions.slice(at + 1)
  const wanted = search.get('with')
  return {
    session: sessions[at],
    earlier,
    comparedTo: wanted === withoutOther ? null : earlier.find(({ code }) => code === wanted)?.code,
    department: search.get('department') ?? undefined,
    choose: (part, value) =>
      setSearch(
        before => {
          const next = new URLSearchParams(before)
          if (value === undefined) next.delete(part)
          else next.set(part, value)
          return next
        },
        { replace: true },
      ),
  }
}
