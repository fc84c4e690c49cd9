import type { Box } from './pen.ts'

export interface Anchor {
  x: number
  y: number
  /** Size of its label. */
  width: number
  height: number
}

export interface PlacedLabel extends Box {
  /** Whether it stands so far from its point that a line must lead to it. */
  led: boolean
}

/** Steps around a point, the nearest and most readable first: at its left, right, above, below, and between. */
const directions = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
] as const

/**
 * Places a label beside every point so that labels cover neither each other nor a point and stay within `area`: first
 * beside the point, then farther and farther away. A label that finds no free place in the whole area is null.
 * @param radius of the points
 */
export function placeLabels(anchors: readonly Anchor[], area: Box, radius: number): (PlacedLabel | null)[] {
  const dots = anchors.map(({ x, y }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }))
  const placed: (PlacedLabel | null)[] = []
  for (const anchor of anchors) {
    const taken = [...dots, ...placed.filter(label => label !== null)]
    placed.push(freePlace(anchor, area, radius, taken))
  }
  return placed
}

function freePlace(anchor: Anchor, area: Box, radius: number, taken: readonly Box[]): PlacedLabel | null {
  const farthest = Math.max(area.right - area.left, area.bottom - area.top)
  for (let distance = radius + 1; distance < farthest; distance += anchor.height / 2) {
    for (const [dx, dy] of directions) {
      const x = anchor.x + dx * (distance + anchor.width / 2)
      const y = anchor.y + dy * (distance + anchor.height / 2)
      const box = {
        left: x - anchor.width / 2,
        right: x + anchor.width / 2,
        top: y - anchor.height / 2,
        bottom: y + anchor.height / 2,
      }
      if (contains(area, box) && !taken.some(other => overlap(box, other)))
        return { ...box, led: distance > radius + anchor.height }
    }
  }
  return null
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  )
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}
