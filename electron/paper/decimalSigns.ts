/**
 * Numbers of a column under each other at their decimal sign. Digits run from the left and fitted columns end at the
 * right, so that what a number has right of its last whole digit (its fraction, ٪, and the ▲ or ≈ that is read first)
 * says how far it must be moved from the column's right end.
 */
import type { Cell, Table } from '../../shared/document.ts'
import { stripIsolates } from '../../shared/persian/isolate.ts'
import { extremes } from '../../shared/quantities/extremes.ts'
import type { FontSelection, Ruler } from '../typesetter/ruler.ts'
import type { Family } from './tokens.ts'

/** Ems left free at the right of each cell, by row (totals after the others) and column. */
export type Insets = readonly (readonly number[])[]

/**
 * A sign that is read first, at the right; whole digits with their sign; fraction and percent; words follow at the
 * left.
 */
const figure = /^((?:[▲▼≈] ?)*)[+−-]?[۰-۹][۰-۹٬]*((?:٫[۰-۹]+)?[٪‰]?)(?![۰-۹٬٫/:.،–-])/

/** @returns no insets where the fractions of each column are as long as each other */
export function decimalInsets(block: Table, ruler: Ruler, family: Family): Insets {
  const rows = block.rows.map(cells => ({ cells, bold: false }))
  for (const cells of block.totals ?? []) rows.push({ cells, bold: true })
  const insets = rows.map(() => block.columns.map(() => 0))
  block.columns.forEach((column, at) => {
    if (column.align !== 'number' || column.width === 'share') return
    const tails = tailWidths(ruler, family)
    const found = rows.map(({ cells, bold }) => {
      const cell = cellAt(cells, at)
      return cell === undefined ? undefined : tails(cell, bold)
    })
    if (!found.some(tail => tail?.fraction)) return
    const longest = extremes(found.map(tail => tail?.width ?? 0)).greatest
    found.forEach((tail, row) => {
      const cells = insets[row]
      if (tail !== undefined && cells !== undefined) cells[at] = longest - tail.width
    })
  })
  return insets.some(cells => cells.some(inset => inset > 0)) ? insets : []
}

interface Tail {
  /** Ems. */
  width: number
  fraction: boolean
}

/** Measures what stands right of a number's whole digits, each once; undefined for what is no number. */
function tailWidths(ruler: Ruler, family: Family): (cell: Cell, bold: boolean) => Tail | undefined {
  const known = new Map<string, number>()
  return ({ text, strong }, bold) => {
    const said = stripIsolates(text.map(span => span.text).join(''))
    const [whole, before = '', after = ''] = figure.exec(said) ?? []
    if (whole === undefined) return undefined
    const heavy = bold || strong === true || text[0]?.strong === true
    const key = `${heavy ? 'bold' : ''} ${before}${after}`
    const width = known.get(key) ?? tailWidth(before, after, ruler, { family: family.text, bold: heavy })
    known.set(key, width)
    return { width, fraction: after.startsWith('٫') }
  }
}

/** Beside a digit, since the ruler measures whole words. */
function tailWidth(before: string, after: string, ruler: Ruler, font: FontSelection): number {
  return ruler.measure(`${before}۰${after}`, font).line - ruler.measure('۰', font).line
}

/** The cell of one column alone that stands in it. */
function cellAt(cells: readonly Cell[], column: number): Cell | undefined {
  let at = 0
  for (const cell of cells) {
    const span = Math.max(1, cell.span ?? 1)
    if (at === column) return span === 1 ? cell : undefined
    at += span
  }
  return undefined
}
