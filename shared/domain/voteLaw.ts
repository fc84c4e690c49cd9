import type { Row } from '../records/index.ts'

type Item = Pick<Row<'agendaItem'>, 'kind' | 'matter'>

/** The budget and its settlement are about money whatever is said of them. */
const isFinancial = ({ kind, matter }: Item): boolean =>
  matter === 'financial' || kind === 'budget' || kind === 'settlement'

export type Unlawful = 'notice-without-vote' | 'secret-about-money' | 'election-in-open'

/**
 * Why a vote may not be held so: never in secret about money, an election always in secret, and a written notice to the
 * mayor never (executive regulation of councils).
 */
export function unlawful(
  { subject, method }: Pick<Row<'vote'>, 'subject' | 'method'>,
  items: readonly Item[],
): Unlawful | null {
  if (items.some(({ kind }) => kind === 'notice')) return 'notice-without-vote'
  if (subject === 'election') return method === 'secret' ? null : 'election-in-open'
  return method === 'secret' && items.some(isFinancial) ? 'secret-about-money' : null
}
