import { coordinate } from '../file/coordinate.ts'
import type { PlacedVector } from '../model/plainItem.ts'
import { type PageContent } from './pageContent.ts'

/**
 * Paints a plain rule or rectangle. pdfmake sets the whole graphics state for each of them.
 * @returns false for what it leaves to pdfmake: other shapes, dashes, opacity, gradients
 */
export function drawPlainVector(content: PageContent, vector: PlacedVector): boolean {
  if (vector.dash || (vector.fillOpacity ?? 1) !== 1 || (vector.strokeOpacity ?? 1) !== 1 || vector.lineCap)
    return false
  if (vector.type === 'line') {
    content.stroke(vector.lineColor ?? 'black', vector.lineWidth ?? 1)
    content.push(`${point(vector.x1, vector.y1)} m ${point(vector.x2, vector.y2)} l S`)
    return true
  }
  if (
    vector.type === 'rect' &&
    typeof vector.color === 'string' &&
    !vector.lineColor &&
    !vector.r &&
    !vector.linearGradient
  ) {
    content.fill(vector.color)
    content.push(`${point(vector.x, vector.y)} ${point(vector.w, vector.h)} re f`)
    return true
  }
  return false
}

function point(x: number, y: number): string {
  return `${coordinate(x)} ${coordinate(y)}`
}
