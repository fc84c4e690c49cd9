import { BoundedCache } from '../../../shared/boundedCache.ts'
import type { Shaper } from './harfbuzz.ts'

/** All letters and marks of the scripts a document mixes, several times over. */
const mostClusters = 4000

const known = new WeakMap<Shaper, BoundedCache<boolean>>()

/**
 * Whether a font draws a letter with its marks, found by shaping it: once, for a text that holds anything unusual is
 * asked about letter by letter.
 */
export function hasGlyphsFor(shaper: Shaper, cluster: string): boolean {
  const answers = known.get(shaper) ?? new BoundedCache<boolean>(mostClusters)
  known.set(shaper, answers)
  return answers.get(cluster, () => shaper.shape(cluster, true, undefined).every(({ id }) => id > 0))
}
