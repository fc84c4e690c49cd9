import { Big } from 'big.js'
import { formatNumber } from './formatNumber.ts'
import { isolate } from './isolate.ts'
import { formatRial, type MoneyUnit, moneyUnitName, rialsPerUnit } from './money.ts'

/** In rial: quotients below this are printed with what they have after the point. */
const small = new Big(1000)
const million = new Big(1_000_000)

/**
 * Money that came of a division, with its unit's name, as texts and tables alike print it: «۱٬۶۱۳ ریال», «۶۴٫۰۳ تومان»,
 * «۲٫۹۱ میلیون ریال».
 * @param value rial, exact or cut toward zero after many decimals
 * @param more digits after the decimal sign beyond the usual
 */
export function formatQuotientRial(value: string, unit: MoneyUnit, more = 0): string {
  const rial = new Big(value).abs()
  const perUnit = String(rialsPerUnit[unit])
  if (rial.eq(0)) return formatRial(0n, unit, { named: true })
  if (rial.lt(small) || unit === 'rial') {
    const fraction = (rial.lt(small) ? 2 : 0) + more
    return isolate(`${formatNumber(new Big(value).div(perUnit).toFixed(), { fraction })} ${moneyUnitName(unit)}`)
  }
  // Below a million of its currency a quotient is no more exact than whole ones.
  const isFew = rial.lt(million.times(perUnit))
  // Cut toward zero, so that the one rounding is the printed unit's; whole rials are that unit themselves.
  const isWhole = isFew && perUnit === '1' && more === 0
  const whole = BigInt(new Big(value).round(0, isWhole ? Big.roundHalfUp : Big.roundDown).toFixed())
  return formatRial(whole, unit, { named: true, fraction: (isFew ? 0 : 2) + more })
}

/** The same in bare rials, for a column that names the unit: «۱٬۶۱۳», «۶۴۰٫۲۵». */
export function formatRialQuotient(value: string): string {
  return formatNumber(roundedRial(value))
}

/** As many digits of a quotient in rial as are printed. */
export function roundedRial(value: string): string {
  return new Big(value).round(new Big(value).abs().lt(small) ? 2 : 0, Big.roundHalfUp).toFixed()
}
