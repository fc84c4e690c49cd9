import { typeOf } from '../../shared/columnTypes/index.ts'
import type { ReadingChoices } from '../../shared/columnTypes/readingChoices.ts'
import type { Place } from '../../shared/problems/place.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { TableDefinition } from '../../shared/records/defineTable.ts'
import { type RecordKind, tables } from '../../shared/records/index.ts'
import { unguardCsvCell } from '../../shared/tables/guardCell.ts'
import { keyOf } from '../../shared/tables/key.ts'
import { type ChosenColumns, type FileColumn, readHeader } from '../../shared/tables/readHeader.ts'
import type { ReferenceReader } from '../../shared/tables/readReference.ts'
import type { ReadRow } from '../../shared/tables/readRow.ts'
import { type RowRole, rowJudge } from '../../shared/tables/rowRole.ts'
import { type NamedReference, namedReferences, withCodes } from './namedReferences.ts'
import { type RecordReader, recordReaders } from './recordReaders.ts'
import { refuseOtherWidth } from './rowWidth.ts'
import { eachRow, separatedTable } from './separated.ts'
import { tableTop } from './tableTop.ts'

const mostRows = { bulk: 500_000, others: 200_000 }

export interface CsvRow<K extends RecordKind> extends ReadRow<K> {
  /** As a spreadsheet numbers it: the first is row 1. */
  number: number
  /** Index of the file's column that only this record stands under, where a row holds several. */
  at: number | undefined
  /** Each cell as written, by column. */
  raw: () => Record<string, string>
}

/** A row that can't be read, with its cells as written. */
export interface BadCsvRow {
  number: number
  cells: readonly string[]
  problem: Problem
}

/** A row that is no record: a title above the header, a sum, the header once more, a note below. */
export interface SkippedCsvRow {
  number: number
  cells: readonly string[]
  role: 'title' | Exclude<RowRole, 'body' | 'blank'>
}

/** A cell that has the name of a record where its code is meant. */
export interface NamedCsvCell {
  number: number
  column: string
  text: string
  code: string
}

/** How somebody wants a file to be read, where its own words do not say it or say it wrongly. */
export interface TableReading {
  /** Number of the row that names the columns. */
  headerRow?: number | undefined
  /** What the file's columns are. */
  columns?: ChosenColumns | undefined
  /** How cells are to be read that may be read in two ways; without it as those of one of our files. */
  choices?: ReadingChoices | undefined
  /** Cells that every row has besides its own, by column. */
  shared?: Readonly<Record<string, string>> | undefined
  /** Numbers of rows that are records although they look like none. */
  records?: readonly number[] | undefined
}

interface CsvVisitors extends TableReading {
  /** Takes the header row once it is known. */
  header?: (cells: readonly string[], columns: readonly FileColumn[], number: number) => void
  /** Readers of what names other records, by column; others take codes alone. */
  references?: ReadonlyMap<string, ReferenceReader> | undefined
  /** The Persian unit of the record that a row's numbers are under, by its code. */
  unitOfRecord?: ((code: string) => string | undefined) | undefined
  /** Takes a cell that names a record by its name. */
  named?: (cell: NamedCsvCell) => void
  /** Takes a row that is wrong; without it the first one ends the reading. */
  bad?: (row: BadCsvRow) => void
  /** Takes a row that is no record; without it a sum or a note ends the reading, since nobody sees what is left out. */
  skipped?: (row: SkippedCsvRow) => void
  /** Whether a record of this key is known from elsewhere, so that it is none of the sums that it looks like. */
  isKnown?: (key: string) => boolean
}

/**
 * The rows of a kind's CSV as they are read, whatever its line ends and its cells' separator, the header wherever it
 * stands. Empty rows and columns, which spreadsheets leave around a table, are passed over.
 * @param bytes in UTF-8
 * @param file its name, for messages
 * @throws Problem naming file, row and field, a DoubtfulCell where a choice is missing; rows
 *   before it have been given
 */
export function* readCsv<K extends RecordKind>(
  kind: K,
  bytes: Buffer,
  file: string,
  visitors: CsvVisitors = {},
): Generator<CsvRow<K>> {
  const { bulk, columns }: TableDefinition = tables[kind]
  const shared = Object.entries(visitors.shared ?? {})
  const [names, values] = [shared.map(([name]) => name), shared.map(([, value]) => value)]
  const separated = separatedTable(bytes, columns)
  const top = tableTop(kind, separated, visitors.headerRow)
  const kept = new Set(visitors.records)
  let readers: Readers<K> | undefined
  for (const { cells, number } of eachRow(separated, file, bulk === true ? mostRows.bulk : mostRows.others)) {
    const place = { file, row: number }
    if (number < top.row) {
      if (!isBlank(cells) && top.titles.includes(number)) visitors.skipped?.({ number, cells, role: 'title' })
      continue
    }
    if (readers === undefined) {
      if (number > top.row) continue
      const titles = [...names.map(name => columns[name]?.header ?? name), ...(top.cells ?? cells)]
      const found = readHeader(kind, titles, place, visitors.columns && [...names, ...visitors.columns])
      const header = found.map(column => withUnit(columns, column, top.unit))
      const own = header.slice(names.length)
      readers = {
        own,
        records: recordReaders(kind, header, visitors.choices, visitors.unitOfRecord),
        references: namedReferences(columns, header, visitors.references),
        roleOf: rowJudge(columns, own, true),
      }
      visitors.header?.(top.cells ?? cells, own, number)
      continue
    }
    const { own, records, references, roleOf } = readers
    const role = kept.has(number) ? 'body' : roleOf(cells)
    if (role === 'blank') continue
    const written = [...values, ...cells].map(unguardCsvCell)
    if (role !== 'body' && !isRecord(kind, readers, role, written, visitors)) {
      if (visitors.skipped === undefined && (role === 'total' || role === 'note')) throw otherRowProblem(role, place)
      visitors.skipped?.({ number, cells, role })
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
    const named = attempt(() => {
      refuseOtherWidth(columns, cells, own, place)
      return references(written, place)
    })
    if (named === undefined) continue
    const plain = named.length === 0 ? written : withCodes(written, named)
    const found = records.flatMap(({ at, read, raw }) => {
      const record = attempt(() => read(plain, place))
      return record === undefined
        ? []
        : [
            {
              ...record,
              asWritten: record.asWritten && named.length === 0,
              number,
              at: at && at - names.length,
              raw: () => raw(written),
            },
          ]
    })
    if (found.length === 0) continue
    for (const { column, text: name, code, byName } of named)
      if (byName) visitors.named?.({ number, column, text: name, code })
    yield* found
  }
  if (readers === undefined) throw new Problem('table-empty', {}, { file })
}

/** What is known of a file once its header is read. */
interface Readers<K extends RecordKind> {
  /** What the file's own cells are. */
  own: FileColumn[]
  records: RecordReader<K>[]
  references: (cells: readonly string[], place: Place) => NamedReference[]
  roleOf: (cells: readonly string[]) => RowRole
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
  cells: readonly string[],
  { choices = {}, isKnown }: CsvVisitors,
): boolean {
  if (role !== 'total' && role !== 'note') return false
  if (choices.sums === 'records') return true
  if (isKnown === undefined) return false
  return records.some(({ read }) => {
    try {
      const record = read(cells, {})
      return record !== undefined && (role === 'note' || isKnown(keyOf(kind, record.row)))
    } catch (cause) {
      if (cause instanceof Problem) return false
      throw cause
    }
  })
}

function otherRowProblem(role: 'total' | 'note', place: Place): Problem {
  const answers = { answers: ['sums=leftOut', 'sums=records'], labels: ['کنار گذاشته شود', 'رکورد به شمار آید'] }
  return role === 'total' ? new Problem('row-of-totals', answers, place) : new Problem('row-of-notes', answers, place)
}
