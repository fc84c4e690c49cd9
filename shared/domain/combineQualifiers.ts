import type { Qualifier } from '../records/qualifier.ts'

/**
 * How firm a sum is, from how firm its parts are: bounds on one side stay a bound on that side (the strict one when any
 * is strict), bounds on both sides or any «about» give «about». No part at all is exact.
 */
export function combineQualifiers(parts: readonly Qualifier[]): Qualifier {
  const hedged = new Set(parts.filter(part => part !== 'exact'))
  if (hedged.size === 0) return 'exact'
  if (hedged.has('about')) return 'about'
  if (!hedged.has('upTo')) return hedged.has('moreThan') ? 'moreThan' : 'atLeast'
  return hedged.size === 1 ? 'upTo' : 'about'
}
