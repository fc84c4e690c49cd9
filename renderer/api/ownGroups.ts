import { hashKey, type Query, type QueryKey } from '@tanstack/react-query'
import type { Touched } from '../../shared/tables/change.ts'

/** Groups that this window writes, each with the query that shows it by the answer alone. */
const shown = new Map<string, string>()

/** An id for what is written next. What the query of `queryKey` shows of it is not read again when the host tells. */
export function ownGroup(queryKey: QueryKey): string {
  const group = crypto.randomUUID()
  shown.set(group, hashKey(queryKey))
  return group
}

/** Has a group, whose answer did not come, be as any other. */
export const disown = (group: string): void => void shown.delete(group)

/** Whether a query shows all of what was written already, or will by the answer that is on its way. */
export const isShown = ({ queryHash }: Query, touched: readonly Touched[]): boolean =>
  touched.every(({ group }) => group !== undefined && shown.get(group) === queryHash)
