import type { Block } from '../../document.ts'
import type { DashboardName } from '../../records/dashboards.ts'
import type { Session } from '../../session/session.ts'
import { note } from '../blocks.ts'
import { comparedName } from './comparison.ts'
import { figuresIn } from './scope.ts'

/** Codes of the departments that report to a session. */
export const reporting = ({ rows }: Session) => new Set(rows.report.map(report => report.department))

/** Names of those among `own` that are not among `others`. */
function onlyIn(session: Session, own: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...own].filter(code => !others.has(code)).map(code => session.nameOf('department', code))
}

/** Whether a dashboard's sums are of the same departments in both sessions: others cannot be compared. */
export function haveSameDepartments(
  name: DashboardName,
  session: Session,
  before: Session,
  department: string | undefined,
): boolean {
  if (department !== undefined) return true
  const [now, old] = [reporting(session), reporting(before)]
  const counts = (of: Session, code: string) => figuresIn(name, of, code).length > 0
  return (
    [...now].every(code => old.has(code) || !counts(session, code)) &&
    [...old].every(code => now.has(code) || !counts(before, code))
  )
}

/** Sums of sessions to which not the same departments report are sums of other things. */
export function otherDepartments(session: Session, before: Session): Block[] {
  const [now, old] = [reporting(session), reporting(before)]
  const said = [
    ...onlyIn(session, now, old).map(name => `${name} تنها در این جلسه گزارش دارد`),
    ...onlyIn(before, old, now).map(name => `${name} تنها در ${comparedName(before)} گزارش داشت`),
  ]
  return said.length === 0
    ? []
    : [note(`جمع‌های دو جلسه از واحدهای یکسان نیست و با هم سنجیده نمی‌شود: ${said.join('؛ ')}.`)]
}
