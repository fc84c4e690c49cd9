import { extremes } from '../../../shared/quantities/extremes.ts'
import type { Block, PageItem } from '../model/page.ts'
import type { PlacedVector } from '../model/plainItem.ts'

/**
 * Cuts a block that was to be kept together but is taller than a page. pdfmake prints nothing of it. Lines and pictures
 * stay whole; rules and fills are cut.
 * @param first height left for the first part @param rest height of a page for the others
 */
export function splitBlock(block: Block, first: number, rest: number): Block[] {
  const parts: Block[] = []
  let from = 0
  while (from < block.height) {
    const to = cutBelow(block, from, from + (parts.length === 0 ? first : rest))
    const items = block.items.flatMap(item => partOf(item, from, to))
    parts.push({ items, height: Math.min(to, block.height) - from })
    from = to
  }
  return parts
}

/** Where a part that starts at `from` ends: above whatever must stay whole and would reach over `limit`. */
function cutBelow(block: Block, from: number, limit: number): number {
  let cut = limit
  for (const item of block.items) {
    const extent = extentOf(item)
    if (!extent || isCuttable(item)) continue
    if (extent.top > from && extent.top < cut && extent.bottom > limit) cut = extent.top
  }
  return cut
}

/** The item's part between two heights of the block, moved up to the part's own top edge. */
function partOf(item: PageItem, from: number, to: number): PageItem[] {
  const extent = extentOf(item)
  if (!extent) return []
  if (item.type === 'vector' && isCuttable(item)) {
    if (extent.bottom < from || extent.top >= to) return []
    return [{ type: 'vector', item: cutVector(item.item, from, to) }]
  }
  if (extent.top < from || extent.top >= to) return []
  if (item.type === 'line') {
    const line = item.item.clone()
    line.y -= from
    return [{ type: 'line', item: line }]
  }
  return item.type === 'svg' || item.type === 'image'
    ? [{ type: item.type, item: { ...item.item, y: extent.top - from } }]
    : []
}

function isCuttable({ type, item }: PageItem): boolean {
  return type === 'vector' && (item.type === 'line' || item.type === 'rect')
}

function cutVector(vector: PlacedVector, from: number, to: number): PlacedVector {
  const clamp = (y: number) => Math.min(Math.max(y, from), to) - from
  if (vector.type === 'line') return { ...vector, y1: clamp(vector.y1), y2: clamp(vector.y2) }
  if (vector.type === 'rect') return { ...vector, y: clamp(vector.y), h: clamp(vector.y + vector.h) - clamp(vector.y) }
  return vector
}

/**
 * Top and bottom within the block; undefined for what has no place of its own, such as vertical alignment, or holds a
 * block of its own.
 */
function extentOf({ type, item }: PageItem): { top: number; bottom: number } | undefined {
  switch (type) {
    case 'line':
      return { top: item.y, bottom: item.y + item.getHeight() }
    case 'svg':
    case 'image':
      return { top: item.y, bottom: item.y + item._height }
    case 'vector':
      return vectorExtent(item)
    case 'attachment':
    case 'beginClip':
    case 'endClip':
    case 'beginVerticalAlignment':
    case 'endVerticalAlignment':
    case 'placed':
      return undefined
  }
}

function vectorExtent(vector: PlacedVector): { top: number; bottom: number } {
  switch (vector.type) {
    case 'line':
      return { top: Math.min(vector.y1, vector.y2), bottom: Math.max(vector.y1, vector.y2) }
    case 'rect':
      return { top: vector.y, bottom: vector.y + vector.h }
    case 'ellipse':
      return { top: vector.y - vector.r2, bottom: vector.y + vector.r2 }
    case 'polyline': {
      const { least, greatest } = extremes(vector.points.map(({ y }) => y))
      return { top: least, bottom: greatest }
    }
  }
}
