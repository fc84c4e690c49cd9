import { type AccountBills, type EnergyIndex, energyIndex } from '../domain/energyIndex.ts'
import { wholeMonths } from '../domain/energyMonths.ts'
import { monthsOf } from '../quantities/period.ts'
import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import { type Address, printAddress } from './address.ts'
import { checkedFilters, passes } from './filters.ts'

/** The bills that an address names, summed. */
export interface SelectedBills {
  /** Accounts with a bill in the period. */
  accounts: Row<'energyAccount'>[]
  bills: Row<'energyReading'>[]
  energy: bigint
  cost: bigint
  /** The period's months that are whole: see `wholeMonths`. */
  whole: string[]
  /** The period's months in which only some of the accounts were billed. */
  thin: string[]
  /** Accounts that lack bills between their first and last, and how many they lack. */
  gaps: { accounts: number; bills: number }
}

/** Use and cost of the same bills are read one after the other: their selection is made once. */
const selections = () => new Map<string, SelectedBills>()

/** Bills of the address's account or department, place, filters and period. */
export function selectBills(session: Session, address: Address): SelectedBills {
  const known = session.deriveOfRows(selections)
  // Whatever is read of them, these are the same bills.
  const { selection, field, period } = address
  const name = printAddress({
    kind: 'energyReading',
    selection,
    field: { by: 'any', filters: field.filters },
    period,
    aggregate: 'sum',
  })
  let selected = known.get(name)
  if (selected === undefined) {
    selected = select(energyIndex(session), address)
    known.set(name, selected)
  }
  return selected
}

function select(index: EnergyIndex, address: Address): SelectedBills {
  const months = monthsOf(address.period)
  const [first = '', last = ''] = [months[0], months.at(-1)]
  const accounts: Row<'energyAccount'>[] = []
  const bills: Row<'energyReading'>[] = []
  const billed = new Set<string>()
  const gaps = { accounts: 0, bills: 0 }
  const chosen = accountsOf(index, address)
  for (const one of chosen) {
    const before = bills.length
    for (const bill of one.readings)
      if (bill.month >= first && bill.month <= last) {
        bills.push(bill)
        billed.add(bill.month)
      }
    if (bills.length > before) accounts.push(one.account)
    const missing = one.gaps.filter(month => month >= first && month <= last).length
    if (missing > 0) gaps.accounts++
    gaps.bills += missing
  }
  const whole = new Set(wholeMonths(chosen, address.period.year))
  return {
    accounts,
    bills,
    energy: bills.reduce((sum, { energy }) => sum + BigInt(energy), 0n),
    cost: bills.reduce((sum, { cost }) => sum + cost, 0n),
    whole: months.filter(month => whole.has(month)),
    thin: months.filter(month => billed.has(month) && !whole.has(month)),
    gaps,
  }
}

function accountsOf(index: EnergyIndex, address: Address): AccountBills[] {
  const { selection } = address
  const filters = checkedFilters(address, ['energyReading', 'energyAccount'])
  const candidates =
    selection.by === 'code' ? [index.get(selection.code)].filter(found => found !== undefined) : [...index.values()]
  return candidates.filter(
    ({ account }) =>
      (selection.by !== 'department' || account.department === selection.department) &&
      (selection.place === undefined || account.district === selection.place) &&
      passes(filters, 'energyAccount', account),
  )
}
