import { BoundedCache } from '../../../shared/boundedCache.ts'
import type { ChartSpec } from '../../../shared/chartSpec.ts'
import type { Document } from '../../../shared/document.ts'
import type { Drawing } from '../../../shared/drawing.ts'
import type { Ruler } from '../../typesetter/ruler.ts'

/** @param size in points @param family whose letters its texts are set in */
export type DrawChart = (spec: ChartSpec, size: { width: number; height: number }, family: string) => Drawing

/** Of 40 kB each. */
const mostCharts = 200

/** Charts drawn for other documents. */
const drawn = new WeakMap<object, BoundedCache<Drawing>>()

/**
 * Draws a document's charts, each once for all documents that have it. What draws them is loaded only where there are
 * any: it is a fifth of all code.
 */
export async function chartDrawer({ blocks }: Document, ruler: Ruler): Promise<DrawChart> {
  if (!blocks.some(({ kind }) => kind === 'chart')) return () => []
  const { drawVectors } = await import('../../charts/drawVectors.ts')
  const known = drawn.get(ruler.families) ?? new BoundedCache(mostCharts)
  drawn.set(ruler.families, known)
  return (spec, size, family) => {
    const measure = (text: string, fontSize: number, bold: boolean) =>
      ruler.measure(text, { family, bold }).line * fontSize
    return known.get(JSON.stringify([spec, size, family]), () => drawVectors(spec, size, measure))
  }
}
