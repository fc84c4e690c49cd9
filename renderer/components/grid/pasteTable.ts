import { type Column, typeOf } from '../../../shared/columnTypes/index.ts'
import { findTable } from '../../../shared/tables/findTable.ts'
import type { FileColumn } from '../../../shared/tables/readHeader.ts'
import type { GridColumn } from './model.ts'

/** One text of a paste, the grid's column it belongs to, and the unit that its header or a title names. */
export interface PastedText {
  column: number
  text: string
  unit: string | undefined
}

/** A row of a paste, taken apart. */
export interface PastedRow {
  /** Which row of the clipboard it was, from 0. */
  at: number
  texts: readonly PastedText[]
  isBlank: boolean
}

/** A row of a paste that is no record. */
export interface LeftRow {
  is: 'title' | 'total' | 'repeated' | 'note'
  text: string
}

/** What a clipboard holds, seen from a grid's columns. */
export interface PastedTable {
  rows: readonly PastedRow[]
  /** Its own header says which column is which. */
  hasHeader: boolean
  left: readonly LeftRow[]
  /** Headers of columns that the grid does not have. */
  unknown: readonly string[]
  /** Filled cells past the grid's last column. */
  beyond: number
}

export const isFilled = (text: string) => text.trim() !== ''

/** Cells as they stand, from a column on. */
export function plainTable(
  clipboard: readonly (readonly string[])[],
  columns: readonly GridColumn[],
  first: number,
): PastedTable {
  const rows = clipboard.map((cells, at): PastedRow => {
    const texts = cells.slice(0, columns.length - first)
    return {
      at,
      texts: texts.map((text, i) => ({ column: first + i, text, unit: undefined })),
      isBlank: !cells.some(isFilled),
    }
  })
  const beyond = clipboard.flatMap(cells => cells.slice(columns.length - first).filter(isFilled)).length
  return { rows, hasHeader: false, left: [], unknown: [], beyond }
}

/**
 * Takes a clipboard apart: titles, units, the header wherever it stands, sums and notes. It pauses after each row.
 * @param first the column where it is pasted, which counts where no header says better
 * @param asRecords takes sums, notes and repeated headers for records, as somebody wants it
 */
export function* tableWithTop(
  clipboard: readonly (readonly string[])[],
  columns: readonly GridColumn[],
  first: number,
  asRecords: boolean,
): Generator<void, PastedTable, void> {
  // A single row is a record: a header alone would name nothing.
  if (clipboard.length < 2) return plainTable(clipboard, columns, first)
  const known: Record<string, Column> = Object.fromEntries(columns.map(({ name, column }) => [name, column]))
  const place = columns.slice(first).map(({ name }): FileColumn => ({ name }))
  const found = yield* findTable(known, clipboard, place)
  const left = (['title', 'total', 'repeated', 'note'] as const).flatMap(is =>
    asRecords && is !== 'title'
      ? []
      : found[rolesOf[is]].map((i): LeftRow => ({ is, text: wordsOf(clipboard[i] ?? []) })),
  )
  const others = asRecords ? [...found.totals, ...found.repeated, ...found.notes] : []
  const records = new Set([...found.body, ...others])
  if (found.header === undefined) {
    const plain = plainTable(clipboard, columns, first)
    // Every row keeps its place under the cursor, also below one that is left out.
    const rows = plain.rows.filter(({ at }) => records.has(at) || found.blank.includes(at))
    return { ...plain, rows, left }
  }
  const indexOf = new Map(columns.map(({ name }, i) => [name, i]))
  const rows: PastedRow[] = []
  for (const at of [...records].toSorted((a, b) => a - b)) {
    const cells = clipboard[at] ?? []
    const texts = cells.flatMap((text, i): PastedText[] => {
      const own = found.columns[i]
      const column = own == null ? undefined : indexOf.get(own.name)
      if (own == null || column === undefined) return []
      // A column's own unit goes before the one that a title names for all amounts.
      const definition = columns[column]?.column
      const ofTable = definition && typeOf(definition).isMoney === true ? found.unit : undefined
      return [{ column, text, unit: own.unit ?? ofTable }]
    })
    rows.push({ at, texts, isBlank: !cells.some(isFilled) })
    yield
  }
  const header = found.cells
  const unknown = header.filter((text, i) => found.columns[i] === undefined && isFilled(text))
  return { rows, hasHeader: true, left, unknown, beyond: 0 }
}

const rolesOf = { title: 'titles', total: 'totals', repeated: 'repeated', note: 'notes' } as const

const wordsOf = (cells: readonly string[]) => cells.filter(isFilled).join(' · ').slice(0, 120)
