import { extremes } from '../../../shared/quantities/extremes.ts'
import type { Rectangle } from '../file/rectangle.ts'
import type { PlacedVector } from '../model/plainItem.ts'

/** The rectangle a vector stands in, the width of its line left out. */
export function vectorArea(vector: PlacedVector): Rectangle {
  switch (vector.type) {
    case 'line':
      return around([vector.x1, vector.x2], [vector.y1, vector.y2])
    case 'rect':
      return around([vector.x, vector.x + vector.w], [vector.y, vector.y + vector.h])
    case 'ellipse':
      return around([vector.x - vector.r1, vector.x + vector.r1], [vector.y - vector.r2, vector.y + vector.r2])
    case 'polyline':
      return around(
        vector.points.map(point => point.x),
        vector.points.map(point => point.y),
      )
  }
}

function around(xs: readonly number[], ys: readonly number[]): Rectangle {
  const [across, down] = [extremes(xs), extremes(ys)]
  const { least: x } = across
  const { least: y } = down
  return { x, y, width: across.greatest - x, height: down.greatest - y }
}
