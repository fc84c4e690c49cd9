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

/** Steps around a point, the most readable first: at its left, right, above, below, and between. */
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
 * beside the point, then farther and farther away, with a line that crosses no point or label. A label that stands by
 * another point as well would be read as that one's, so it keeps away from all but its own. One that finds no place in
 * the whole area is null.
 * @param radius of the points
 */
export function placeLabels(anchors: readonly Anchor[], area: Box, radius: number): (PlacedLabel | null)[] {
  const placed: (PlacedLabel | null)[] = []
  for (const anchor of anchors) {
    const others = anchors.filter(other => other !== anchor)
    const labels = placed.filter(label => label !== null)
    const taken = (distance: number): Box[] => [...others.map(other => around(other, distance)), ...labels]
    // Points that lie on each other can keep away from nothing, and their lines cross.
    placed.push(
      freePlace(anchor, area, radius, taken(radius * 2), taken(radius)) ??
        freePlace(anchor, area, radius, taken(radius), taken(radius)) ??
        freePlace(anchor, area, radius, taken(radius), []),
    )
  }
  return placed
}

/** The side of a point's label that its line leads to. */
export function nearestOn(label: Box, { x, y }: { x: number; y: number }): readonly [number, number] {
  return [Math.min(Math.max(x, label.left), label.right), Math.min(Math.max(y, label.top), label.bottom)]
}

/** @param taken what the label must not cover @param crossed what its line must not meet */
function freePlace(
  anchor: Anchor,
  area: Box,
  radius: number,
  taken: readonly Box[],
  crossed: readonly Box[],
): PlacedLabel | null {
  const farthest = Math.max(area.right - area.left, area.bottom - area.top)
  const free = (box: Box): boolean => contains(area, box) && !taken.some(other => overlap(box, other))
  for (let distance = radius + 1; distance < farthest; distance += anchor.height / 2) {
    const led = distance > radius + 1
    for (const [dx, dy] of directions) {
      const x = anchor.x + dx * (distance + anchor.width / 2)
      const y = anchor.y + dy * (distance + anchor.height / 2)
      const box = around({ x, y }, anchor.width / 2, anchor.height / 2)
      if (free(box) && !(led && crosses(anchor, box, crossed))) return { ...box, led }
    }
  }
  return null
}

/** Whether the line from a point to its label meets anything, looked at in steps of two points. */
function crosses(anchor: Anchor, label: Box, taken: readonly Box[]): boolean {
  const [x, y] = nearestOn(label, anchor)
  const steps = Math.ceil(Math.hypot(x - anchor.x, y - anchor.y) / 2)
  return Array.from({ length: steps }, (_, step) => (step + 1) / steps).some(share => {
    const point = { x: anchor.x + (x - anchor.x) * share, y: anchor.y + (y - anchor.y) * share }
    return taken.some(other => overlap(around(point, 0.5), other))
  })
}

function around({ x, y }: { x: number; y: number }, halfWidth: number, halfHeight = halfWidth): Box {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight }
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  )
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}
