import type { Row } from '../tables/index.ts'
import type { SessionData } from './sessionData.ts'

/** An account with its bills, oldest first. */
export interface AccountBills {
  account: Row<'energyAccount'>
  readings: readonly Row<'energyReading'>[]
}

/** Every account by its code, in the order of accounts; those without a bill too. */
export type EnergyIndex = ReadonlyMap<string, AccountBills>

/** Tens of thousands of bills are joined to their accounts once for each list of them, not once for each figure. */
const indexes = new WeakMap<
  readonly Row<'energyReading'>[],
  { accounts: readonly Row<'energyAccount'>[]; index: EnergyIndex }
>()

export function energyIndex({ rows: { energyAccount, energyReading } }: SessionData): EnergyIndex {
  const known = indexes.get(energyReading)
  if (known !== undefined && known.accounts === energyAccount) return known.index
  const index = new Map(
    energyAccount.map(account => [account.code, { account, readings: [] as Row<'energyReading'>[] }]),
  )
  for (const reading of energyReading) index.get(reading.account)?.readings.push(reading)
  for (const { readings } of index.values()) readings.sort((a, b) => (a.month < b.month ? -1 : 1))
  indexes.set(energyReading, { accounts: energyAccount, index })
  return index
}

/** A department's accounts with their bills; every department's when it is left out. */
export function billsOf(data: SessionData, department?: string): AccountBills[] {
  const all = [...energyIndex(data).values()]
  return department === undefined ? all : all.filter(({ account }) => account.department === department)
}
