import { BoundedCache } from '../../../shared/boundedCache.ts'
import type { ChartSpec } from '../../../shared/chartSpec.ts'
import type { ChartLook } from '../../../shared/charts/toChartJs.ts'
import type { Drawing } from '../../../shared/drawing.ts'
import type { Ruler } from '../../typesetter/ruler.ts'

/**
 * @param size in points, or in the units of a look of another place than paper
 * @param family whose letters its texts are set in
 */
export type DrawChart = (
  spec: ChartSpec,
  size: { width: number; height: number },
  family: string,
  look?: ChartLook,
) => Drawing

/** Of 40 kB each. */
const mostCharts = 200

/** Charts drawn for other documents. */
const drawn = new WeakMap<object, BoundedCache<Drawing>>()

/**
 * Draws the charts of some blocks, each once for all papers that have it. What draws them is loaded only where there
 * are any: it is a fifth of all code.
 */
export async function chartDrawer(blocks: readonly { kind: string }[], ruler: Ruler): Promise<DrawChart> {
  if (!blocks.some(({ kind }) => kind === 'chart')) return () => []
  const { drawVectors } = await import('../../charts/drawVectors.ts')
  const known = drawn.get(ruler.families) ?? new BoundedCache(mostCharts)
  drawn.set(ruler.families, known)
  return (spec, size, family, look) => {
    const measure = (text: string, fontSize: number, bold: boolean) =>
      ruler.measure(text, { family, bold }).line * fontSize
    return known.get(JSON.stringify([spec, size, family, look]), () => drawVectors(spec, size, measure, look))
  }
}
