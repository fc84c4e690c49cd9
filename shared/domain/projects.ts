import { Big } from 'big.js'
import { divide } from '../quantities/divide.ts'
import type { Phase } from '../records/budgetAmount.ts'
import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import { spendingOf } from './budget.ts'

/** How far a project is, in work and in money. */
export interface ProjectState {
  line: Row<'budgetLine'>
  /** The last progress recorded up to the session's day. */
  progress: Row<'projectProgress'>
  /** Rial spent since its first year that is known; of a year without an actual what stands nearest to one. */
  spent: string | null
  /** The amounts that `spent` adds up. */
  amounts: Row<'budgetAmount'>[]
  /** Phases among them that are not spending itself. */
  standIns: Phase[]
  /** Percent of the project's whole cost; null where either is unknown. */
  financial: string | null
  /** Points by which the work is ahead of the money; negative when the money is. */
  gap: string | null
  /** Points by which the work is ahead of its plan. */
  ahead: string | null
}

/** Points between work and money that are worth a word. */
export const progressGapLimit = 10

/** Only money that was spent or made ready counts towards a project's progress. */
const counted: ReadonlySet<Phase> = new Set(['settled', 'actual', 'secured', 'allocated'])

/** Projects whose progress is recorded, in the order of lines. @param department its code; all when left out */
export function projectStates(session: Session, department?: string): ProjectState[] {
  const today = session.rows.session[0]?.date.slice(0, 10) ?? '9999'
  const byLine = Map.groupBy(session.rows.projectProgress, ({ line }) => line)
  return session.rows.budgetLine.flatMap(line => {
    if (department !== undefined && line.department !== department) return []
    const own = (byLine.get(line.code) ?? []).filter(({ on }) => on <= today).toSorted((a, b) => (a.on < b.on ? -1 : 1))
    const progress = own.at(-1)
    return progress === undefined ? [] : [stateOf(session, line, progress, own)]
  })
}

function stateOf(
  session: Session,
  line: Row<'budgetLine'>,
  progress: Row<'projectProgress'>,
  own: readonly Row<'projectProgress'>[],
): ProjectState {
  const ofLine = session.rows.budgetAmount.filter(row => row.line === line.code && counted.has(row.phase))
  const amounts = [...Map.groupBy(ofLine, ({ fiscalYear }) => fiscalYear).values()].flatMap(
    rows => spendingOf(rows) ?? [],
  )
  const total = own.findLast(({ totalCost }) => totalCost !== null)?.totalCost ?? null
  const spent = amounts.length === 0 ? null : amounts.reduce((sum, { amount }) => sum + amount, 0n).toString()
  const financial =
    spent === null || total === null || total <= 0n
      ? null
      : divide(new Big(spent).times(100), new Big(total.toString())).toFixed()
  const minus = (other: string | null) => (other === null ? null : new Big(progress.physical).minus(other).toFixed())
  return {
    line,
    progress,
    spent,
    amounts,
    standIns: [...new Set(amounts.map(({ phase }) => phase))].filter(
      phase => phase !== 'actual' && phase !== 'settled',
    ),
    financial,
    gap: minus(financial),
    ahead: minus(progress.planned),
  }
}
