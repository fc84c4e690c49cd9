import { fold } from '../../../shared/persian/normalise.ts'
import type { Entry, Reading } from '../../../shared/tables/readEntry.ts'
import type { GridColumn } from './model.ts'

/** One cell of a paste: where it goes and what it says. */
export interface PasteCell {
  /** Row of the grid, from 0; past the last one a row is added. */
  row: number
  /** The row's key; null for one that is added. */
  key: string | null
  column: number
  text: string
  entry: Entry
}

export interface PastePlan {
  cells: readonly PasteCell[]
  /** Rows that there were when it was made. */
  rows: number
  /** Rows that are added at the end. */
  added: number
  /** Cells with something in them, beyond the last column. */
  beyond: number
  /** The clipboard's first row repeated the headers and was left out. */
  hasHeader: boolean
}

interface PasteTarget {
  columns: readonly GridColumn[]
  /** Keys of the rows there are, in their order. */
  order: readonly string[]
  /** Rows can be added. */
  grows: boolean
  top: number
  first: number
  /** Size of the chosen range, which a single cell fills. */
  height: number
  width: number
  /** @param key the row's, null for one that is added @param whole what the row is given, by column */
  read: (key: string | null, column: number, text: string, whole: ReadonlyMap<string, string>) => Entry
}

/**
 * What a clipboard would do to a grid: nothing is written, every cell is judged. It pauses after each row, and says how
 * many it has read.
 */
export function* planning(
  clipboard: readonly (readonly string[])[],
  target: PasteTarget,
): Generator<number, PastePlan, void> {
  const { columns, order, top, first } = target
  const hasHeader = clipboard.length > 1 && isHeader(clipboard[0] ?? [], columns.slice(first))
  const given = hasHeader ? clipboard.slice(1) : clipboard
  const [only = ''] = given[0] ?? []
  const fills = given.length === 1 && given[0]?.length === 1 && target.height * target.width > 1
  const block = fills
    ? Array.from({ length: target.height }, () => Array.from({ length: target.width }, () => only))
    : given
  const room = target.grows ? Number.POSITIVE_INFINITY : order.length - top
  const cells: PasteCell[] = []
  let beyond = 0
  let rows = 0
  for (const [i, texts] of block.entries()) {
    const isEmpty = texts.every(text => text.trim() === '')
    const row = top + i
    const key = order[row] ?? null
    if (i >= room || (isEmpty && key === null)) {
      beyond += texts.filter(text => text.trim() !== '').length
      continue
    }
    rows = Math.max(rows, i + 1)
    const whole = new Map(
      texts.flatMap((text, j) => (columns[first + j] ? [[columns[first + j]?.name ?? '', text] as const] : [])),
    )
    texts.forEach((text, j) => {
      const column = columns[first + j]
      if (!column) beyond += text.trim() === '' ? 0 : 1
      // A new row begins with what most rows have; an empty cell says nothing against it.
      else if (column.isDerived !== true && !(text.trim() === '' && key === null))
        cells.push({ row, key, column: first + j, text, entry: target.read(key, first + j, text, whole) })
    })
    yield i + 1
  }
  return { cells, rows: order.length, added: Math.max(0, top + rows - order.length), beyond, hasHeader }
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
