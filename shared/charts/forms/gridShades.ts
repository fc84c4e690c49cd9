import { tickLabel } from './chartNumber.ts'

export interface Shade {
  fill: string
  /** Of a number printed on it. */
  ink: string
}

/** From pale to dark: ten steps of lightness (CIE L*) apart or more, so that they stay apart in grey. */
export const shades: readonly Shade[] = [
  { fill: '#e8f3f3', ink: '#14302e' },
  { fill: '#aad4d4', ink: '#14302e' },
  { fill: '#67b3b3', ink: '#0b2422' },
  { fill: '#0d7d7d', ink: '#ffffff' },
  { fill: '#0a4a4d', ink: '#ffffff' },
]
const lastShade = shades.length - 1

export interface ShadeClass extends Shade {
  /** The least value of the class; the first class takes everything below as well. */
  from: number
  /** «۲۵ تا ۵۰» */
  label: string
}

/**
 * Up to five classes that hold every value, palest first. Percent has its own quarters and one class for what is full
 * or more; other units get round steps between the least value (or zero) and the greatest.
 */
export function shadeClasses(values: readonly number[], unit: string): ShadeClass[] {
  if (values.length === 0) return []
  const bounds = unit.includes('درصد') ? [0, 25, 50, 75, 100] : roundSteps(values)
  return bounds.map((from, index) => ({
    ...shadeAt(bounds.length === 1 ? 1 : Math.round((index * lastShade) / (bounds.length - 1))),
    from,
    label: classLabel(bounds, index),
  }))
}

/** The class a value belongs to. */
export function classOf(classes: readonly ShadeClass[], value: number): Shade {
  return classes.findLast(({ from }) => value >= from) ?? classes[0] ?? shadeAt(0)
}

function classLabel(bounds: readonly number[], index: number): string {
  const [from, to] = [bounds[index] ?? 0, bounds[index + 1]]
  if (to === undefined) return index === 0 ? tickLabel(from) : `${tickLabel(from)} و بیشتر`
  return index === 0 ? `کمتر از ${tickLabel(to)}` : `${tickLabel(from)} تا ${tickLabel(to)}`
}

function roundSteps(values: readonly number[]): number[] {
  const lowest = Math.min(0, ...values)
  const highest = Math.max(0, ...values)
  if (lowest === highest) return [lowest]
  const step = roundStep((highest - lowest) / shades.length)
  const first = Math.floor(lowest / step) * step
  return Array.from({ length: shades.length }, (_, index) => first + index * step).filter(from => from <= highest)
}

/** The least round number that is not below `least`. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  const mantissa = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find(candidate => candidate * power >= least * (1 - 1e-9)) ?? 10
  return mantissa * power
}

function shadeAt(index: number): Shade {
  const shade = shades[index]
  if (shade === undefined) throw new RangeError(`no shade ${index}`)
  return shade
}
