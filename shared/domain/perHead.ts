import { Big } from 'big.js'
import { divide } from '../quantities/divide.ts'
import type { Phase } from '../records/budgetAmount.ts'
import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import { spendingOf } from './budget.ts'

/** A district's money for each of its people. */
export interface PerHead {
  district: Row<'district'>
  /** Rial of the district's own lines; null where it has none with an amount. */
  money: string | null
  phases: Phase[]
  amounts: Row<'budgetAmount'>[]
  /** Rial for one of its people, cut after twenty decimals; null without money or people. */
  each: string | null
}

/**
 * What each district's own lines come to for one of its people in a fiscal year. A line without a district is the
 * whole city's and is in none; income is no spending.
 * @param lines those that are looked at; all of them when left out
 */
export function perHead(
  session: Session,
  fiscalYear: number,
  lines: readonly Row<'budgetLine'>[] = session.rows.budgetLine,
): PerHead[] {
  const districtOf = new Map(lines.flatMap(line => (line.class === 'income' ? [] : [[line.code, line.district]])))
  const ofYear = session.rows.budgetAmount.filter(row => row.fiscalYear === fiscalYear)
  const byDistrict = Map.groupBy(ofYear, ({ line }) => districtOf.get(line) ?? null)
  return session.rows.district.flatMap((district): PerHead[] => {
    if (district.kind !== 'district') return []
    const rows = byDistrict.get(district.code) ?? []
    const amounts = [...Map.groupBy(rows, ({ line }) => line).values()].flatMap(each => spendingOf(each) ?? [])
    const money = amounts.length === 0 ? null : amounts.reduce((sum, { amount }) => sum + amount, 0n).toString()
    const people = district.population ?? 0
    const each = money === null || people === 0 ? null : divide(new Big(money), new Big(people)).toFixed()
    return [{ district, money, phases: [...new Set(amounts.map(({ phase }) => phase))], amounts, each }]
  })
}
