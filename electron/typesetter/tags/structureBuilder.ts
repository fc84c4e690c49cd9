import type { LayoutNode, Row } from '../model/node.ts'
import type { StructureElement } from '../model/structureElement.ts'
import { ContentsStructure } from './contentsStructure.ts'
import { HeadingRanks } from './headingRanks.ts'
import { elementOf } from './structure.ts'
import { HeaderNames, TableStructure } from './tableStructure.ts'

/** Grows one document's tags while its nodes are laid out, in reading order. */
export class StructureBuilder {
  private readonly ranks = new HeadingRanks()
  private readonly headerNames = new HeaderNames()
  private readonly tables = new WeakMap<LayoutNode, TableStructure>()
  private readonly contents = new WeakMap<LayoutNode, ContentsStructure>()

  /** How many headings were ranked and headers named so far, each by those before it. */
  get numbered(): number {
    return this.ranks.count + this.headerNames.count
  }

  /** The element a node's content belongs to. @param parent undefined where content is an artifact */
  node(node: LayoutNode, parent: StructureElement | undefined): StructureElement | undefined {
    return elementOf(node, parent, level => this.ranks.rank(level))
  }

  /** The element of a row of a table or a contents. @param parent of the table; undefined where it is an artifact */
  row(row: Row, parent: StructureElement | undefined): StructureElement | undefined {
    const { tableNode } = row
    if (!parent || !tableNode) return parent
    if (tableNode._isToc) return this.contentsOf(tableNode, parent).entry(row)
    // A table that only places its cells has no rows for a listener.
    return tableNode.structType ? parent : this.tableOf(tableNode, parent).row(row)
  }

  private tableOf(node: LayoutNode, element: StructureElement): TableStructure {
    const known = this.tables.get(node) ?? new TableStructure(node, element, this.headerNames)
    this.tables.set(node, known)
    return known
  }

  private contentsOf(node: LayoutNode, element: StructureElement): ContentsStructure {
    const known = this.contents.get(node) ?? new ContentsStructure(element)
    this.contents.set(node, known)
    return known
  }
}
