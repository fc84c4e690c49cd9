import type { Row } from '../model/node.ts'
/** The tags of a table of contents: entries of a lower level are a contents of their own, under the entries above. */
import { StructureElement } from '../model/structureElement.ts'
export class ContentsStructure {
  private readonly open: { element: StructureElement; level: number }[]

  /** @param element of the whole contents */
  constructor(element: StructureElement) {
    this.open = [{ element, level: 0 }]
  }

  /** Starts an entry. @returns its element */
  entry({ cells }: Row): StructureElement {
    const level = cells.find(cell => cell._tocItemRef)?._tocItemRef?.headlineLevel ?? 1
    while (this.open.length > 1 && (this.open.at(-1)?.level ?? 0) > level) this.open.pop()
    const last = this.open.at(-1)
    const isDeeper = last !== undefined && last.level > 0 && level > last.level
    const element = isDeeper ? new StructureElement('TOC', last.element) : last?.element
    if (isDeeper && element) this.open.push({ element, level })
    else if (last) last.level = level
    return new StructureElement('TOCI', element)
  }
}
