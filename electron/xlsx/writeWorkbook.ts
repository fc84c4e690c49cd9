import { type Cell, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { Problem } from '../../shared/problems/problem.ts'
import {
  type CellFormat,
  mostCellLetters,
  mostSheetRows,
  type SheetCell,
  type Workbook,
  type WorkbookSheet,
} from '../../shared/tables/workbook.ts'
import { columnLetters, listRules } from './listRules.ts'
import { openColumns } from './openColumns.ts'
import { bodyFont, bodyStyle, headerStyle, noteStyle } from './styles.ts'

/** No clock is read: the same workbook gives the same bytes. */
const made = new Date(Date.UTC(2000, 0, 1))

/**
 * A workbook as an Excel file. What looks like a formula, an error or a number in a text stays that text.
 * @throws Problem 'sheet-too-long' or 'sheet-text-too-long', which no Excel would open
 */
export async function writeWorkbook({
  title,
  sheets,
  mark,
  properties,
  isLocked,
}: Workbook): Promise<{ bytes: Uint8Array }> {
  for (const sheet of sheets) refuseOversize(sheet)
  const bytes = await writeXlsx({
    properties: {
      title,
      creator: 'شورانامه',
      created: made,
      modified: made,
      ...(mark !== undefined && { keywords: mark }),
      ...(properties && { custom: { ...properties } }),
    },
    defaultFont: bodyFont,
    sheets: sheets.map(sheet => sheetOf(sheet, mark)),
    namedRanges: sheets.map(printedAgain),
    ...(isLocked === true && { workbookProtection: { lockStructure: true } }),
  })
  return { bytes: sheets.some(({ isForm }) => isForm === true) ? openColumns(bytes) : bytes }
}

/** The header on every page. The writer's own setting leaves out the quotes, and Excel calls the file damaged. */
const printedAgain = ({ name }: WorkbookSheet) => ({
  name: '_xlnm.Print_Titles',
  range: `'${name.replaceAll("'", "''")}'!$1:$1`,
  scope: name,
})

function refuseOversize({ name, rows, notes }: WorkbookSheet): void {
  const above = notes === undefined ? 1 : 2
  if (rows.length + above > mostSheetRows)
    throw new Problem('sheet-too-long', { sheet: name, most: mostSheetRows - above })
  for (const [i, cells] of rows.entries()) {
    if (cells.some(cell => textOf(cell).length > mostCellLetters))
      throw new Problem('sheet-text-too-long', { sheet: name, most: mostCellLetters }, { row: i + above + 1 })
  }
}

function sheetOf(sheet: WorkbookSheet, mark: string | undefined): WriteSheet {
  const { name, columns, notes, rows, isForm, isHidden } = sheet
  const isOpen = isForm === true
  const above = notes === undefined ? 1 : 2
  const cells = new Map<string, Partial<Cell>>()
  columns.forEach(({ header, format }, c) => {
    cells.set(`0,${c}`, { value: asText(header), style: headerStyle(format) })
    if (notes !== undefined) cells.set(`1,${c}`, { value: asText(notes[c] ?? ''), style: noteStyle(format) })
  })
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      const own = markedCell(cell, columns[c]?.format ?? 'text', isOpen)
      if (own !== undefined) cells.set(`${r + above},${c}`, own)
    })
  })
  const heads: null[][] = Array.from({ length: above }, () => columns.map(() => null))
  // One row to be filled, whose cells say how those under them are.
  const blank: null[][] = isOpen ? [columns.map(() => null)] : []
  const last = columnLetters(columns.length - 1)
  return {
    name,
    columns: columns.map(({ width, format }) => ({
      width,
      style: bodyStyle(format, { isOpen, ...(!isOpen && { decimals: 0 }) }),
    })),
    rows: [...heads, ...rows.map(row => row.map(plainCell)), ...blank],
    cells,
    rowDefs: new Map([[0, { height: headerHeight }], ...longRows(sheet, above)]),
    view: { rightToLeft: true },
    freezePane: { rows: above },
    pageSetup: {
      paperSize: 'a4',
      orientation: columns.length > 6 ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    ...(isHidden === true
      ? { veryHidden: true }
      : { autoFilter: { range: `A${above}:${last}${rows.length + above}` } }),
    ...(mark !== undefined && { headerFooter: { oddHeader: `&C${mark}` } }),
    ...(isOpen && {
      protection: {
        sheet: true,
        selectLockedCells: true,
        selectUnlockedCells: true,
        formatColumns: true,
        formatRows: true,
        insertRows: true,
        deleteRows: true,
        sort: true,
        autoFilter: true,
      },
      dataValidations: listRules(sheet),
    }),
  }
}

/** Points: two lines of a header, and each line of a text. */
const [headerHeight, lineHeight] = [30, 14]
/** Excel has no higher rows. */
const highest = 409

/** Rows with a text of several lines: not every program makes room for them by itself. */
function longRows({ columns, rows }: WorkbookSheet, above: number): [row: number, { height: number }][] {
  return rows.flatMap((cells, i) => {
    const lines = cells.map((cell, c) => linesOf(textOf(cell), columns[c]?.width ?? Infinity))
    const most = Math.max(1, ...lines)
    return most === 1 ? [] : [[i + above, { height: Math.min(highest, most * lineHeight) }]]
  })
}

const linesOf = (text: string, width: number) =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0)

/** A cell that is not as its column's others are. */
function markedCell(cell: SheetCell, own: CellFormat, isOpen: boolean): Partial<Cell> | undefined {
  if (typeof cell === 'string') return isErrorWord(cell) ? { richText: [{ text: asText(cell) }] } : undefined
  // What people add to a form may have decimals, what it begins with has none.
  if (typeof cell === 'number' && isOpen) return { value: cell, style: bodyStyle(own, { decimals: 0, isOpen }) }
  if (cell === null || typeof cell === 'number') return undefined
  const { value, format, decimals, note } = cell
  return {
    value: typeof value === 'string' ? asText(value) : value,
    style: bodyStyle(format, { decimals, isOpen }),
    ...(note !== undefined && { comment: { text: note, author: 'شورانامه' } }),
  }
}

function plainCell(cell: SheetCell): string | number | null {
  if (typeof cell === 'string') return asText(cell)
  return typeof cell === 'number' ? cell : null
}

const textOf = (cell: SheetCell): string => (typeof cell === 'string' ? cell : '')

/** What reads like one of Excel's own escapes is escaped (ECMA-376 part 1, 22.4.2.4). */
const asText = (text: string) => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')

/** The library would make an error of such a text; as rich text it stays one. */
const isErrorWord = (text: string) => /^#[A-Z0-9_/]+[!?]?$/.test(text)
