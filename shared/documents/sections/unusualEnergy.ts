import { energyJumps, energyOutliers } from '../../domain/energyOutliers.ts'
import type { SessionData } from '../../domain/sessionData.ts'
import { formatNumber } from '../../persian/formatNumber.ts'
import { monthName } from '../../persian/jalali.ts'
import type { Row } from '../../tables/index.ts'

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
const known = new WeakMap<SessionData, Map<string, Unusual[]>>()

/**
 * Accounts with bills far from their own usual, then those far from their like over the year, each once and the farthest
 * of either first.
 */
export function unusualEnergy(data: SessionData, department: string, year: number): readonly Unusual[] {
  const ofData = known.get(data) ?? new Map<string, Unusual[]>()
  known.set(data, ofData)
  const identity = `${department}/${year}`
  const found = ofData.get(identity) ?? find(data, department, year)
  ofData.set(identity, found)
  return found
}

function find(data: SessionData, department: string, year: number): Unusual[] {
  const jumps = Map.groupBy(energyJumps(data, department, year), ({ account }) => account)
  const bills = [...jumps].map(([account, months]): Unusual => {
    const named = months
      .toSorted((a, b) => (a.month < b.month ? -1 : 1))
      .map(({ month, times }) => `${monthName(Number(month.slice(5)))} ${formatNumber(times)}`)
    return { account, what: `مصرف ${named.join(' و ')} برابر معمول خود` }
  })
  const alike = energyOutliers(data, department, year)
    .filter(({ account, times }) => !jumps.has(account) && isNotable(Number(times)))
    .map(({ account, of, times }): Unusual => {
      const what = of === 'use' ? 'مصرف ماهانه' : 'بهای هر کیلووات‌ساعت'
      return { account, what: `${what} ${formatNumber(times)} برابر میانهٔ هم‌کاربری‌ها` }
    })
  return [...bills, ...alike]
}

function isNotable(times: number): boolean {
  return times >= leastRatio || times * leastRatio <= 1
}
