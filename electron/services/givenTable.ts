import { basename } from 'node:path'
import { mostFileBytes } from '../../shared/api/limits.ts'
import type { TableHeaders } from '../../shared/api/tablePreview.ts'
import { findBillHeader } from '../../shared/bills/billHeader.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { type RecordKind, tables } from '../../shared/records/index.ts'
import { findTop } from '../../shared/tables/findTable.ts'
import { withMonths } from '../../shared/tables/monthHeaders.ts'
import { namedColumns } from '../../shared/tables/readHeader.ts'
import type { TemplateStamp } from '../../shared/tables/templateStamp.ts'
import { csvTable } from '../files/csv.ts'
import { decodeTable, type TableEncoding } from '../files/encoding.ts'
import { isWorkbook } from '../files/recogniseFile.ts'
import type { SheetTop } from '../files/sheetCell.ts'
import type { Table } from '../files/table.ts'
import type { TableReading } from '../files/tableReading.ts'
import { firstOf, sheetTable } from '../files/workbook/sheetTable.ts'
import { openWorkbookOnce } from './openedWorkbooks.ts'
import { formShared, stampOf } from './ownTemplate.ts'
import { blockNamed, type NamedBlock, tableOfBlock } from './sheetBlocks.ts'
import type { TakenRows } from './submissions/takenRows.ts'

/** Somebody's file as a window hands it over, and how it is to be read. */
export interface HandedTable extends TableReading {
  kind: RecordKind
  file: File
  /** Of a workbook: the name of a sheet; the one that fits best without it. */
  sheet?: string | undefined
  /** Code of the department whose file it is. */
  department?: string | undefined
}

/** The same, its table open. */
export interface GivenTable extends TableReading {
  kind: RecordKind
  /** The file's name, for messages. */
  name: string
  sheets: TableHeaders['sheets']
  /** Null where the file has no sheets; so is the encoding of a workbook. */
  sheet: string | null
  encoding: TableEncoding | null
  table: Table
  department?: string | undefined
  /** Its own columns that are none of ours are told and left out. */
  unknown?: 'leftOut' | undefined
  /** Those of the shared cells that nobody said. */
  assumed?: Readonly<Record<string, string>> | undefined
  /** Of a department's form that comes back. */
  stamp?: TemplateStamp | undefined
  /** Records of other tables that are taken in together with this one. */
  elsewhere?: TakenRows | undefined
}

/**
 * Opens somebody's file.
 * @param part 'top' where its first rows are enough
 * @throws Problem for one that is too large, of another sort or damaged
 */
export async function readGiven({ file, ...reading }: HandedTable, part: 'top' | 'whole'): Promise<GivenTable> {
  const name = basename(file.name)
  const bytes = await sizeChecked(file, name)
  if (isWorkbook(bytes)) return readSheet(bytes, name, reading, part)
  const { bytes: text, encoding } = decodeTable(bytes, name)
  const table = csvTable(tables[reading.kind].columns, text, name)
  return { ...reading, name, sheets: [], sheet: null, encoding, table }
}

/** A file's bytes. @param name for messages @throws Problem for none, or more than are taken */
export async function sizeChecked(file: File, name: string): Promise<Uint8Array> {
  if (file.size > mostFileBytes)
    throw new Problem('table-file-too-large', { most: mostFileBytes / 2 ** 20 }, { file: name })
  if (file.size === 0) throw new Problem('table-file-empty', {}, { file: name })
  return new Uint8Array(await file.arrayBuffer())
}

async function readSheet(
  bytes: Uint8Array,
  file: string,
  { sheet: chosen, ...reading }: Omit<HandedTable, 'file'>,
  part: 'top' | 'whole',
): Promise<GivenTable> {
  const workbook = await openWorkbookOnce(bytes, file, part === 'top' ? [] : chosen === undefined ? 'only' : [chosen])
  const sheets = workbook.sheets.map(sheet => aboutSheet(reading.kind, sheet))
  const stamp = stampOf(workbook)
  const [own = ''] = Object.entries(stamp?.kinds ?? {}).find(([, kind]) => kind === reading.kind) ?? []
  const block = blockOf(workbook.sheets, chosen)
  const named = sheets.findIndex(({ name }) => name === (block?.sheet ?? chosen ?? own))
  const at = chosen === undefined && named === -1 ? likeliest(sheets) : named
  const top = workbook.sheets[at]
  if (top === undefined) {
    const known = sheets.filter(({ isHidden }) => !isHidden).map(({ name }) => name)
    throw chosen === undefined
      ? new Problem('workbook-empty', {}, { file })
      : new Problem('sheet-missing', { sheet: chosen, known }, { file })
  }
  const place = { file, sheet: top.name }
  if (top.isEmpty) throw new Problem('sheet-empty', {}, place)
  const rows =
    part === 'top'
      ? { rows: () => top.rows, hiddenColumns: top.hiddenColumns, merged: [] }
      : (workbook.rowsOf(top.name) ?? (await openWorkbookOnce(bytes, file, [top.name])).rowsOf(top.name))
  if (rows === undefined) throw new Error('A sheet that was there has no rows.')
  const whole = sheetTable(rows, place, workbook)
  const table = block === undefined ? whole : tableOfBlock(whole, block)
  const given = { ...reading, name: file, sheets, sheet: block?.name ?? top.name, encoding: null, table }
  if (stamp === undefined) return given
  return { ...given, stamp, shared: { ...formShared(stamp, reading.kind, table.first), ...reading.shared } }
}

/** The table of a sheet of several that is called so; undefined for the name of a whole sheet. */
function blockOf(sheets: readonly SheetTop[], chosen: string | undefined): NamedBlock | undefined {
  if (chosen === undefined || sheets.some(({ name }) => name === chosen)) return undefined
  return blockNamed(
    sheets.map(({ name, rows }) => ({ name, first: firstOf(rows) })),
    chosen,
  )
}

/** What is said of a sheet to whoever chooses one for a kind. */
export function aboutSheet(
  kind: RecordKind,
  { name, isHidden, isEmpty, rows }: SheetTop,
): TableHeaders['sheets'][number] {
  const first = firstOf(rows)
  const bills = kind === 'energyReading' ? findBillHeader(first) : undefined
  const { columns } = bills ?? findTop(tables[kind].columns, withMonths(tables[kind].columns, first, [name]).rows)
  return { name, isHidden, isEmpty, columns: namedColumns(columns).size }
}

/** The sheet that names most of the kind's columns, the first of several; a hidden one only where all are. */
function likeliest(sheets: TableHeaders['sheets']): number {
  const filled = sheets.filter(({ isEmpty }) => !isEmpty)
  const shown = filled.filter(({ isHidden }) => !isHidden)
  const [best] = (shown.length > 0 ? shown : filled).toSorted((a, b) => b.columns - a.columns)
  return best === undefined ? -1 : sheets.indexOf(best)
}
