import { Big } from 'big.js'
import type { Unit } from '../quantities/unit.ts'
import type { Row } from '../records/index.ts'
import { type Horizon, horizonChoices } from '../records/measure.ts'
import type { Session } from '../session/session.ts'

/** What some measures cost and are expected to save. */
export interface MeasureSum {
  measures: Row<'measure'>[]
  /** Whole rial of those with a cost; null when none has one. */
  cost: bigint | null
  /** Measures without a cost: the sum is of the others only. */
  withoutCost: number
  /** A year's expected saving in each unit, in the order the units first come. Unlike units are never added. */
  savings: { unit: Unit; saving: string; measures: number }[]
  /** Measures without a saving or its unit. */
  withoutSaving: number
  /** First beginning and last end, ISO days; null when none is set. */
  from: string | null
  to: string | null
}

/**
 * A department's measures (every department's when it is left out) by horizon, near to far; empty horizons left out.
 */
export function measuresByHorizon(
  session: Session,
  department?: string,
): { whole: MeasureSum; horizons: (MeasureSum & { horizon: Horizon; name: string })[] } {
  const all = session.rows.measure.filter(measure => department === undefined || measure.department === department)
  const horizons = Object.entries(horizonChoices) as [Horizon, string][]
  return {
    whole: sumMeasures(all),
    horizons: horizons
      .map(([horizon, name]) => ({ horizon, name, ...sumMeasures(all.filter(measure => measure.horizon === horizon)) }))
      .filter(({ measures }) => measures.length > 0),
  }
}

function sumMeasures(measures: Row<'measure'>[]): MeasureSum {
  const costs = measures.flatMap(({ cost }) => (cost === null ? [] : [cost]))
  const saved = measures.flatMap(({ saving, unit }) => (saving === null || unit === null ? [] : [{ saving, unit }]))
  const days = (column: 'startsOn' | 'endsOn') => measures.flatMap(measure => measure[column] ?? []).sort()
  return {
    measures,
    cost: costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0n),
    withoutCost: measures.length - costs.length,
    savings: [...Map.groupBy(saved, ({ unit }) => unit)].map(([unit, members]) => ({
      unit,
      saving: members.reduce((sum, { saving }) => sum.plus(saving), new Big(0)).toFixed(),
      measures: members.length,
    })),
    withoutSaving: measures.length - saved.length,
    from: days('startsOn')[0] ?? null,
    to: days('endsOn').at(-1) ?? null,
  }
}
