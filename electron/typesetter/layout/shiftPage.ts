/**
 * Moves a laid-out page's content sideways, before header and footer are added: pages printed on both sides are bound
 * at alternate edges, while pdfmake knows one left edge for all of them.
 * @param distance points to the right
 */
import type { Page, PageItem } from '../model/page.ts'
export function shiftPage(page: Page, distance: number): void {
  if (distance !== 0) for (const item of page.items) shiftItem(item, distance)
}

/** Moves one item. @param distance points to the right */
export function shiftItem({ type, item }: PageItem, distance: number): void {
  if (type === 'vector' && item.type === 'line') {
    item.x1 += distance
    item.x2 += distance
  } else if (type === 'vector' && item.type === 'polyline') {
    item.points = item.points.map(({ x, y }) => ({ x: x + distance, y }))
  } else if ('x' in item && typeof item.x === 'number') {
    item.x += distance
  }
}
