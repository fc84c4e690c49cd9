/** What a cell heads; undefined for data. */
type Heads = 'column' | 'row' | 'group' | undefined

import type { LayoutNode, Row } from '../model/node.ts'
/** Gives header cells names by which the cells they head refer to them. */
import { type Role, StructureElement } from '../model/structureElement.ts'
export class HeaderNames {
  /** Names given so far. */
  count = 0

  /** Padded: a document's names are sorted in its tree of names. */
  next(): string {
    return `head${String(++this.count).padStart(6, '0')}`
  }
}

/**
 * The tags of one table: rows in a head and a body, header cells with what they head, spans. Where lines name the rows
 * below them, scopes do not say it: each cell then lists its headers (PDF/UA-1, 7.5).
 */
export class TableStructure {
  private readonly table: StructureElement
  private readonly headerRows: number
  private readonly rows: number
  private readonly names: HeaderNames | undefined
  private section: StructureElement | undefined
  /** Names of the headers over each column, and of the line that names this group of rows. */
  private readonly columns: string[][] = []
  private group: string | undefined

  /** @param table the element that rows go under */
  constructor({ table }: LayoutNode, element: StructureElement, names: HeaderNames) {
    const { body = [], headerRows = 0 } = table ?? {}
    this.table = element
    this.headerRows = Math.min(headerRows, body.length)
    this.rows = body.length
    this.names = body.some(row => row.some(({ heads }) => heads === 'group')) ? names : undefined
  }

  /** Starts a row: gives its cells their tags. @returns its element */
  row({ cells, rowIndex = 0 }: Row): StructureElement {
    const inHead = rowIndex < this.headerRows
    const inRow: string[] = []
    for (const [column, cell] of cells.entries()) {
      if (cell._span) continue
      const heads = inHead ? 'column' : cell.heads
      cell._role = this.role(cell, heads, column, inRow)
    }
    return new StructureElement('TR', this.sectionOf(inHead, rowIndex))
  }

  private sectionOf(inHead: boolean, rowIndex: number): StructureElement {
    if (this.headerRows === 0 || this.headerRows === this.rows) return this.table
    if (rowIndex === 0 || rowIndex === this.headerRows)
      this.section = new StructureElement(inHead ? 'THead' : 'TBody', this.table)
    return this.section ?? this.table
  }

  private role(cell: LayoutNode, heads: Heads, column: number, inRow: string[]): Role {
    const { colSpan = 1, rowSpan = 1 } = cell
    const headers = heads === undefined ? this.headersOf(column, colSpan, inRow) : []
    const id = heads === undefined ? undefined : this.names?.next()
    if (id !== undefined) this.remember(id, heads, column, colSpan, inRow)
    const attributes = [
      ...(heads === undefined ? [] : [`/Scope /${heads === 'column' ? 'Column' : 'Row'}`]),
      ...(colSpan > 1 ? [`/ColSpan ${colSpan}`] : []),
      ...(rowSpan > 1 ? [`/RowSpan ${rowSpan}`] : []),
      ...(headers.length > 0 ? [`/Headers [${headers.map(name => `(${name})`).join(' ')}]`] : []),
    ]
    return {
      type: heads === undefined ? 'TD' : 'TH',
      attributes: attributes.length > 0 ? ` /A << /O /Table ${attributes.join(' ')} >>` : '',
      ...(id === undefined ? {} : { id }),
    }
  }

  /** Every header that is read with a cell: of its columns, of its group, of its row. */
  private headersOf(column: number, span: number, inRow: readonly string[]): string[] {
    if (!this.names) return []
    const above = this.columns.slice(column, column + span).flat()
    return [...new Set([...above, ...(this.group === undefined ? [] : [this.group]), ...inRow])]
  }

  private remember(id: string, heads: Heads, column: number, span: number, inRow: string[]): void {
    if (heads === 'group') this.group = id
    else if (heads === 'row') inRow.push(id)
    else for (let at = column; at < column + span; at++) this.columns[at] = [...(this.columns[at] ?? []), id]
  }
}
