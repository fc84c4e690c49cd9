/** Nests the outline by heading level: each heading under the last one of a higher rank. */
import type { LayoutNode } from '../model/node.ts'
export class OutlineLevels {
  /** Id of the last heading of each level. */
  private readonly open: (string | undefined)[] = []
  private count = 0
  /** Headings placed so far, each under those before it. */
  placed = 0

  place(node: LayoutNode): void {
    const level = node.headlineLevel
    if (!node.outline || level === undefined) return
    this.placed++
    node.id ??= `heading-${++this.count}`
    const parent = this.open.slice(0, level).findLast(id => id !== undefined)
    if (parent !== undefined) node.outlineParentId ??= parent
    this.open.length = level
    this.open[level] = node.id
  }
}
