import { energyJumps, energyOutliers } from '../../domain/energyOutliers.ts'
import { formatNumber } from '../../persian/formatNumber.ts'
import { monthName } from '../../persian/jalali.ts'
import type { Row } from '../../records/index.ts'
import type { Session } from '../../session/session.ts'

/** An account that stands out, and by what: «مصرف مرداد ۳٫۵ برابر معمول خود». */
export interface Unusual {
  account: Row<'energyAccount'>
  what: string
}

/** Where links to an account lead. */
export const accountAnchor = (code: string) => `account/${code}`

/** Far in the statistics' eyes may still be near in the reader's: less than a quarter more or less is left out. */
const leastRatio = 1.25

/** The overview and the department's chapter ask for the same: tens of thousands of bills are looked at once. */
const findings = () => new Map<string, Unusual[]>()

/**
 * Accounts that stand out, each once with all that is unusual of it: those with bills far from their own usual before
 * those far from their like over the year, and the farthest of either first.
 */
export function unusualEnergy(session: Session, department: string, year: number): readonly Unusual[] {
  const known = session.derive(findings)
  const identity = `${department}/${year}`
  const found = known.get(identity) ?? find(session, department, year)
  known.set(identity, found)
  return found
}

function find(session: Session, department: string, year: number): Unusual[] {
  const found = [...ofBills(session, department, year), ...ofYear(session, department, year)]
  const byAccount = Map.groupBy(found, ({ account }) => account)
  return [...byAccount].map(([account, own]) => ({ account, what: own.map(({ what }) => what).join('؛ ') }))
}

/** Bills far from the account's own usual, the account with the farthest one first. */
function ofBills(session: Session, department: string, year: number): Unusual[] {
  const jumps = Map.groupBy(energyJumps(session, department, year), ({ account }) => account)
  return [...jumps].map(([account, months]) => {
    const named = months
      .toSorted((a, b) => (a.month < b.month ? -1 : 1))
      .map(({ month, times }) => `${monthName(Number(month.slice(5)))} ${formatNumber(times)}`)
    return { account, what: `مصرف ${named.join(' و ')} برابر معمول خود` }
  })
}

/** The year's use or price far from that of the same use's accounts, the farthest first. */
function ofYear(session: Session, department: string, year: number): Unusual[] {
  return energyOutliers(session, department, year)
    .filter(({ times }) => isNotable(Number(times)))
    .map(({ account, of, times }) => {
      const what = of === 'use' ? 'مصرف ماهانه' : 'بهای هر کیلووات‌ساعت'
      return { account, what: `${what} ${formatNumber(times)} برابر میانهٔ هم‌کاربری‌ها` }
    })
}

function isNotable(times: number): boolean {
  return times >= leastRatio || times * leastRatio <= 1
}
