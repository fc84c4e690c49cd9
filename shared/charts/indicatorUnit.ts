import { Big } from 'big.js'
import { moneyUnitName, rialIn, type TableMoney } from '../persian/money.ts'
import { convert, type Unit, unitChoices } from '../quantities/unit.ts'

interface WideUnit {
  /** From here on an axis reads better in it. */
  from: number
  name: string
  shown: (value: string) => string
}

/**
 * The unit in which an indicator's values are drawn, and a value in it. @param money the council's for large amounts
 */
export function indicatorUnit(
  unit: Unit,
  values: readonly (string | null)[],
  money: TableMoney,
): { name: string; shown: (value: string | null) => string | null } {
  const wide = wideUnit(unit, money)
  const size = values.some(value => wide !== undefined && value !== null && new Big(value).abs().gte(wide.from))
  if (wide === undefined || !size) return { name: unitChoices[unit], shown: value => value }
  return { name: wide.name, shown: value => (value === null ? null : wide.shown(value)) }
}

function wideUnit(unit: Unit, money: TableMoney): WideUnit | undefined {
  if (unit === 'rial')
    return {
      from: 100_000_000,
      name: moneyUnitName(money),
      shown: value => rialIn(BigInt(new Big(value).round(0, Big.roundHalfUp).toFixed()), money),
    }
  if (unit === 'kilowattHour')
    return {
      from: 1_000_000,
      name: unitChoices.megawattHour,
      shown: value => convert(value, 'kilowattHour', 'megawattHour') ?? value,
    }
  return undefined
}
