/**
 * What a workbook says, as plain JSON, before it is an Excel file. Its sheets run from right to left, their first row
 * names the columns and stays in sight.
 */
export interface Workbook {
  title: string
  sheets: WorkbookSheet[]
  /** «غیرعلنی»: printed over every page and kept in the file's properties. */
  mark?: string
  /** What programs find in the file, by name. */
  properties?: Readonly<Record<string, string>>
  /** No sheet can be added, renamed or taken away. */
  isLocked?: true
}

export interface WorkbookSheet {
  name: string
  columns: SheetColumn[]
  /** A row under the headers that tells how each column is filled. */
  notes?: string[]
  rows: SheetCell[][]
  /** People fill it: whatever stands under its headers and notes may be written in, those themselves not. */
  isForm?: true
  /** For programs alone: nobody is shown it. */
  isHidden?: true
}

export interface SheetColumn {
  header: string
  format: CellFormat
  /** In letters. */
  width: number
  /** The values that it may have, in a column of another sheet, and others too where it is open. */
  list?: { sheet: string; column: number; count: number; isOpen: boolean }
}

/**
 * Texts stay as they are, whatever they look like; a number is shown with its thousands parted, a year without, a
 * percentage is kept as its hundredth (20% is 0.2).
 */
export type CellFormat = 'text' | 'number' | 'year' | 'percent'

/** A value that is as its column's others, or one that is not. */
export type SheetCell = string | number | null | MarkedCell

export interface MarkedCell {
  value: string | number
  format: CellFormat
  /** Digits after the decimal sign. */
  decimals?: number
  /** What is said beside the cell. */
  note?: string
}

/** A cell of Excel holds no more letters, a sheet no more rows. */
export const mostCellLetters = 32_767
export const mostSheetRows = 1_048_576

/** A name as Excel lets a sheet have. */
export const sheetName = (name: string): string => name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)
