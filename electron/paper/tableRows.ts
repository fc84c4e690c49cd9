import type { Cell, Table } from '../../shared/document.ts'

/** A table whose rows have no more cells than it has columns: what is beyond them joins the row's last cell. */
export function withinColumns(block: Table): Table {
  const count = block.columns.length
  const fits = (row: readonly Cell[]) => row.reduce((sum, cell) => sum + columnsOf(cell), 0) <= count
  const { totals } = block
  if (block.rows.every(fits) && (totals ?? []).every(fits)) return block
  const squeeze = (row: Cell[]) => (fits(row) ? row : squeezed(row, count))
  return { ...block, rows: block.rows.map(squeeze), ...(totals === undefined ? {} : { totals: totals.map(squeeze) }) }
}

function squeezed(row: readonly Cell[], count: number): Cell[] {
  const kept: Cell[] = []
  let free = count
  for (const cell of row) {
    const last = kept.at(-1)
    if (free > 0 || last === undefined) {
      const span = Math.max(1, Math.min(columnsOf(cell), free))
      const { span: _, ...bare } = cell
      kept.push(span > 1 ? { ...bare, span } : bare)
      free -= span
    } else kept[kept.length - 1] = { ...last, text: [...last.text, { text: ' ' }, ...cell.text] }
  }
  return kept
}

function columnsOf({ span = 1 }: Cell): number {
  return Math.max(1, span)
}
