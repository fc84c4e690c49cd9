import { monthsOf, parsePeriod } from '../quantities/period.ts'
import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import { type AccountBills, billsOf, monthNumber } from './energyIndex.ts'

/** A month counts as whole when at least this share of the year's accounts has a bill of it, in percent. */
const wholeShare = 50

/**
 * The year's months that the accounts were billed in, as codes, oldest first. A month of which only a few bills have
 * come is left out: its sum would look like a fall.
 */
export function wholeMonths(bills: readonly AccountBills[], year: number): string[] {
  const billed = new Int32Array(12)
  let accounts = 0
  for (const { years } of bills) {
    const readings = years.get(year)
    if (readings === undefined) continue
    accounts++
    for (const { month } of readings) {
      const at = monthNumber(month) - 1
      billed[at] = (billed[at] ?? 0) + 1
    }
  }
  const isWhole = (count: number) => count > 0 && count * 100 >= accounts * wholeShare
  return monthsOfYear(year).filter((_, at) => isWhole(billed[at] ?? 0))
}

/** Asked for of each of 1,400 accounts. */
const knownYears = new Map<number, readonly string[]>()

function monthsOfYear(year: number): readonly string[] {
  const months = knownYears.get(year) ?? monthsOf(parsePeriod(String(year)))
  knownYears.set(year, months)
  return months
}

/** Months of one account that stand out. */
export interface AccountMonths {
  account: Row<'energyAccount'>
  months: readonly string[]
}

/** Accounts with months billed at no use at all. */
export function zeroMonths(session: Session, department?: string): AccountMonths[] {
  return found(billsOf(session, department), ({ readings }) =>
    readings.flatMap(({ month, energy }) => (energy === 0 ? [month] : [])),
  )
}

/**
 * Accounts with months missing between their first and their last bill. Before the first the meter may not have been
 * there, and after the last it may be gone: nothing is said of those.
 */
export function missingMonths(session: Session, department?: string): AccountMonths[] {
  return found(billsOf(session, department), ({ gaps }) => gaps)
}

function found(bills: readonly AccountBills[], monthsIn: (bill: AccountBills) => readonly string[]): AccountMonths[] {
  return bills.flatMap(bill => {
    const months = monthsIn(bill)
    return months.length === 0 ? [] : [{ account: bill.account, months }]
  })
}
