import { Big } from 'big.js'
import { convert, type Unit, unitChoices } from '../domain/unit.ts'
import { moneyUnitName, rialIn } from '../persian/money.ts'

/** From here on an axis reads better in millions of rial, or in megawatt-hours. */
const large: Partial<Record<Unit, { from: number; name: string; shown: (value: string) => string }>> = {
  rial: {
    from: 100_000_000,
    name: moneyUnitName('million-rial'),
    shown: value => rialIn(BigInt(new Big(value).round(0, Big.roundHalfUp).toFixed()), 'million-rial'),
  },
  kilowattHour: {
    from: 1_000_000,
    name: unitChoices.megawattHour,
    shown: value => convert(value, 'kilowattHour', 'megawattHour') ?? value,
  },
}

/** The unit in which an indicator's values are drawn, and a value in it. */
export function indicatorUnit(
  unit: Unit,
  values: readonly (string | null)[],
): { name: string; shown: (value: string | null) => string | null } {
  const wide = large[unit]
  const size = values.some(value => wide !== undefined && value !== null && new Big(value).abs().gte(wide.from))
  if (wide === undefined || !size) return { name: unitChoices[unit], shown: value => value }
  return { name: wide.name, shown: value => (value === null ? null : wide.shown(value)) }
}
