import type { Row } from '../records/index.ts'

/**
 * Members who must be present for a session to be official: two thirds of the seats, rounded up (5 of 7, 9 of 13),
 * unless the council has a number of its own, as Tehran's has.
 */
export function quorumOf({ seats, quorum }: Pick<Row<'council'>, 'seats' | 'quorum'>): number {
  return quorum ?? Math.ceil((2 * seats) / 3)
}
