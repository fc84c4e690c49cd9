import type { Cell, Table } from '../../shared/document.ts'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { withoutAnchor } from './uniqueAnchors.ts'

/**
 * A table as `parts` tables of about equally many columns, the first column in all of them. A cell over columns of two
 * parts stands in both.
 */
export function columnGroups(block: Table, parts: number): Table[] {
  if (parts <= 1) return [block]
  const others = block.columns.length - 1
  return Array.from({ length: parts }, (_, part): Table => {
    const from = 1 + Math.floor((others * part) / parts)
    const to = 1 + Math.floor((others * (part + 1)) / parts)
    const kept = [0, ...Array.from({ length: to - from }, (__, at) => from + at)]
    const cut = (row: readonly Cell[]) => cutRow(row, kept, part > 0)
    const { totals, caption, ...rest } = block
    const number = toPersianDigits(`بخش ${part + 1} از ${parts}`)
    return {
      ...rest,
      caption: caption === undefined ? number : `${caption} (${number})`,
      columns: kept.flatMap(at => block.columns[at] ?? []),
      rows: block.rows.map(cut),
      ...(totals === undefined ? {} : { totals: totals.map(cut) }),
    }
  })
}

/** The cells over the kept columns. @param again whether they stand in an earlier part too: a target stands once */
function cutRow(row: readonly Cell[], kept: readonly number[], again: boolean): Cell[] {
  const owners: Cell[] = row.flatMap(cell => Array.from({ length: Math.max(1, cell.span ?? 1) }, () => cell))
  const cells: { from: Cell; cell: Cell }[] = []
  for (const at of kept) {
    const from = owners[at]
    if (from === undefined) continue
    const last = cells.at(-1)
    if (last?.from === from) last.cell.span = (last.cell.span ?? 1) + 1
    else {
      const own = { ...from }
      delete own.span
      if (again && owners.indexOf(from) < (kept[1] ?? 0)) own.text = own.text.map(withoutAnchor)
      cells.push({ from, cell: own })
    }
  }
  return cells.map(({ cell }) => cell)
}
