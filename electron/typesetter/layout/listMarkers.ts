import type { LayoutNode, ListMarker } from '../model/node.ts'
import type { PlacedVector } from '../model/plainItem.ts'
import { TextLine } from '../model/textLine.ts'
import { visualLine } from '../model/visualLine.ts'

/** What sets lines one under the other, and tells of each. */
export interface LineWriter {
  context(): { availableWidth: number }
  addListener(event: 'lineAdded', listener: (line: TextLine) => void): unknown
  removeListener(event: 'lineAdded', listener: (line: TextLine) => void): unknown
  addVector(vector: PlacedVector): unknown
  /** @param keepsPlace whether what comes next starts where this line does */
  addLine(line: TextLine, keepsPlace: boolean): unknown
}

/** Sets each item's marker beside its first line, in the gap at the right. */
export class ListMarkers {
  private readonly writer: LineWriter
  private waiting: LayoutNode | undefined
  private readonly onLine = (line: TextLine) => {
    const item = this.waiting
    this.waiting = undefined
    if (item?.listMarker) this.add(item, item.listMarker, line)
  }

  constructor(writer: LineWriter) {
    this.writer = writer
  }

  listen(): void {
    this.writer.addListener('lineAdded', this.onLine)
  }

  stop(): void {
    this.writer.removeListener('lineAdded', this.onLine)
  }

  /** The item whose first line comes next. */
  next(item: LayoutNode): void {
    this.waiting = item
  }

  private add(item: LayoutNode, marker: ListMarker, line: TextLine): void {
    const rightEdge = this.writer.context().availableWidth + marker._minWidth
    const vector = marker.canvas?.[0]
    if (vector?.type === 'ellipse') vector.x = rightEdge - vector.x
    else if (vector?.type === 'rect') vector.x = rightEdge - vector.x - vector.w
    if (vector) this.writer.addVector(vector)
    if (!marker._inlines) return
    const own = new TextLine(this.writer.context().availableWidth)
    for (const word of marker._inlines) own.addWord(word)
    own.isMarker = true
    own.x = rightEdge - visualLine(marker._inlines).width
    own.y = line.getAscenderHeight() - own.getAscenderHeight()
    own.content = { element: item._label, drawn: false }
    this.writer.addLine(own, true)
  }
}
