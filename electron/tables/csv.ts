import { CsvError, parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { Problem } from '../../shared/problem.ts'
import type { TableDefinition } from '../../shared/tables/column.ts'
import { type RecordKind, type Row, tables } from '../../shared/tables/index.ts'
import { type ChosenColumns, type FileColumn, readHeader } from '../../shared/tables/readHeader.ts'
import { type ReadRow, type RowReader, rowReader } from '../../shared/tables/readRow.ts'
import { headersOf, writeRow } from '../../shared/tables/writeRow.ts'

/** A series' rows are read one by one; others are all held until they are checked together. */
const mostRows = { series: 500_000, others: 200_000 }
const mostDelimiters = 10_000

export interface CsvRow<K extends RecordKind> extends ReadRow<K> {
  /** As a spreadsheet numbers it: the header is row 1. */
  number: number
  /** Each cell as written, by column. */
  raw: () => Record<string, string>
}

/** A row that can't be read, with its cells as written. */
export interface BadCsvRow {
  number: number
  cells: readonly string[]
  problem: Problem
}

interface CsvVisitors {
  /** Takes the header row once it is known. */
  header?: (cells: readonly string[], columns: readonly FileColumn[]) => void
  /** What the file's columns are, where somebody chose that. */
  chosen?: ChosenColumns | undefined
  /** Cells that every row has besides its own, by column. */
  shared?: Readonly<Record<string, string>> | undefined
  /** Takes a row that is wrong; without it the first one ends the reading. */
  bad?: (row: BadCsvRow) => void
}

/**
 * Reads a kind's CSV row by row, with or without a byte order mark, whatever its line ends, its cells parted by commas,
 * semicolons or tabs. Empty rows and columns, which spreadsheets leave around a table, are passed over.
 * @param file its name, for messages
 * @param visit takes each row as soon as it is read
 * @throws Problem 'bad-csv' or 'bad-value' naming file, row and field; rows before it have been visited
 */
export function readCsv<K extends RecordKind>(
  kind: K,
  text: string,
  file: string,
  visit: (row: CsvRow<K>) => void,
  visitors: CsvVisitors = {},
): void {
  const { series, columns }: TableDefinition = tables[kind]
  const shared = Object.entries(visitors.shared ?? {})
  const [names, values] = [shared.map(([name]) => name), shared.map(([, value]) => value)]
  let header: FileColumn[] | undefined
  let read: RowReader<K> | undefined
  eachRecord(text, file, series === true ? mostRows.series : mostRows.others, (cells, number) => {
    const place = { file, row: number }
    if (header === undefined || read === undefined) {
      const titles = [...names.map(name => columns[name]?.header ?? name), ...cells]
      header = readHeader(kind, titles, place, visitors.chosen && [...names, ...visitors.chosen])
      read = rowReader(kind, header)
      visitors.header?.(cells, header.slice(names.length))
      return
    }
    const known = header
    const plain = [...values, ...cells].map(unguard)
    let found: ReadRow<K>
    try {
      refuseOtherWidth(cells, known.slice(names.length), place)
      found = read(plain, place)
    } catch (problem) {
      if (visitors.bad === undefined || !(problem instanceof Problem)) throw problem
      visitors.bad({ number, cells, problem })
      return
    }
    visit({ ...found, number, raw: () => rawCells(known, plain) })
  })
  if (header === undefined) throw new Problem('bad-csv', 'پرونده خالی است؛ ردیف نخست آن سرستون‌هاست.', { file })
}

function rawCells(header: readonly FileColumn[], cells: readonly string[]): Record<string, string> {
  return Object.fromEntries(header.flatMap((column, i) => (column == null ? [] : [[column.name, cells[i] ?? '']])))
}

/** A row may be longer than the header, or filled under a nameless column, only by empty cells. */
function refuseOtherWidth(
  cells: readonly string[],
  header: readonly FileColumn[],
  place: { file: string; row: number },
): void {
  const width = header.findLastIndex(column => column !== undefined) + 1
  if (cells.length < width || cells.some((cell, i) => i >= width && cell.trim() !== ''))
    throw new Problem(
      'bad-csv',
      toPersianDigits(`این ردیف ${cells.length} خانه دارد و سرستون ${width}؛ جداکننده‌ها را بررسی کنید.`),
      place,
    )
  const nameless = header.findIndex((column, i) => column === undefined && (cells[i] ?? '').trim() !== '')
  if (nameless !== -1)
    throw new Problem('bad-csv', 'بالای این خانه سرستونی نیست؛ نام ستون را بنویسید یا خانه را خالی کنید.', {
      ...place,
      field: toPersianDigits(`ستون ${nameless + 1}`),
    })
}

function eachRecord(text: string, file: string, most: number, visit: (cells: string[], number: number) => void): void {
  const delimiter = delimiterOf(text)
  refuseWideLines(text, delimiter, file)
  let number = 0
  try {
    parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      max_record_size: 1_000_000,
      on_record(cells: string[]) {
        number += 1
        if (number > most)
          throw new Problem('bad-csv', toPersianDigits(`پرونده بیش از ${most} ردیف دارد؛ آن را بخش کنید.`), { file })
        if (cells.some(cell => cell.trim() !== '')) visit(cells, number)
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const why = error.code.includes('QUOTE') ? 'نشانهٔ " باز یا بسته نشده است' : 'جدول درست نیست'
    throw new Problem('bad-csv', `${why}؛ پرونده را با صفحه‌گسترده باز و دوباره ذخیره کنید.`, { file, row: number + 1 })
  }
}

/**
 * The first rows that are not empty, the header among them.
 * @throws Problem 'bad-csv'
 */
export function readTop(text: string, file: string, count: number): string[][] {
  const rows: string[][] = []
  const top = text.slice(0, 1_000_000)
  const end = text.length > top.length ? top.lastIndexOf('\n') + 1 : top.length
  eachRecord(top.slice(0, end), file, mostRows.series, cells => {
    if (rows.length < count) rows.push(cells)
  })
  return rows
}

/** Spreadsheets part cells by a semicolon where the comma is the decimal sign, and by a tab in «Unicode text». */
export function delimiterOf(text: string): ',' | ';' | '\t' {
  const first = /[^\r\n]*\S[^\r\n]*/.exec(text.slice(0, 100_000))?.[0] ?? ''
  const outside = first.replace(/"[^"]*"/g, '')
  const count = (delimiter: string) => outside.split(delimiter).length
  let best: ',' | ';' | '\t' = ','
  for (const other of [';', '\t'] as const) if (count(other) > count(best)) best = other
  return best
}

/** A line of a million commas is a million cells: refused before the parser makes them. */
function refuseWideLines(text: string, delimiter: string, file: string): void {
  for (let start = 0, end = 0; end !== -1; start = end + 1) {
    end = text.indexOf('\n', start)
    const length = (end === -1 ? text.length : end) - start
    if (
      length > mostDelimiters &&
      text.slice(start, start + length).split(delimiter, mostDelimiters + 2).length > mostDelimiters + 1
    )
      throw new Problem('bad-csv', 'ردیفی از این پرونده بیش از اندازه خانه دارد؛ جداکننده‌ها را بررسی کنید.', { file })
  }
}

/** Writes a kind's CSV: Persian headers, canonical cells, line feeds; the same rows give the same bytes. */
export function writeCsv<K extends RecordKind>(kind: K, rows: readonly Row<K>[]): string {
  return stringify([headersOf(kind), ...rows.map(row => writeRow(kind, row).map(guard))], { record_delimiter: 'unix' })
}

/** What a spreadsheet would run as a formula gets an apostrophe, which reading takes off again; numbers stay. */
function guard(cell: string): string {
  return /^'*[=+\-@\t]/.test(cell) && !/^-\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell
}

function unguard(cell: string): string {
  return cell.startsWith("'") && /^'+[=+\-@\t]/.test(cell) ? cell.slice(1) : cell
}
