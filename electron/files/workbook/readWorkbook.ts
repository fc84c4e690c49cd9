import { setImmediate } from 'node:timers/promises'
import { Problem } from '../../../shared/problems/problem.ts'
import { mostTitles } from '../../../shared/tables/findTable.ts'
import type { SheetTop } from '../sheetCell.ts'
import type { CellContext } from './readCell.ts'
import { readFormats } from './readFormats.ts'
import { readSheet, type SheetShape } from './readSheet.ts'
import { readStrings } from './readStrings.ts'
import { type ListedSheet, type WorkbookParts, workbookParts } from './workbookParts.ts'
import { workbookProblem } from './workbookProblem.ts'

export interface WorkbookInput {
  /** For messages. */
  file: string
  bytes: Uint8Array
  /** The sheets whose rows are wanted. */
  wanted: WantedSheets
}

/** Sheets by name; or those that are shown and hold something: all of them, or the only one where it is one. */
export type WantedSheets = readonly string[] | 'shown' | 'only'

/** The names of the sheets that are wanted. */
export function wantedSheets(
  sheets: readonly Pick<SheetTop, 'name' | 'isEmpty' | 'isHidden'>[],
  wanted: WantedSheets,
): readonly string[] {
  if (typeof wanted === 'object') return wanted
  const filled = sheets.filter(({ isEmpty, isHidden }) => !isEmpty && !isHidden).map(({ name }) => name)
  return wanted === 'shown' || filled.length === 1 ? filled : []
}

export interface ReadWorkbook {
  sheets: SheetTop[]
  is1904: boolean
  properties: Record<string, string>
  /** Of the sheets that were wanted, by name. */
  shapes: ReadonlyMap<string, SheetShape>
}

/** Rows of a sheet that was wanted, one a line as JSON. */
export interface PackedRows {
  sheet: string
  lines: Uint8Array
}

/** Bytes of all rows that are told. */
const mostBytes = 128 * 2 ** 20
const rowsAtATime = 500

/**
 * Reads the first rows of all sheets, and all rows of those that are wanted.
 * @param tell takes rows as they are read, so that they are never held together here
 * @throws Problem
 */
export async function readWorkbook(
  { file, bytes, wanted }: WorkbookInput,
  tell: (rows: PackedRows) => void,
): Promise<ReadWorkbook> {
  try {
    const parts = workbookParts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), file)
    if (parts === undefined) throw new Problem('workbook-none', {}, { file })
    const { strings, styles, is1904, properties, bytesOf } = parts
    const context: CellContext = {
      strings: strings === undefined ? [] : readStrings(bytesOf(strings)),
      formats: styles === undefined ? [] : readFormats(bytesOf(styles)),
      is1904,
    }
    const sheets = parts.sheets.map(sheet => topOf(parts, context, sheet))
    const names = wantedSheets(sheets, wanted)
    const shapes = new Map<string, SheetShape>()
    let left = mostBytes
    for (const sheet of parts.sheets) {
      if (!names.includes(sheet.name) || shapes.has(sheet.name)) continue
      const shape: SheetShape = { hiddenColumns: [], merged: [] }
      shapes.set(sheet.name, shape)
      for (const lines of packedRows(parts, context, sheet, shape)) {
        left -= lines.length
        if (left < 0) throw new Problem('workbook-too-large', {}, { file, sheet: sheet.name })
        tell({ sheet: sheet.name, lines })
        // What is told goes out only between two pieces of work.
        await setImmediate()
      }
    }
    return { sheets, is1904, properties, shapes }
  } catch (cause) {
    throw workbookProblem(cause, file)
  }
}

function topOf({ bytesOf }: WorkbookParts, context: CellContext, { name, isHidden, part }: ListedSheet): SheetTop {
  const top: SheetTop = { name, isHidden, isEmpty: true, rows: [], hiddenColumns: [] }
  if (part === undefined) return top
  const { hiddenColumns } = top
  for (const row of readSheet(bytesOf(part), context, { hiddenColumns, merged: [] })) {
    top.isEmpty = false
    if (row.number > mostTitles) break
    top.rows.push(row)
  }
  return top
}

function* packedRows(
  { bytesOf }: WorkbookParts,
  context: CellContext,
  { part }: ListedSheet,
  shape: SheetShape,
): Generator<Uint8Array> {
  let lines: string[] = []
  for (const row of part === undefined ? [] : readSheet(bytesOf(part), context, shape)) {
    lines.push(`${JSON.stringify(row)}\n`)
    if (lines.length < rowsAtATime) continue
    yield Buffer.from(lines.join(''))
    lines = []
  }
  yield Buffer.from(lines.join(''))
}
