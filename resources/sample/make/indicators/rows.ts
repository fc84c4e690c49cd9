import type { Row } from '../../../../shared/records/index.ts'
import { crisis } from './crisis.ts'
import type { Measured, Value } from './define.ts'
import { energy } from './energy.ts'
import { services } from './services.ts'
import { varianceOf } from './variances.ts'

export const measuredIndicators: readonly Measured[] = [...services, ...crisis, ...energy]

export const indicators: Row<'indicator'>[] = measuredIndicators.map(({ indicator }) => indicator)

export const indicatorValues: Row<'indicatorValue'>[] = measuredIndicators.flatMap(({ indicator, city, districts }) => [
  ...valuesIn(indicator, 'city', city),
  ...[...districts].flatMap(([district, values]) => valuesIn(indicator, district, values)),
])

export function valuesIn(
  { code, openness }: Row<'indicator'>,
  district: string,
  values: readonly Value[],
): Row<'indicatorValue'>[] {
  return values.map(([period, target, actual]) => ({
    indicator: code,
    period,
    district,
    target: target === null ? null : String(target),
    actual: actual === null ? null : String(actual),
    qualifier: 'exact',
    ...varianceOf(code, district, period),
    openness,
    sample: true,
  }))
}
