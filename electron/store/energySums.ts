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

/**
 * Sums over every reading in the store, by month and then by district in its place. The store keeps them with each
 * reading that is written, so that ten years of bills are not added up again.
 */
export async function energySums(store: Access, { from, to, openOnly = false }: EnergySpan): Promise<EnergySum[]> {
  const sums = store.db
    .selectFrom('energySum')
    .select(['district', 'month'])
    .select(({ fn }) => [
      fn.sum<bigint>('energyHigh').as('energyHigh'),
      fn.sum<bigint>('energyLow').as('energyLow'),
      fn.sum<bigint>('costHigh').as('costHigh'),
      fn.sum<bigint>('costLow').as('costLow'),
      fn.sum<bigint>('readings').as('readings'),
    ])
    .where('month', '>=', from)
    .where('month', '<=', to)
    .where('readings', '>', 0n)
    .groupBy(['month', 'district'])
    .orderBy('month')
    .orderBy(eb =>
      eb.selectFrom('district').select('district.position').whereRef('district.code', '=', 'energySum.district'),
    )
    .orderBy('district')
  const barred = closedReports(store.db).select('report.department')
  const asked = openOnly ? sums.where('openness', '=', 'open').where('department', 'not in', barred) : sums
  const rows = await asked.execute()
  return rows.map(({ district, month, energyHigh, energyLow, costHigh, costLow, readings }) => ({
    district,
    month,
    energy: (energyHigh << 32n) + energyLow,
    cost: (costHigh << 32n) + costLow,
    readings: Number(readings),
  }))
}
