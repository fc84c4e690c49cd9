import { bindingLimits, type DocumentStyle } from '../../../shared/documentStyle.ts'
import { toLatinDigits } from '../../../shared/persian/digits.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { type Arguments, userPath } from './command.ts'

/** Options of every command that prints: the council's letters and its pages. */
export const styleOptions = ['fonts', 'variant', 'binding'] as const
export const styleFlags = ['duplex', 'kashida'] as const
export const styleUsage = '[--fonts DIR] [--variant print|screen] [--binding MM] [--duplex] [--kashida]'

/** @throws Problem for a value outside its bounds, or a binding on a screen */
export function readStyle({ option, flag }: Arguments): DocumentStyle {
  const fonts = option('fonts')
  const variant = option('variant') ?? 'print'
  const binding = option('binding')
  const duplex = flag('duplex')
  const kashida = flag('kashida')
  if (variant !== 'print' && variant !== 'screen') throw new Problem('variant-unknown', {})
  if (variant === 'screen' && (binding !== undefined || duplex)) throw new Problem('binding-on-screen', {})
  return {
    ...(fonts === undefined ? {} : { fonts: userPath(fonts) }),
    page:
      variant === 'screen'
        ? { variant, kashida }
        : { variant, duplex, kashida, ...(binding === undefined ? {} : { binding: readBinding(binding) }) },
  }
}

/** Millimetres, in Persian or Latin digits. */
function readBinding(text: string): number {
  const value = toLatinDigits(text).replace('٫', '.')
  const millimetres = /^\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN
  const { least, most } = bindingLimits
  if (millimetres >= least && millimetres <= most) return millimetres
  throw new Problem('binding-out-of-range', { least, most })
}
