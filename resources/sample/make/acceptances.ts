import { findingId } from '../../../shared/checks/findingId.ts'
import { missingReading } from '../../../shared/checks/missingReading.ts'
import type { Row } from '../../../shared/records/index.ts'
import { Session } from '../../../shared/session/session.ts'
import type { SessionData } from '../../../shared/session/sessionData.ts'

/** A meter whose bill of Azar had not arrived when the secretariat looked. */
const lateBill = '60080012'

/**
 * The one finding that the secretariat has accepted; its id is that of what the check says, so it follows the check.
 */
export function acceptances(data: SessionData): Row<'acceptance'>[] {
  const finding = missingReading.run(new Session(data)).find(({ where }) => where.key === lateBill)
  if (finding === undefined) throw new Error(`No bill of account ${lateBill} is missing.`)
  return [
    {
      code: findingId(finding),
      session: data.code,
      rule: finding.rule,
      acceptedBy: 'secretariat',
      acceptedOn: '2023-01-07',
      reason: 'قبض آذر این اشتراک هنوز نرسیده است و در جلسهٔ آینده می‌آید.',
      openness: 'open',
    },
  ]
}
