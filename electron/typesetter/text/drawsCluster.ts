import type { Shaper } from './harfbuzz.ts'
import { ShapeCache } from './shapeCache.ts'

/** All letters and marks of the scripts a document mixes, several times over. */
const mostClusters = 4000

const known = new WeakMap<Shaper, ShapeCache<boolean>>()

/**
 * Whether a font draws a letter with its marks, found by shaping it: once, for a text that holds anything unusual is
 * asked about letter by letter.
 */
export function drawsCluster(shaper: Shaper, cluster: string): boolean {
  const answers = known.get(shaper) ?? new ShapeCache<boolean>(mostClusters)
  known.set(shaper, answers)
  return answers.get(cluster, () => shaper.shape(cluster, true, undefined).every(({ id }) => id > 0))
}
