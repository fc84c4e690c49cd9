import { typeOf } from '../../../shared/columnTypes/index.ts'
import type { ReadingChoices } from '../../../shared/columnTypes/readingChoices.ts'
import { spoiltLetters } from '../../../shared/persian/spoiltLetters.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import type { CellEntry } from '../../../shared/tables/readEntry.ts'
import type { GridColumn, RowNames } from './model.ts'
import { isFilled, type PastedRow, type PastedTable, plainTable, tableWithTop } from './pasteTable.ts'

/** One cell of a paste: where it goes and what it says. */
export interface PasteCell {
  /** Row of the grid, from 0; past the last one a row is added. */
  row: number
  /** The row's key; null for one that is added. */
  key: string | null
  column: number
  text: string
  entry: CellEntry
}

export interface PastePlan extends Pick<PastedTable, 'left' | 'unknown' | 'hasHeader'> {
  cells: readonly PasteCell[]
  /** Rows that there were when it was made. */
  rows: number
  /** Rows that are added at the end. */
  added: number
  /** Filled cells that have no place: past the last column or row, or in a row that the grid does not have. */
  beyond: number
  /** First words of the rows that the grid does not have and cannot add. */
  unplaced: readonly string[]
  /** Pieces of texts whose letters an encoding has spoilt. */
  spoilt: readonly string[]
}

/** What else is known of a pasted cell. */
export interface PastedContext {
  /** That its header, or a title above it, names. */
  unit: string | undefined
  /** What its row says beside it. */
  row: JsonRow
  choices: ReadingChoices
}

/** What a paste is read by: where it was put, and what somebody has answered about it. */
export interface PasteTarget {
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
  /** Cells of a grid of ours are taken as they stand. */
  isOwn?: boolean
  choices?: ReadingChoices
  /** Sums, notes and repeated headers are taken for records. */
  asRecords?: boolean
  names?: RowNames | undefined
  read: (key: string | null, column: number, text: string, context: PastedContext) => CellEntry
}

/** A clipboard that is looked at before it is written. */
export interface PendingPaste {
  clipboard: readonly (readonly string[])[]
  target: PasteTarget
  plan: PastePlan
}

/**
 * What a clipboard would do to a grid: nothing is written, every cell is judged. It pauses after each row, and says how
 * many it has read.
 */
export function* planPaste(
  clipboard: readonly (readonly string[])[],
  target: PasteTarget,
): Generator<number, PastePlan, void> {
  const { columns, order, top } = target
  const table = yield* withNothingRead(tableOf(clipboard, target))
  const keyOf = rowFinder(table, target)
  const cells: PasteCell[] = []
  const unplaced: string[] = []
  const spoilt = new Set<string>()
  let { beyond } = table
  let added = 0
  for (const [i, pasted] of table.rows.entries()) {
    const naming = readTexts(pasted, true, null, {}, target)
    const given = rowOf(naming, columns)
    const at = top + (table.hasHeader ? i : pasted.at)
    const key = keyOf ? (keyOf(given)?.key ?? null) : (order[at] ?? null)
    if (key === null && (pasted.isBlank || !target.grows)) {
      const filled = pasted.texts.filter(({ text }) => isFilled(text))
      beyond += filled.length
      if (keyOf && filled.length > 0)
        unplaced.push(
          filled
            .slice(0, 2)
            .map(({ text }) => text.trim())
            .join(' · '),
        )
      continue
    }
    const place = keyOf ? keyOf(given)?.row : at
    const row = key === null ? order.length + added++ : (place ?? -1)
    const numbers = readTexts(pasted, false, key, given, target)
    for (const one of [...naming, ...numbers].toSorted((a, b) => a.column - b.column)) {
      // A new row begins with what most rows have; an empty cell says nothing against it. What is derived is not
      // written.
      if ((!isFilled(one.text) && key === null) || columns[one.column]?.isDerived === true) continue
      cells.push({ ...one, row, key })
      for (const piece of spoiltLetters(one.text)) spoilt.add(piece)
    }
    yield i + 1
  }
  const { left, unknown, hasHeader } = table
  return { cells, rows: order.length, added, beyond, hasHeader, left, unknown, unplaced, spoilt: [...spoilt] }
}

/** Work before the first row is read. */
function* withNothingRead<T>(work: Generator<void, T, void>): Generator<number, T, void> {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
    yield 0
  }
}

/** The clipboard taken apart; a single cell fills the chosen range. */
function* tableOf(
  clipboard: readonly (readonly string[])[],
  { columns, first, height, width, isOwn = false, asRecords = false }: PasteTarget,
): Generator<void, PastedTable, void> {
  const [only = ''] = clipboard[0] ?? []
  const isOne = clipboard.length === 1 && clipboard[0]?.length === 1
  if (isOne && height * width > 1) {
    const filled = Array.from({ length: height }, () => Array.from({ length: width }, () => only))
    return plainTable(filled, columns, first)
  }
  return isOwn ? plainTable(clipboard, columns, first) : yield* tableWithTop(clipboard, columns, first, asRecords)
}

type Found = { key: string; row: number | undefined }

/**
 * Finds rows by what they say of themselves: under a header that names what tells rows apart, or where the grid only
 * shows that and never takes it. Undefined where rows are those under the cursor.
 */
function rowFinder(
  { hasHeader, rows }: PastedTable,
  { columns, order, names }: PasteTarget,
): ((row: JsonRow) => Found | undefined) | undefined {
  if (!names) return undefined
  const pasted = new Set(rows.flatMap(({ texts }) => texts.map(({ column }) => columns[column]?.name)))
  const isShown = (name: string) => columns.find(one => one.name === name)?.isDerived === true
  const isNamed = names.by.some(own => own.every(name => pasted.has(name) && (hasHeader || isShown(name))))
  if (!isNamed) return undefined
  const places = new Map(order.map((key, i) => [key, i]))
  return row => {
    const key = names.find(row)
    return key === undefined ? undefined : { key, row: places.get(key) }
  }
}

type ReadText = Pick<PasteCell, 'column' | 'text' | 'entry'>

/** @param naming whether those are read that name the row or the unit of its numbers, or the numbers */
function readTexts(
  { texts }: PastedRow,
  naming: boolean,
  key: string | null,
  row: JsonRow,
  { columns, read, choices = {} }: PasteTarget,
): ReadText[] {
  return texts.flatMap(({ column, text, unit }): ReadText[] => {
    const definition = columns[column]?.column
    const isNumber = definition !== undefined && typeOf(definition).nature === 'number'
    return isNumber === naming ? [] : [{ column, text, entry: read(key, column, text, { unit, row, choices }) }]
  })
}

function rowOf(texts: readonly ReadText[], columns: readonly GridColumn[]): JsonRow {
  return Object.fromEntries(
    texts.flatMap(({ column, entry }) => {
      const { name } = columns[column] ?? {}
      return name !== undefined && entry.is === 'value' && entry.value !== null ? [[name, entry.value]] : []
    }),
  )
}
