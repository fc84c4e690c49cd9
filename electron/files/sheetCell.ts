/**
 * What a cell of a workbook holds besides the text that it shows. Numbers are exact decimals in Latin digits, whatever
 * their format shows of them; `decimals` are the digits that it shows after their decimal sign.
 */
export type SheetValue =
  | { is: 'number'; decimal: string; words?: string; decimals?: number }
  /** In points: 20 for what is kept as 0.2 and shown as 20%. */
  | { is: 'percent'; points: string; decimals?: number }
  /** ISO day, hour of a day («14:30:00»), or both. */
  | { is: 'time'; day?: string; hour?: string }
  | { is: 'fault'; why: SheetFault }

/**
 * Why a cell has no value: its formula failed, was never worked out, its text is not in the workbook, its number is
 * shown in thousands, or its day is none.
 */
export type SheetFault = 'failed' | 'unknown' | 'lost' | 'shortened' | 'noDay'

/** The text that a cell shows, and its value where there is more to it. */
export type SheetCell = string | readonly [text: string, value: SheetValue]

/** A row that holds something: its number as a spreadsheet counts, its cells up to the last one that is filled. */
export interface SheetRow {
  number: number
  isHidden: boolean
  cells: readonly SheetCell[]
}

/** Rows and columns of cells that are one, from 1 and from 0. */
export interface MergedCells {
  firstRow: number
  lastRow: number
  firstColumn: number
  lastColumn: number
}

/** A sheet as it is before it is read: its first rows. */
export interface SheetTop {
  name: string
  isHidden: boolean
  /** It has no cells that hold something; a sheet of charts has none at all. */
  isEmpty: boolean
  /** Those that hold something, no further down than a header is looked for. */
  rows: SheetRow[]
  hiddenColumns: [first: number, last: number][]
}

export const textOf = (cell: SheetCell | undefined): string => (typeof cell === 'string' ? cell : (cell?.[0] ?? ''))

export const valueOf = (cell: SheetCell | undefined): SheetValue | undefined =>
  typeof cell === 'string' ? undefined : cell?.[1]

/** «D17» @param column from 0 */
export function cellAddress(column: number, row: number): string {
  return `${columnLetters(column)}${row}`
}

function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last
}
