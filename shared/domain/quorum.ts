import type { Row } from '../records/index.ts'
import { rules } from '../rules/rules.ts'
import { readThreshold } from '../rules/ruleTypes.ts'
import { neededOf } from '../rules/threshold.ts'

/**
 * Members who must be present for a session to be official: two thirds of the seats, rounded up (5 of 7, 9 of 13),
 * unless the council has a number of its own, as Tehran's has.
 */
export function quorumOf({ seats, quorum }: Pick<Row<'council'>, 'seats' | 'quorum'>): number {
  return quorum ?? neededOf(readThreshold(rules.quorum.rows[0].value), { seats, present: seats, inOffice: seats })
}
