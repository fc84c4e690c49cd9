import { Problem } from '../../../shared/problems/problem.ts'
import { OverLimit, runLimited } from '../../system/limitedProcess.ts'
import type { MergedCells, SheetRow, SheetTop } from '../sheetCell.ts'
import type { PackedRows, ReadWorkbook, WorkbookInput } from './readWorkbook.ts'

const limits = { milliseconds: 10_000, megabytes: 300 }

export interface OpenWorkbook {
  /** In the workbook's order, hidden ones too, with their first rows. */
  sheets: readonly SheetTop[]
  /** Days are counted from 1904, as on old Macs. */
  is1904: boolean
  /** What programs keep with it, by name. */
  properties: Readonly<Record<string, string>>
  /** Bytes of the rows that it holds. */
  size: number
  /** All rows of a sheet that was wanted. */
  rowsOf: (sheet: string) => SheetRows | undefined
}

export interface SheetRows {
  /** Those that hold something, as often as they are asked for. */
  rows: () => Iterable<SheetRow>
  hiddenColumns: readonly (readonly [first: number, last: number])[]
  merged: readonly MergedCells[]
}

/**
 * Reads a workbook (xlsx, xlsm; its macros are not looked at) in a process with limits of time and memory.
 * @throws Problem that names the file: no workbook, damaged, too large, or too slow to read
 */
export async function openWorkbook(
  bytes: Uint8Array,
  file: string,
  wanted: WorkbookInput['wanted'],
): Promise<OpenWorkbook> {
  const input: WorkbookInput = { file, bytes, wanted }
  const told: PackedRows[] = []
  return openedWorkbook(await inProcess(input, rows => void told.push(rows)), told)
}

/** A workbook as it was read. @param told its rows, to be unpacked one by one */
export function openedWorkbook(
  { sheets, is1904, properties, shapes }: ReadWorkbook,
  told: readonly PackedRows[],
): OpenWorkbook {
  return {
    sheets,
    is1904,
    properties,
    size: told.reduce((sum, { lines }) => sum + lines.length, 0),
    rowsOf(sheet) {
      const shape = shapes.get(sheet)
      return shape && { ...shape, rows: () => unpackedRows(told.filter(rows => rows.sheet === sheet)) }
    },
  }
}

async function inProcess(input: WorkbookInput, onStep: (rows: PackedRows) => void): Promise<ReadWorkbook> {
  try {
    return await runLimited<ReadWorkbook, PackedRows>('files/workbook/workbookProcess', input, { ...limits, onStep })
  } catch (cause) {
    if (!(cause instanceof OverLimit)) throw cause
    const place = { file: input.file }
    throw cause.limit === 'milliseconds'
      ? new Problem('workbook-too-slow', {}, place)
      : new Problem('workbook-too-large', {}, place)
  }
}

function* unpackedRows(packed: readonly PackedRows[]): Generator<SheetRow> {
  for (const { lines } of packed)
    for (const line of Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength).toString().split('\n'))
      if (line !== '') yield JSON.parse(line) as SheetRow
}
