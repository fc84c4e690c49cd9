import { sql } from 'kysely'
import type { Access } from './access.ts'
import { closedReports } from './closedReports.ts'

/** All bills of one district and month together. */
export interface EnergySum {
  /** Code of a district or organisation. */
  district: string
  /** '1401-06' */
  month: string
  /** Whole kilowatt-hours. */
  energy: bigint
  /** Whole rial. */
  cost: bigint
  readings: number
}

export interface EnergySpan {
  /** First and last month, both included: '1399-01', '1401-12'. */
  from: string
  to: string
  /**
   * Without closed accounts, and without those of a department that has ever given a closed report: no session is
   * asked about here, and what one of them closes must not be found by subtraction.
   */
  openOnly?: boolean | undefined
}

interface Parts {
  district: string
  month: string
  energyHigh: bigint
  energyLow: bigint
  costHigh: bigint
  costLow: bigint
  readings: bigint
}

/**
 * Sums over every reading in the store, by month and then by district in its place. The store keeps them with each
 * reading that is written, so that ten years of bills are not added up again.
 */
export async function energySums(store: Access, { from, to, openOnly = false }: EnergySpan): Promise<EnergySum[]> {
  const open = openOnly
    ? sql`openness = 'open' and department not in (select department from (${closedReports}))`
    : sql`true`
  const { rows } = await sql<Parts>`
    select district, month, sum(energyHigh) as energyHigh, sum(energyLow) as energyLow, sum(costHigh) as costHigh,
      sum(costLow) as costLow, sum(readings) as readings
    from energySum where month between ${from} and ${to} and readings > 0 and ${open}
    group by month, district
    order by month, (select position from district where code = energySum.district), district`.execute(store.db)
  return rows.map(({ district, month, energyHigh, energyLow, costHigh, costLow, readings }) => ({
    district,
    month,
    energy: (energyHigh << 32n) + energyLow,
    cost: (costHigh << 32n) + costLow,
    readings: Number(readings),
  }))
}
