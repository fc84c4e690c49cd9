import { Big } from 'big.js'
import { divide } from '../quantities/divide.ts'
import { type EnergyUse, energyUseChoices } from '../records/energyAccount.ts'
import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import { type AccountBills, billsOf, yearOf } from './energyIndex.ts'
import { wholeMonths } from './energyMonths.ts'

/** Use and cost of some accounts in some months. */
export interface EnergyTotal {
  /** Whole kilowatt-hours. */
  energy: bigint
  /** Whole rial. */
  cost: bigint
  /** Accounts with a bill in any of the months. */
  accounts: number
  /** Bills that accounts lack in the months, between their first and their last: the sums are at least so much. */
  missing: number
}

export interface MonthEnergy extends EnergyTotal {
  /** '1401-06' */
  month: string
}

/** A year's total over the whole months that were billed. */
export interface YearEnergy extends EnergyTotal {
  year: number
  /** Codes of the months summed; fewer than twelve are a part of a year and must be labelled so. */
  months: string[]
}

/** A year's total of one part of the whole: a district, a use or an account. */
export interface PartEnergy extends YearEnergy {
  /**
   * Whether it was billed in every month that the whole was: only such parts may be compared with each other. The
   * others are here with what months they have.
   */
  comparable: boolean
}

export interface EnergyBreakdown<P> {
  whole: YearEnergy
  parts: (PartEnergy & P)[]
}

/** Use and cost month by month, oldest first; months in which nobody was billed are left out. */
export function monthlyEnergy(session: Session, department?: string): readonly MonthEnergy[] {
  const known = session.deriveOfRows(sums)
  const key = department ?? ''
  const found = known.months.get(key) ?? sumMonths(billsOf(session, department))
  known.months.set(key, found)
  return found
}

/** Sums over tens of thousands of bills, by department and year: every chart asks for them. */
const sums = () => ({ months: new Map<string, MonthEnergy[]>(), years: new Map<string, YearEnergy>() })

function sumMonths(bills: readonly AccountBills[]): MonthEnergy[] {
  const months = new Map<string, MonthEnergy>()
  for (const { readings } of bills)
    for (const { month, energy, cost } of readings) {
      let total = months.get(month)
      if (total === undefined) months.set(month, (total = { month, energy: 0n, cost: 0n, accounts: 0, missing: 0 }))
      total.energy += BigInt(energy)
      total.cost += cost
      total.accounts++
    }
  for (const { gaps } of bills)
    for (const month of gaps) {
      const total = months.get(month)
      if (total !== undefined) total.missing++
    }
  return [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1))
}

/** Fiscal years with bills, oldest first. */
export function energyYears(session: Session, department?: string): number[] {
  return [...new Set(monthlyEnergy(session, department).map(({ month }) => yearOf(month)))]
}

/** The latest year that was billed whole or, without any, the latest; undefined without bills. */
export function yearToCompare(session: Session, department?: string): number | undefined {
  const years = energyYears(session, department)
  return years.findLast(year => yearlyEnergy(session, department, year).months.length === 12) ?? years.at(-1)
}

/** The department's year, over its whole months. */
export function yearlyEnergy(session: Session, department: string | undefined, year: number): YearEnergy {
  const known = session.deriveOfRows(sums)
  const key = `${year} ${department ?? ''}`
  const bills = billsOf(session, department)
  const found = known.years.get(key) ?? yearTotal(bills, year, wholeMonths(bills, year))
  known.years.set(key, found)
  return found
}

/** Districts and organisations with bills in the year, in the order of districts. */
export function energyByDistrict(
  session: Session,
  department: string | undefined,
  year: number,
): EnergyBreakdown<{ district: Row<'district'> }> {
  const { whole, parts } = breakdown(session, department, year, ({ account }) => account.district)
  const found = session.rows.district.flatMap(district => {
    const part = parts.get(district.code)
    return part === undefined ? [] : [{ district, ...part }]
  })
  return { whole, parts: found }
}

/** Uses with bills in the year, the largest consumer first. */
export function energyByUse(
  session: Session,
  department: string | undefined,
  year: number,
): EnergyBreakdown<{ use: EnergyUse; name: string }> {
  const { whole, parts } = breakdown(session, department, year, ({ account }) => account.use)
  const uses = Object.entries(energyUseChoices) as [EnergyUse, string][]
  const found = uses.flatMap(([use, name]) => {
    const part = parts.get(use)
    return part === undefined ? [] : [{ use, name, ...part }]
  })
  return { whole, parts: found.sort(byEnergy) }
}

/** Accounts with bills in the year, the largest consumer first. */
export function energyByAccount(
  session: Session,
  department: string | undefined,
  year: number,
): EnergyBreakdown<{ account: Row<'energyAccount'> }> {
  const bills = billsOf(session, department)
  const months = wholeMonths(bills, year)
  const parts = bills.flatMap(bill => {
    const part = partTotal([bill], year, months)
    return part === null ? [] : [{ account: bill.account, ...part }]
  })
  return { whole: yearTotal(bills, year, months), parts: parts.sort(byEnergy) }
}

/** Rial per kilowatt-hour, an exact decimal cut after twenty decimals; null when nothing was used. */
export function costPerKwh({ energy, cost }: Pick<EnergyTotal, 'energy' | 'cost'>): string | null {
  return energy === 0n ? null : divide(new Big(cost), new Big(energy)).toFixed()
}

/**
 * Kilowatt-hours and rial an account over the total's own months, which the caller must name beside them: nine months'
 * use is not a year's. Null without accounts.
 */
export function perAccount({
  energy,
  cost,
  accounts,
}: Pick<EnergyTotal, 'energy' | 'cost' | 'accounts'>): { energy: string; cost: string } | null {
  if (accounts === 0) return null
  const count = new Big(accounts)
  return { energy: divide(new Big(energy), count).toFixed(), cost: divide(new Big(cost), count).toFixed() }
}

/** Whole kilowatt-hours in megawatt-hours: 93_000_500n is '93000.5'. */
export function inMegawattHours(energy: bigint): string {
  return new Big(energy).times('0.001').toFixed()
}

/** Sums the bills of exactly these months of a year. */
export function totalOf(bills: readonly AccountBills[], year: number, months: ReadonlySet<string>): EnergyTotal {
  let energy = 0n
  let cost = 0n
  let [accounts, missing] = [0, 0]
  for (const { years, gaps } of bills) {
    for (const month of gaps) if (months.has(month)) missing++
    let billed = false
    for (const reading of years.get(year) ?? [])
      if (months.has(reading.month)) {
        energy += BigInt(reading.energy)
        cost += reading.cost
        billed = true
      }
    if (billed) accounts++
  }
  return { energy, cost, accounts, missing }
}

function yearTotal(bills: readonly AccountBills[], year: number, months: string[]): YearEnergy {
  return { year, months, ...totalOf(bills, year, new Set(months)) }
}

function breakdown(
  session: Session,
  department: string | undefined,
  year: number,
  partOf: (bill: AccountBills) => string,
): { whole: YearEnergy; parts: Map<string, PartEnergy> } {
  const bills = billsOf(session, department)
  const months = wholeMonths(bills, year)
  const parts = new Map<string, PartEnergy>()
  for (const [name, members] of Map.groupBy(bills, partOf)) {
    const part = partTotal(members, year, months)
    if (part !== null) parts.set(name, part)
  }
  return { whole: yearTotal(bills, year, months), parts }
}

/** What a part was billed in the whole's months; null when in none of them. */
function partTotal(bills: readonly AccountBills[], year: number, months: readonly string[]): PartEnergy | null {
  const own = new Set(wholeMonths(bills, year))
  const shared = months.filter(month => own.has(month))
  const total = yearTotal(bills, year, shared)
  return total.accounts === 0 ? null : { ...total, comparable: shared.length === months.length }
}

function byEnergy(a: EnergyTotal, b: EnergyTotal): number {
  return a.energy === b.energy ? 0 : a.energy > b.energy ? -1 : 1
}
