import { Problem } from '../../../shared/problems/problem.ts'
import { type RecordKind, tables } from '../../../shared/records/index.ts'
import { withMonths } from '../../../shared/tables/monthHeaders.ts'
import type { TemplateStamp } from '../../../shared/tables/templateStamp.ts'
import { csvTable } from '../../files/csv.ts'
import { decodeTable, type TableEncoding } from '../../files/encoding.ts'
import type { Table } from '../../files/table.ts'
import type { OpenWorkbook } from '../../files/workbook/openWorkbook.ts'
import { firstOf, sheetTable } from '../../files/workbook/sheetTable.ts'
import { aboutSheet, type GivenTable } from '../givenTable.ts'
import { openWorkbookOnce } from '../openedWorkbooks.ts'
import { stampOf } from '../ownTemplate.ts'
import { blocksOf, tableOfBlock } from '../sheetBlocks.ts'

/** A sheet of a workbook, one of its tables, or the table of a file that has no sheets, before its kind is known. */
export interface RawSheet {
  /** Null of a file that has no sheets. */
  name: string | null
  encoding: TableEncoding | null
  /** The first rows, as far as they can be parted without a kind. */
  first: readonly (readonly string[])[]
  /** The first rows as a kind's columns part them. */
  topOf: (kind: RecordKind) => readonly (readonly string[])[]
  tableOf: (kind: RecordKind) => Table
  /** All sheets of the workbook, as somebody chooses among them. */
  sheetsFor: (kind: RecordKind) => GivenTable['sheets']
}

/** The table of a text file. @throws Problem of the file */
export function sheetsOfText(bytes: Uint8Array, file: string): RawSheet {
  const { bytes: text, encoding } = decodeTable(bytes, file)
  const tableOf = (kind: RecordKind) => csvTable(tables[kind].columns, text, file)
  return {
    name: null,
    encoding,
    first: tableOf('department').first,
    topOf: kind => withMonths(tables[kind].columns, tableOf(kind).first, [file]).rows,
    tableOf,
    sheetsFor: () => [],
  }
}

/**
 * The sheets of a workbook that hold something: those that are meant, or all that are not hidden.
 * @param said names of those that are meant, or that all are
 * @throws Problem of the file, 'sheet-missing', 'workbook-empty'
 */
export async function sheetsOfWorkbook(
  bytes: Uint8Array,
  file: string,
  said: { sheets?: readonly string[] | undefined; withHidden?: boolean | undefined },
): Promise<{ stamp: TemplateStamp | undefined; sheets: RawSheet[]; hidden: string[] }> {
  const meant = said.sheets ?? (said.withHidden === true ? await allSheets(bytes, file) : undefined)
  const workbook = await openWhole(bytes, file, meant)
  const known = workbook.sheets.filter(({ isHidden }) => !isHidden).map(one => one.name)
  const missing = meant?.find(sheet => workbook.sheets.every(one => one.name !== sheet))
  if (missing !== undefined) throw new Problem('sheet-missing', { sheet: missing, known }, { file })
  const sheets = workbook.sheets.filter(
    sheet => !sheet.isEmpty && (meant === undefined ? !sheet.isHidden : meant.includes(sheet.name)),
  )
  if (sheets.length === 0) throw new Problem('workbook-empty', {}, { file })
  const stamp = stampOf(workbook)
  const isLeft = ({ name, isHidden, isEmpty }: (typeof workbook.sheets)[number]) =>
    isHidden && !isEmpty && !sheets.some(one => one.name === name)
  const about = new Map<RecordKind, GivenTable['sheets']>()
  const sheetsFor = (kind: RecordKind): GivenTable['sheets'] => {
    const found = about.get(kind) ?? workbook.sheets.map(one => aboutSheet(kind, one))
    about.set(kind, found)
    return found
  }
  return {
    stamp,
    // A form's own are no records.
    hidden: stamp === undefined ? workbook.sheets.filter(isLeft).map(({ name }) => name) : [],
    sheets: sheets.flatMap(({ name, rows }) => {
      const shape = workbook.rowsOf(name)
      if (shape === undefined) throw new Error('A sheet that was wanted has no rows.')
      const whole = sheetTable(shape, { file, sheet: name }, workbook)
      const blocks = stamp === undefined ? blocksOf(name, firstOf(rows)) : []
      const parts = blocks.map(block => ({ name: block.name, table: tableOfBlock(whole, block) }))
      return (parts.length > 0 ? parts : [{ name, table: whole }]).map(({ name: called, table }) => ({
        name: called,
        encoding: null,
        first: table.first,
        topOf: (kind: RecordKind) => withMonths(tables[kind].columns, table.first, [name, file]).rows,
        tableOf: () => table,
        sheetsFor,
      }))
    }),
  }
}

/** @throws Problem */
async function allSheets(bytes: Uint8Array, file: string): Promise<string[]> {
  const { sheets } = await openWorkbookOnce(bytes, file, [])
  return sheets.map(({ name }) => name)
}

/** @throws Problem */
async function openWhole(bytes: Uint8Array, file: string, meant: readonly string[] | undefined): Promise<OpenWorkbook> {
  if (meant === undefined) return openWorkbookOnce(bytes, file, 'shown')
  const { sheets } = await openWorkbookOnce(bytes, file, [])
  return openWorkbookOnce(
    bytes,
    file,
    meant.filter(name => sheets.some(one => one.name === name)),
  )
}
