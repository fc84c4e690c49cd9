import { csvKinds } from '../../shared/domain/bundle.ts'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { isEmptyMark } from '../../shared/persian/emptyMark.ts'
import { fold } from '../../shared/persian/normalise.ts'
import { tables } from '../../shared/records/index.ts'
import { guessHeader } from '../../shared/tables/readHeader.ts'
import { columnsOf } from '../../shared/tables/record.ts'
import type { Table } from '../files/table.ts'

/** One of several tables on a sheet: rows from 1, columns from 0, both to the end where nothing stands after it. */
export interface SheetBlock {
  /** The sheet's own, and which of its tables it is. */
  name: string
  rows: readonly [first: number, last: number]
  columns: readonly [first: number, last: number]
}

/** With the sheet that it is on. */
export interface NamedBlock extends SheetBlock {
  sheet: string
}

type Rows = readonly (readonly string[])[]

/**
 * The tables of a sheet that has several, one below the other after an empty row, or side by side with an empty column
 * between: each has a header of its own that names the columns of some kind. None for a sheet of one table.
 * @param first its first rows: a header that stands lower is not looked for
 */
export function blocksOf(sheet: string, first: Rows): SheetBlock[] {
  const below = heads(first).map((head, i, all) => {
    const last = i + 1 < all.length ? (all[i + 1]?.from ?? 0) : Infinity
    return { head: head.at, rows: [i === 0 ? 1 : head.from + 1, last] as const }
  })
  const blocks = below.flatMap(({ head, rows }) =>
    beside(first.slice(head, rows[1])).map(columns => ({ rows, columns })),
  )
  if (blocks.length < 2) return []
  return blocks.map((block, i) => ({ ...block, name: `${sheet} (${toPersianDigits(String(i + 1))})` }))
}

/** The block of that name, of whichever sheet. */
export function blockNamed(sheets: readonly { name: string; first: Rows }[], name: string): NamedBlock | undefined {
  for (const { name: sheet, first } of sheets) {
    const block = name.startsWith(`${sheet} (`) ? blocksOf(sheet, first).find(one => one.name === name) : undefined
    if (block !== undefined) return { ...block, sheet }
  }
  return undefined
}

/** A sheet's table as if nothing stood on it but one block; its cells stay where they are. */
export function tableOfBlock(table: Table, { rows, columns }: SheetBlock): Table {
  const isInside = (row: number) => row >= rows[0] && row <= rows[1]
  const isMeant = (column: number) => column >= columns[0] && column <= columns[1]
  const only = (cells: readonly string[]) => cells.map((cell, i) => (isMeant(i) ? cell : ''))
  return {
    ...table,
    first: table.first.map((cells, i) => (isInside(i + 1) ? only(cells) : [])),
    merged: table.merged.filter(({ firstRow, firstColumn }) => isInside(firstRow) && isMeant(firstColumn)),
    isHidden: column => isMeant(column) && table.isHidden(column),
    *rows(most) {
      for (const row of table.rows(most))
        if (isInside(row.number))
          yield { ...row, cells: only(row.cells), read: (kinds, header) => only(row.read(kinds, header)) }
    },
  }
}

const filledIn = (cells: readonly string[]) => cells.filter(cell => !isEmptyMark(cell)).length

/** Rows that begin a table, and the first row of its titles; the same header once more begins none. */
function heads(first: Rows): { at: number; from: number }[] {
  const found: { at: number; from: number }[] = []
  first.forEach((cells, at) => {
    const before = found.at(-1)
    // What stands right under a wide row is a record.
    if ((at > 0 && filledIn(first[at - 1] ?? []) > 2) || !isHead(cells)) return
    const empty = first.findLastIndex((row, i) => i < at && filledIn(row) === 0)
    if (before !== undefined && (empty <= before.at + 1 || isSame(first[before.at] ?? [], cells))) return
    found.push({ at, from: empty + 1 })
  })
  return found
}

const isSame = (one: readonly string[], other: readonly string[]) => fold(one.join(' ')) === fold(other.join(' '))

/** Ranges of columns in which a table of its own stands, by its header and what is below: one where they are one. */
function beside(rows: Rows): (readonly [number, number])[] {
  const header = rows[0] ?? []
  const width = Math.max(...rows.map(cells => cells.length))
  const isEmpty = (column: number) => rows.every(cells => (cells[column] ?? '').trim() === '')
  const parts: [number, number][] = []
  for (let column = 0; column < width; column++) {
    if (isEmpty(column)) continue
    const last = parts.at(-1)
    if (last !== undefined && last[1] === column - 1) last[1] = column
    else parts.push([column, column])
  }
  if (parts.length < 2 || !parts.every(([from, to]) => isHead(header.slice(from, to + 1)))) return [[0, Infinity]]
  return parts
}

/** A wider row heads no table of a department's that stands beside another. */
const widest = 200

/** A header names three columns of some kind, one of which tells its records apart, and most of its cells do. */
function isHead(cells: readonly string[]): boolean {
  const filled = filledIn(cells)
  if (filled < 3 || cells.length > widest || cells.some(cell => /^[\s\d۰-۹.,٬٫/-]*[\d۰-۹][\s\d۰-۹.,٬٫/-]*$/.test(cell)))
    return false
  return csvKinds.some(kind => {
    const columns = guessHeader(tables[kind].columns, cells)
    const known = columns.flatMap(column => column?.name ?? [])
    const tells = known.some(name => ['code', 'text', 'reference'].includes(columnsOf(kind).get(name)?.type ?? ''))
    return tells && new Set(known).size >= 3 && columns.filter(column => column !== undefined).length * 2 > filled
  })
}
