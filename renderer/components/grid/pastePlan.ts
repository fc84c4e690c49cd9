import { fold } from '../../../shared/persian/normalise.ts'
import type { Entry, Reading } from '../../../shared/tables/readEntry.ts'
import type { GridColumn } from './model.ts'

/** One cell of a paste: where it goes and what it says. */
export interface PasteCell {
  /** Row of the grid, from 0; past the last one a row is added. */
  row: number
  column: number
  text: string
  entry: Entry
}

export interface PastePlan {
  cells: readonly PasteCell[]
  /** Rows that are added at the end. */
  added: number
  /** Cells with something in them, beyond the last column. */
  beyond: number
  /** The clipboard's first row repeated the headers and was left out. */
  hasHeader: boolean
}

interface PasteTarget {
  columns: readonly GridColumn[]
  /** Rows there are. */
  rows: number
  /** Rows can be added. */
  grows: boolean
  top: number
  first: number
  /** Size of the chosen range, which a single cell fills. */
  height: number
  width: number
  read: (row: number, column: number, text: string, whole: ReadonlyMap<string, string>) => Entry
}

/** What a clipboard would do to a grid: nothing is written, every cell is judged. */
export function pastePlan(clipboard: readonly (readonly string[])[], target: PasteTarget): PastePlan {
  const { columns, top, first } = target
  const hasHeader = clipboard.length > 1 && isHeader(clipboard[0] ?? [], columns.slice(first))
  const given = hasHeader ? clipboard.slice(1) : clipboard
  const [only = ''] = given[0] ?? []
  const fills = given.length === 1 && given[0]?.length === 1 && target.height * target.width > 1
  const block = fills
    ? Array.from({ length: target.height }, () => Array.from({ length: target.width }, () => only))
    : given
  const room = target.grows ? Number.POSITIVE_INFINITY : target.rows - top
  const cells: PasteCell[] = []
  let beyond = 0
  let rows = 0
  block.forEach((texts, i) => {
    const isEmpty = texts.every(text => text.trim() === '')
    const row = top + i
    if (i >= room || (isEmpty && row >= target.rows)) {
      beyond += texts.filter(text => text.trim() !== '').length
      return
    }
    rows = Math.max(rows, i + 1)
    const whole = new Map(
      texts.flatMap((text, j) => (columns[first + j] ? [[columns[first + j]?.name ?? '', text] as const] : [])),
    )
    texts.forEach((text, j) => {
      const column = columns[first + j]
      if (!column) beyond += text.trim() === '' ? 0 : 1
      // A new row begins with what most rows have; an empty cell says nothing against it.
      else if (column.isDerived !== true && !(text.trim() === '' && row >= target.rows))
        cells.push({ row, column: first + j, text, entry: target.read(row, first + j, text, whole) })
    })
  })
  return { cells, added: Math.max(0, top + rows - target.rows), beyond, hasHeader }
}

/** Whether cells are the names of the columns they stand over. */
function isHeader(cells: readonly string[], columns: readonly GridColumn[]): boolean {
  const names = cells.map(cell => fold(cell.replace(/[([].*$/, '')))
  return names.every((name, i) => {
    const { column } = columns[i] ?? {}
    return column !== undefined && [column.header, ...(column.aliases ?? [])].some(known => fold(known) === name)
  })
}

/** The meaning that somebody chose for a doubtful number. */
export const answerOf = (reading: Reading | undefined): Entry =>
  reading ? { is: 'value', value: reading.value } : { is: 'bad', message: '' }
