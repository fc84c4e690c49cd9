import type { Row } from '../../../../shared/records/index.ts'

/** Target and actual of one period; null where there is none. */
export type Value = readonly [period: string, target: number | null, actual: number | null]

/** One indicator with its values: the city's, and those of districts where they are measured. */
export interface Measured {
  indicator: Row<'indicator'>
  city: readonly Value[]
  /** By district code. */
  districts: ReadonlyMap<string, readonly Value[]>
}

type Indicator = Row<'indicator'>
type Required = Pick<Indicator, 'type' | 'unit' | 'direction' | 'frequency'>

const heads: Readonly<Record<string, string>> = {
  services: 'services-head',
  crisis: 'crisis-head',
  energy: 'energy-head',
}

/** @param more what the indicator is, and anything of it that is not as usual */
export function measured(
  department: string,
  code: string,
  title: string,
  more: Required & Partial<Indicator>,
  city: readonly Value[],
  districts: ReadonlyMap<string, readonly Value[]> = new Map(),
): Measured {
  const usual = {
    numerator: null,
    denominator: null,
    tolerance: null,
    comparedWith: null,
    openness: 'open',
    sample: true,
  } as const
  return {
    indicator: { code, title, department, owner: heads[department] ?? null, ...usual, ...more },
    city,
    districts,
  }
}

/** The last half-years before the session, the first half of 1401 being the last. */
export function halves(...values: readonly (readonly [target: number | null, actual: number | null])[]): Value[] {
  const periods = ['1399H1', '1399H2', '1400H1', '1400H2', '1401H1'].slice(-values.length)
  return values.map(([target, actual], i) => [periods[i] ?? '', target, actual])
}

export function years(...values: readonly (readonly [target: number | null, actual: number | null])[]): Value[] {
  const periods = ['1399', '1400', '1401']
  return values.map(([target, actual], i) => [periods[i] ?? '', target, actual])
}

/** Months from Farvardin 1400 on. @param targets of each month, or one for all */
export function months(targets: number | readonly number[], actuals: readonly number[]): Value[] {
  return actuals.map((actual, i) => {
    const year = 1400 + Math.floor(i / 12)
    const target = typeof targets === 'number' ? targets : (targets[i] ?? null)
    return [`${year}-${String((i % 12) + 1).padStart(2, '0')}`, target, actual]
  })
}
