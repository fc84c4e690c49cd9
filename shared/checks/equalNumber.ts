import { Big } from 'big.js'
import { agrees } from './agreement.ts'
import type { KnownNumber } from './knownNumbers.ts'
import type { Quantity } from './prose/quantity.ts'

/** Whether the units of a text's number and of a known one can mean the same: a text often names none. */
export function mayShareUnit({ unit }: Pick<Quantity, 'unit'>, known: Pick<KnownNumber, 'unit'>): boolean {
  return unit === null ? known.unit !== 'rial' && known.unit !== 'percent' : unit === known.unit
}

/** Whether a text says a known number: at the text's precision, each hedge giving its room. */
export function says(quantity: Quantity, known: KnownNumber): boolean {
  const { value, step, hedge } = quantity
  if (value === null || !mayShareUnit(quantity, known)) return false
  // «بیش از ۱۴٬۰۰۰» does not follow from «بیش از ۱٬۴۰۰».
  if (isFloor(hedge) && isFloor(known.hedge)) return value.lte(known.value.times('1.05'))
  return (
    agrees({ value, step, hedge }, known.value) ||
    (known.hedge !== 'exact' && agrees({ value: known.value, step: new Big(0), hedge: known.hedge }, value))
  )
}

const isFloor = (hedge: Quantity['hedge']) => hedge === 'moreThan' || hedge === 'atLeast'

/** The same without bounds' freedom: «بیش از ۱۰۰» is not said of 450 unless the text names its fact. */
export function saysNearly(quantity: Quantity, known: KnownNumber): boolean {
  const { value, step, hedge } = quantity
  if (value === null || !mayShareUnit(quantity, known)) return false
  const isLoose = hedge !== 'exact' || known.hedge !== 'exact'
  return agrees({ value, step, hedge: isLoose ? 'about' : 'exact' }, known.value)
}

/** The known number nearest to the text's, by proportion. */
export function nearestNumber(quantity: Quantity, known: readonly KnownNumber[]): KnownNumber | undefined {
  const value = quantity.value ?? new Big(0)
  const distance = ({ value: other }: KnownNumber) => value.minus(other).abs().toNumber()
  return known.toSorted((a, b) => distance(a) - distance(b))[0]
}
