import type { SubmittedFile, SubmittedTable } from '../../../shared/api/submissions.ts'
import { usualCells } from '../../../shared/domain/usualCells.ts'
import type { TableDefinition } from '../../../shared/records/defineTable.ts'
import { type RecordKind, tables } from '../../../shared/records/index.ts'
import { findTop } from '../../../shared/tables/findTable.ts'
import { namedColumns } from '../../../shared/tables/readHeader.ts'
import type { TemplateStamp } from '../../../shared/tables/templateStamp.ts'
import type { Access } from '../../store/access.ts'
import type { GivenTable } from '../givenTable.ts'
import { fittingReading } from '../keptReadings.ts'
import { identityOf } from '../ownCodes.ts'
import { formShared } from '../ownTemplate.ts'
import type { Sender } from '../sender.ts'
import { kindOfTable } from '../tableKinds.ts'
import { timeCells } from '../timeCells.ts'
import type { RawSheet } from './rawSheets.ts'

export type SheetReading = NonNullable<SubmittedFile['readings']>[string]

export interface OpenTable extends Pick<SubmittedTable, 'sheet' | 'kind' | 'kindBy' | 'top' | 'kept'> {
  /** Null where the kind is not known, or the table is left out. */
  given: GivenTable | null
}

interface AboutFile {
  file: string
  /** It has no other sheet, so that its own name may say what it is. */
  isOnly: boolean
  stamp: TemplateStamp | undefined
  sender: Sender | null
  /** Somebody said whose it is. */
  isSaid: boolean
  reading: SheetReading
  asLast: boolean
}

/** Said in place of codes that a table lacks. */
const automatic = 'خودکار'

/** Rows that show what a sheet of an unknown kind is. */
const mostShown = 3

/** What a sheet is, and its table, ready to be read. */
export async function tableOfSheet(
  store: Access,
  sheet: RawSheet,
  { file, isOnly, stamp, sender, isSaid, reading: said, asLast }: AboutFile,
): Promise<OpenTable> {
  const { kind: ofKind, ...reading } = said
  const sharedOf = (kind: RecordKind): Readonly<Record<string, string>> =>
    stamp === undefined ? sharedByAll(kind, sheet, sender, file) : formShared(stamp, kind, sheet.topOf(kind))
  const none = { sheet: sheet.name, kind: null, kept: null, given: null }
  if (ofKind === null) return { ...none, kindBy: 'said', top: [] }
  const names = sheet.name === null ? [file] : isOnly ? [sheet.name, file] : [sheet.name]
  const own = sheet.name === null ? undefined : stamp?.kinds[sheet.name]
  const found =
    ofKind !== undefined
      ? ({ kind: ofKind, by: 'said' } as const)
      : own !== undefined
        ? ({ kind: own, by: 'stamp' } as const)
        : kindOfTable(names, sheet.topOf, kind => Object.keys(sharedOf(kind)))
  if (found === undefined) return { ...none, kindBy: null, top: filledRows(sheet.first) }
  const { kind, by } = found
  const shared = sharedOf(kind)
  const given: GivenTable = {
    ...reading,
    kind,
    name: file,
    sheets: sheet.sheetsFor(kind),
    sheet: sheet.name,
    encoding: sheet.encoding,
    table: sheet.tableOf(kind),
    stamp,
    department: stamp === undefined || isSaid ? sender?.code : undefined,
    choices: reading.choices ?? {},
    ...(stamp === undefined && { unknown: 'leftOut', assumed: assumedOf(shared, reading.shared) }),
    shared: { ...shared, ...reading.shared },
  }
  const kept = await fittingReading(store, given, sender?.code ?? null)
  const table = { sheet: sheet.name, kind, kindBy: by, top: [], kept }
  if (!asLast || kept === null) return { ...table, given }
  const choices = { ...kept.choices, ...reading.choices }
  const told = { ...kept.shared, ...reading.shared }
  return {
    ...table,
    given: {
      ...given,
      ...kept,
      ...reading,
      choices,
      shared: { ...shared, ...told },
      ...(stamp === undefined && { assumed: assumedOf(shared, told) }),
    },
  }
}

/** What a table of somebody's own does not say of its rows: whose they are, and what is usual. */
function sharedByAll(
  kind: RecordKind,
  sheet: RawSheet,
  sender: Sender | null,
  file: string,
): Readonly<Record<string, string>> {
  const { columns }: TableDefinition = tables[kind]
  const first = sheet.topOf(kind)
  const top = findTop(columns, first)
  const named = namedColumns(top.columns)
  const titles = top.titles.map(i => (first[i] ?? []).join(' '))
  const isSenders = sender !== null && columns['department'] !== undefined && !named.has('department')
  return {
    ...usualCells(kind, named),
    ...timeCells(kind, named, [sheet.name ?? '', ...titles, file]),
    ...(isSenders && { department: sender.code }),
    // Each row gets one of its own.
    ...(identityOf(kind).length > 0 && !named.has('code') && { code: automatic }),
  }
}

/** Of what all rows share the cells that nobody said; the department is the sender's. */
function assumedOf(
  shared: Readonly<Record<string, string>>,
  told: SheetReading['shared'] = {},
): Readonly<Record<string, string>> {
  const assumed = Object.entries(shared).filter(([name]) => name !== 'department' && told[name] === undefined)
  return Object.fromEntries(assumed)
}

function filledRows(first: RawSheet['first']): string[][] {
  const filled = first.map(cells => cells.filter(cell => cell.trim() !== '').map(cell => cell.slice(0, 60)))
  return filled.filter(cells => cells.length > 0).slice(0, mostShown)
}
