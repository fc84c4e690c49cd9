import { Big } from 'big.js'
import { Problem } from '../problems/problem.ts'
import { divide } from '../quantities/divide.ts'
import { type Unit, unitChoices, unitRatio } from '../quantities/unit.ts'
import type { Fact } from './fact.ts'

/** Units to print a figure in: its own (`in`), and for a ratio what it is for each one of (`per`). */
export interface PrintUnits {
  in?: Unit
  per?: Unit
}

/**
 * The figure in other units: 1,612,903 rial a megawatt-hour is 1,613 rial a kilowatt-hour. It is the same fact, from
 * the same rows; it is only cut after twenty decimals when it never ends.
 * @throws Problem for a unit that measures something else
 */
export function inUnits(fact: Fact, units: PrintUnits): Fact {
  const own = units.in === undefined ? one : ratioOf(fact, fact.unit, units.in)
  const per = units.per === undefined ? one : ratioOf(fact, fact.per, units.per)
  if (units.in === undefined && units.per === undefined) return fact
  const converted = (value: string) =>
    divide(new Big(value).times(own.times).times(per.over), own.over.times(per.times)).toFixed()
  const { apartFrom } = fact
  return {
    ...fact,
    value: converted(fact.value),
    quotient: true,
    ...(apartFrom === undefined
      ? {}
      : { apartFrom: apartFrom.map(({ value }) => ({ value: converted(value), quotient: true as const })) }),
    unit: units.in ?? fact.unit,
    ...(units.per === undefined ? {} : { per: units.per }),
  }
}

const one = { times: new Big(1), over: new Big(1) }

function ratioOf({ label }: Fact, from: Unit | undefined, to: Unit): { times: Big; over: Big } {
  const ratio = from === undefined ? undefined : unitRatio(from, to)
  if (ratio !== undefined) return ratio
  if (from === undefined) throw new Problem('no-per-to-convert', { label, to: unitChoices[to] })
  throw new Problem('unit-not-convertible', { label, from: unitChoices[from], to: unitChoices[to] })
}
