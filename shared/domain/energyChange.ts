import { Big } from 'big.js'
import { divide } from '../quantities/divide.ts'
import { monthCode } from '../quantities/period.ts'
import type { Session } from '../session/session.ts'
import { type EnergyTotal, totalOf } from './energy.ts'
import { billsOf, monthNumber } from './energyIndex.ts'
import { wholeMonths } from './energyMonths.ts'

/** A year against the one before, over the months of the year that both have whole. */
export interface EnergyChange {
  /** 1 to 12; empty when no month is whole in both. */
  months: number[]
  before: EnergyTotal
  after: EnergyTotal
  /** In percent of the year before; null from nothing. */
  energyPercent: string | null
  costPercent: string | null
}

/** How use and cost changed since the year before. @param department its code; every department's when left out */
export function energyChange(session: Session, department: string | undefined, year: number): EnergyChange {
  const bills = billsOf(session, department)
  const earlier = new Set(wholeMonths(bills, year - 1).map(monthNumber))
  const months = wholeMonths(bills, year)
    .map(monthNumber)
    .filter(month => earlier.has(month))
  const total = (of: number) => totalOf(bills, of, new Set(months.map(month => monthCode(of, month))))
  const [before, after] = [total(year - 1), total(year)]
  return {
    months,
    before,
    after,
    energyPercent: percent(before.energy, after.energy),
    costPercent: percent(before.cost, after.cost),
  }
}

function percent(before: bigint, after: bigint): string | null {
  return before === 0n ? null : divide(new Big(after - before).times(100), new Big(before)).toFixed()
}
