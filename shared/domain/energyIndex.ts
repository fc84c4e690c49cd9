import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'

/** An account with its bills, oldest first. */
export interface AccountBills {
  account: Row<'energyAccount'>
  readings: readonly Row<'energyReading'>[]
  /** The same by their year: of ten, figures are of one at a time. */
  years: ReadonlyMap<number, readonly Row<'energyReading'>[]>
  /** Months without a bill between its first and its last, as codes. */
  gaps: readonly string[]
}

/** Every account by its code, in the order of accounts; those without a bill too. */
export type EnergyIndex = ReadonlyMap<string, AccountBills>

/** Tens of thousands of bills are joined to their accounts once, not once for each figure. */
export const energyIndex = (session: Session): EnergyIndex => session.deriveOfRows(indexEnergy)

function indexEnergy({ rows: { energyAccount, energyReading } }: Session): EnergyIndex {
  const byAccount = Map.groupBy(energyReading, ({ account }) => account)
  return new Map(
    energyAccount.map(account => {
      const readings = (byAccount.get(account.code) ?? []).sort((a, b) => (a.month < b.month ? -1 : 1))
      const years = Map.groupBy(readings, ({ month }) => yearOf(month))
      return [account.code, { account, readings, years, gaps: gapsOf(readings) }]
    }),
  )
}

/** A department's accounts with their bills; every department's when it is left out. */
export function billsOf(session: Session, department?: string): readonly AccountBills[] {
  const byDepartment = session.deriveOfRows(billsByDepartment)
  return department === undefined ? byDepartment.all : (byDepartment.each.get(department) ?? [])
}

function billsByDepartment(session: Session) {
  const all = [...energyIndex(session).values()]
  return { all, each: Map.groupBy(all, ({ account }) => account.department) }
}

/** Months without a bill between an account's first and last. */
function gapsOf(readings: readonly Row<'energyReading'>[]): string[] {
  const [first, last] = [readings[0], readings.at(-1)]
  if (first === undefined || last === undefined) return []
  const has = new Set(readings.map(({ month }) => month))
  const span = monthIndex(last.month) - monthIndex(first.month) + 1
  // Almost every account has them all, and a month comes once an account.
  if (has.size === span) return []
  const from = monthIndex(first.month)
  return Array.from({ length: span }, (_, i) => codeOf(from + i)).filter(month => !has.has(month))
}

/** Months counted from the calendar's start, so that they follow each other across years. */
function monthIndex(month: string): number {
  return yearOf(month) * 12 + monthNumber(month) - 1
}

/** The year of a month's code. */
export function yearOf(month: string): number {
  return Number(month.slice(0, 4))
}

/** Of a month's code, 1 to 12. */
export function monthNumber(month: string): number {
  return Number(month.slice(5))
}

function codeOf(index: number): string {
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}
