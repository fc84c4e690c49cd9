import { extremes } from '../../quantities/extremes.ts'
import { tickLabel } from './chartNumber.ts'
import type { Shade } from './inks.ts'

/** Shades of a grid: their greys stay apart. */
const count = 5

export interface ShadeClass extends Shade {
  /** The least value of the class; the first class takes everything below as well. */
  from: number
  /** «۲۵ تا ۵۰» */
  label: string
}

/**
 * Up to five classes that hold every value, palest first. Percent has its own quarters and one class for what is full
 * or more; other units get round steps between the least value (or zero) and the greatest, whole ones for whole values.
 */
export function shadeClasses(values: readonly number[], unit: string, shades: readonly Shade[]): ShadeClass[] {
  if (values.length === 0) return []
  const percent = unit.includes('درصد')
  const whole = !percent && values.every(Number.isInteger)
  const step = percent ? 25 : roundStep(values, whole)
  const { least, greatest } = extremes([...values, 0])
  const first = percent ? 0 : Math.floor(least / step) * step
  const highest = percent ? 100 : greatest
  const bounds = Array.from({ length: count }, (_, index) => first + index * step).filter(from => from <= highest)
  return bounds.map((from, index) => ({
    ...shadeAt(shades, bounds.length === 1 ? 1 : Math.round((index * (count - 1)) / (bounds.length - 1))),
    from,
    label: whole && step === 1 ? tickLabel(from) : classLabel(bounds, index),
  }))
}

/** The class a value belongs to; undefined where there is none. */
export function classOf(classes: readonly ShadeClass[], value: number): Shade | undefined {
  return classes.findLast(({ from }) => value >= from) ?? classes[0]
}

function classLabel(bounds: readonly number[], index: number): string {
  const [from, to] = [bounds[index] ?? 0, bounds[index + 1]]
  if (to === undefined) return `${tickLabel(from)} و بیشتر`
  return index === 0 ? `کمتر از ${tickLabel(to)}` : `${tickLabel(from)} تا ${tickLabel(to)}`
}

/** The least round step with which all shades together reach from the least value to the greatest. */
function roundStep(values: readonly number[], whole: boolean): number {
  const reach = extremes([...values, 0])
  const least = (reach.greatest - reach.least) / (count - 0.5)
  if (least === 0) return 1
  const power = 10 ** Math.floor(Math.log10(least))
  const steps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map(mantissa => mantissa * power)
  const fits = (step: number): boolean => step >= least && (!whole || Number.isInteger(step))
  return steps.find(fits) ?? Math.max(1, 10 * power)
}

function shadeAt(shades: readonly Shade[], index: number): Shade {
  const shade = shades[index]
  if (shade === undefined) throw new RangeError(`no shade ${index}`)
  return shade
}
