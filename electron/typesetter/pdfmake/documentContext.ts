import type { LayoutNode } from '../model/node.ts'
import { StockDocumentContext } from './internals.ts'

/**
 * Replaces pdfmake's DocumentContext, which sets columns from left to right. Column widths and gaps are the same; a
 * column's left edge is mirrored within its group, so the first column stands at the right.
 */
export class MirroredDocumentContext extends StockDocumentContext {
  /** Replaces the group's beginning: remembers its width, which the columns are mirrored in. */
  override beginColumnGroup(...group: unknown[]): void {
    const width = this.availableWidth
    super.beginColumnGroup(...group)
    const snapshot = this.snapshots.at(-1)
    if (snapshot) snapshot.mirrored = { width, cursor: 0 }
  }

  /**
   * Replaces the move to the next column: stock goes right by the last column's width; here a cursor keeps that
   * logical distance and the column ends where its mirror image begins.
   */
  override beginColumn(width: number, offset: number, endingCell: LayoutNode | null): void {
    const group = this.snapshots.at(-1)
    if (!group?.mirrored || group.overflowed || group.snakingColumns) {
      super.beginColumn(width, offset, endingCell)
      return
    }
    const { mirrored } = group
    this.calculateBottomMost(group, endingCell)
    mirrored.cursor += this.lastColumnWidth + (offset || 0)
    this.page = group.page
    this.x = group.x + mirrored.width - mirrored.cursor - width
    this.y = group.y
    this.availableWidth = width
    this.availableHeight = group.availableHeight
    this.lastColumnWidth = width
  }

  /** Adds the cursor to what a row span keeps for its last row. */
  override saveContextInEndingCell(endingCell: LayoutNode): void {
    super.saveContextInEndingCell(endingCell)
    const mirrored = this.snapshots.at(-1)?.mirrored
    if (mirrored && endingCell._columnEndingContext) endingCell._columnEndingContext.cursor = mirrored.cursor
  }

  /** Restores the cursor at a row span's last row; stock restores the position alone. */
  override markEnding(endingCell: LayoutNode, originalXOffset: number, discountY: number): void {
    super.markEnding(endingCell, originalXOffset, discountY)
    const mirrored = this.snapshots.at(-1)?.mirrored
    const cursor = endingCell._columnEndingContext?.cursor
    if (mirrored && cursor !== undefined) mirrored.cursor = cursor
  }
}
