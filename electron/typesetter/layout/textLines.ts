import type { LayoutNode, TextLines } from '../model/node.ts'
import type { StructureElement } from '../model/structureElement.ts'
import type { TextLine } from '../model/textLine.ts'
import { fillLine } from './lineBuilder.ts'

/**
 * All lines of a text, each knowing which element its words belong to.
 * @param width points between the margins @param element undefined where the text is an artifact
 */
export function textLines(node: LayoutNode, width: number, element: StructureElement | undefined): TextLines {
  const words = node._inlines ?? []
  const lines: TextLine[] = []
  for (let head = 0; head < words.length; ) {
    const { line, next } = fillLine(words, head, width)
    line.content = { element, drawn: false }
    if (line.lastLineInParagraph) line.leader = node._leader
    lines.push(line)
    head = next
  }
  return { lines, heights: lines.map(line => line.getHeight()), next: 0 }
}
