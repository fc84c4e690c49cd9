import { typeOf } from '../../shared/columnTypes/index.ts'
import type { CellPlaces, Place } from '../../shared/problems/place.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { TableDefinition } from '../../shared/records/defineTable.ts'
import { type RecordKind, tables } from '../../shared/records/index.ts'
import { keyOf } from '../../shared/tables/key.ts'
import { type FileColumn, readHeader } from '../../shared/tables/readHeader.ts'
import { type RowRole, rowJudge } from '../../shared/tables/rowRole.ts'
import { refuseToGuessHidden } from './hiddenCells.ts'
import { mendedRows } from './mendedRows.ts'
import { type NamedReference, namedReferences, withCodes } from './namedReferences.ts'
import { refuseOpenMonths } from './openMonths.ts'
import { type RecordReader, recordReaders } from './recordReaders.ts'
import { widthRefuser } from './rowWidth.ts'
import type { Table } from './table.ts'
import type { ReadRecord, TableVisitors } from './tableReading.ts'
import { tableTop } from './tableTop.ts'

const mostRows = { bulk: 500_000, others: 200_000 }

/**
 * The rows of a kind's table as they are read, the header wherever it stands. Empty rows and columns, which
 * spreadsheets leave around a table, are passed over.
 * @throws Problem naming file, row and field, of a workbook sheet and cell too, a DoubtfulCell where a choice is
 *   missing; rows before it have been given
 */
export function readTable<K extends RecordKind>(
  kind: K,
  table: Table,
  visitors: TableVisitors = {},
): Generator<ReadRecord<K>> {
  return recordsOf<K, never>(kind, table, visitors, [])
}

/** The same, and a null after every hundred rows, whether any of them is a record: others may have their turn. */
export function readTableInTurns<K extends RecordKind>(
  kind: K,
  table: Table,
  visitors: TableVisitors,
): Generator<ReadRecord<K> | null> {
  return recordsOf<K, null>(kind, table, visitors, [null])
}

const rowsInTurn = 100

function* recordsOf<K extends RecordKind, Pause>(
  kind: K,
  table: Table,
  visitors: TableVisitors,
  pause: readonly Pause[],
): Generator<ReadRecord<K> | Pause> {
  const { bulk, columns }: TableDefinition = tables[kind]
  const shared = Object.entries(visitors.shared ?? {})
  const [names, values] = [shared.map(([name]) => name), shared.map(([, value]) => value)]
  const top = tableTop(kind, table, visitors.headerRow, visitors.choices)
  const kept = new Set(visitors.records)
  const leftOut = new Set(visitors.leftOut)
  const choices = visitors.choices ?? {}
  const isAsked = top.open !== undefined && top.open.values.length > 0
  let readers: Readers<K> | undefined
  let inTurn = 0
  for (const row of mendedRows(table.rows(bulk === true ? mostRows.bulk : mostRows.others), visitors.mended)) {
    if (++inTurn % rowsInTurn === 0) yield* pause
    const { cells, number } = row
    const cellAt = (i: number) => (i < names.length ? undefined : table.addressOf(i - names.length, number))
    const place = { ...table.place, row: number, cellAt }
    if (number < top.row) {
      if (!isBlank(cells) && top.titles.includes(number)) visitors.skipped?.({ number, cells, role: 'title' })
      continue
    }
    /** What the row says, unless it is wrong. */
    const attempt = <T>(readRow: () => T): T | undefined => {
      try {
        return readRow()
      } catch (cause) {
        if (visitors.bad === undefined || !(cause instanceof Problem)) throw cause
        visitors.bad({ number, cells, problem: cause })
        return undefined
      }
    }
    // What the columns are is known as soon as that is said.
    if (isAsked) {
      if (number > top.row && !isBlank(cells)) attempt(() => refuseOpenMonths(row, top, table, visitors.years))
      continue
    }
    if (readers === undefined) {
      if (number > top.row) continue
      const titles = [...names.map(name => columns[name]?.header ?? name), ...(top.cells ?? cells)]
      const chosen = visitors.columns && [...names, ...visitors.columns]
      const found = readHeader(kind, titles, place, chosen, visitors.unknown)
      const header = found.map((column, i) =>
        choices.hiddenColumns === 'leftOut' && column != null && table.isHidden(i - names.length)
          ? null
          : withUnit(columns, column, top.unit),
      )
      const own = header.slice(names.length)
      readers = {
        own,
        records: recordReaders(kind, header, visitors.choices, visitors.unitOfRecord),
        references: namedReferences(columns, header, visitors.references),
        roleOf: rowJudge(columns, own, true),
        refuseOtherWidth: widthRefuser(columns, own),
        hidden: own.findIndex((column, i) => column != null && table.isHidden(i)),
      }
      visitors.header?.(top.cells ?? cells, own, number)
      continue
    }
    const { own, records, references, roleOf, refuseOtherWidth, hidden } = readers
    const role = kept.has(number) ? 'body' : roleOf(cells)
    if (role === 'blank') continue
    if (leftOut.has(number)) {
      visitors.skipped?.({ number, cells, role: 'leftOut' })
      continue
    }
    const read = () => [...values, ...row.read(columns, own)]
    if (role !== 'body' && !isRecord(kind, readers, role, read, visitors)) {
      if (visitors.skipped === undefined && (role === 'total' || role === 'note'))
        throw otherRowProblem(role, { ...table.place, row: number })
      visitors.skipped?.({ number, cells, role })
      continue
    }
    if (row.isHidden && choices.hiddenRows === 'leftOut' && !kept.has(number)) {
      visitors.skipped?.({ number, cells, role: 'hidden' })
      continue
    }
    const found = attempt(() => {
      refuseOpenMonths(row, top, table, visitors.years)
      refuseToGuessHidden(row, hidden, table, choices)
      refuseOtherWidth(cells, { ...place, cellAt: i => table.addressOf(i, number) })
      const written = read()
      return { written, named: references(written, place) }
    })
    if (found === undefined) continue
    const { written, named } = found
    /** What the source keeps; of a CSV without the guard of its cells. */
    const shown = row.written ?? (table.separator === null ? cells : undefined)
    const plain = named.length === 0 ? written : withCodes(written, named)
    const rows = records.flatMap(({ at, read: readRecord, columns: said, raw, cells: addresses }) => {
      const record = attempt(() => readRecord(plain, place))
      return record === undefined
        ? []
        : [
            {
              ...record,
              asWritten: record.asWritten && named.length === 0 && row.written === undefined,
              number,
              line: cells,
              at: at && at - names.length,
              columns: said,
              raw: () => raw(shown === undefined ? written : [...values, ...shown]),
              cells: () => addresses(place),
            },
          ]
    })
    if (rows.length === 0) continue
    for (const { column, text: name, code, byName } of named)
      if (byName) visitors.named?.({ number, column, text: name, code })
    yield* rows
  }
  if (readers === undefined && !isAsked)
    throw new Problem(table.separator === null ? 'sheet-empty' : 'table-empty', {}, table.place)
}

/** What is known of a file once its header is read. */
interface Readers<K extends RecordKind> {
  /** What the file's own cells are. */
  own: FileColumn[]
  records: RecordReader<K>[]
  references: (cells: readonly string[], place: Place) => NamedReference[]
  roleOf: (cells: readonly string[]) => RowRole
  refuseOtherWidth: (cells: readonly string[], place: CellPlaces) => void
  /** The first of the file's columns that is read and hidden; -1 for none. */
  hidden: number
}

const isBlank = (cells: readonly string[]) => cells.every(cell => cell.trim() === '')

/** A title's unit is that of every amount whose header names none. */
function withUnit(columns: TableDefinition['columns'], column: FileColumn, unit: string | undefined): FileColumn {
  if (column == null || unit === undefined || column.unit !== undefined) return column
  const definition = columns[column.name]
  return definition !== undefined && typeOf(definition).isMoney === true ? { ...column, unit } : column
}

/**
 * Whether a row is a record although it looks like a sum or a note: somebody said so of all, or of a bundle's rows
 * whose sums nobody is shown it is known from elsewhere, or is a note that can be read.
 */
function isRecord<K extends RecordKind>(
  kind: K,
  { records }: Readers<K>,
  role: Exclude<RowRole, 'body' | 'blank'>,
  read: () => readonly string[],
  { choices = {}, isKnown }: TableVisitors,
): boolean {
  if (role !== 'total' && role !== 'note') return false
  if (choices.sums === 'records') return true
  if (isKnown === undefined) return false
  return records.some(reader => {
    try {
      const record = reader.read(read(), {})
      return record !== undefined && (role === 'note' || isKnown(keyOf(kind, record.row)))
    } catch (cause) {
      if (cause instanceof Problem) return false
      throw cause
    }
  })
}

function otherRowProblem(role: 'total' | 'note', place: Place): Problem {
  const answers = { answers: ['sums=leftOut', 'sums=records'], labels: ['کنار گذاشته شود', 'رکورد محسوب شود'] }
  return role === 'total' ? new Problem('row-of-totals', answers, place) : new Problem('row-of-notes', answers, place)
}
