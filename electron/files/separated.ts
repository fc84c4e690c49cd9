import { CsvError, type Options, parse } from 'csv-parse/sync'
import type { Place } from '../../shared/problems/place.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { Columns } from '../../shared/records/defineTable.ts'
import { findTop, mostTitles } from '../../shared/tables/findTable.ts'

/** What parts the cells of a line; spreadsheets take the semicolon where the comma is the decimal sign. */
export const separators = [',', ';', '\t', '؛', '|', '،', '^', '~'] as const
export type Separator = (typeof separators)[number]

/** A table in UTF-8: its cells' separator, and its bytes from its first line on. */
export interface Separated {
  separator: Separator
  /** After the mark of its encoding and a line such as `sep=;`, which spreadsheets do not show. */
  bytes: Buffer
}

/** «sep=;», with what a spreadsheet that saves it again leaves behind it. */
const sepLine = /^\uFEFF*(?:\s*"?sep *= *(.)"?[\s,;؛،|]*?(?:\r\n?|\n))?/i
/** By which old programs end their files. */
const endOfFile = 0x1a
const mostDelimiters = 10_000
/** Bytes, enough for the first rows of any table; no more is tried. */
const topLength = 400_000
/** Bytes that are parsed at a time: their rows are held, those of the whole file never. */
const pieceLength = 65_536

/**
 * How a file's cells are parted: as its line `sep=;` says, otherwise by the sign with which most of the columns' names
 * are found, or with which most lines have as many cells.
 */
export function separatedTable(whole: Buffer, columns: Columns): Separated {
  const [line = '', named] = sepLine.exec(topOf(whole)) ?? []
  const bytes = whole.subarray(Buffer.byteLength(line), whole.at(-1) === endOfFile ? -1 : undefined)
  const own = separators.find(separator => separator === named)
  const topRows = (separator: Separator) => firstRows({ separator, bytes }, mostTitles)
  const knownIn = (rows: string[][]) => findTop(columns, rows).columns.filter(column => column != null).length
  // The line may say one thing and the file another, once somebody has saved it again.
  if (own !== undefined && knownIn(topRows(own)) > 0) return { separator: own, bytes }
  const top = topOf(bytes)
  let best: Separator = own ?? ','
  let most = [0, 0]
  for (const separator of separators) {
    if (!top.includes(separator)) continue
    const rows = topRows(separator)
    const known = knownIn(rows)
    const even = own === undefined ? evenness(rows) : 0
    if (known > (most[0] ?? 0) || (known === most[0] && even > (most[1] ?? 0))) {
      best = separator
      most = [known, even]
    }
  }
  return { separator: best, bytes }
}

const topOf = (bytes: Buffer) => bytes.toString('utf8', 0, topLength)

/** The rows that have as many cells as most have, times the cells beyond one. */
function evenness(rows: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>()
  for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1)
  return Math.max(0, ...[...widths].map(([width, count]) => (width - 1) * count))
}

/** The first rows, fewer where the text is no table any more. */
export function firstRows({ separator, bytes }: Separated, count: number): string[][] {
  return parsed(bytes.subarray(0, topLength), { ...options(bytes, separator), to: count }).rows
}

/** The rows of some bytes up to the first fault. */
function parsed(bytes: Buffer, how: Options): { rows: string[][]; fault: CsvError | undefined } {
  const rows: string[][] = []
  const on_record = (cells: string[]) => {
    rows.push(cells)
    return null
  }
  try {
    parse(bytes, { ...how, on_record })
    return { rows, fault: undefined }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { rows, fault: error }
  }
}

function options(bytes: Buffer, delimiter: string): Options {
  return {
    delimiter,
    // Old programs of the Macintosh end lines by a carriage return; in other files it is a sign of a cell.
    record_delimiter: bytes.includes('\n') ? ['\r\n', '\n'] : '\r',
    relax_column_count: true,
    // A quote within a bare cell is a sign like any other: 5", ="0012".
    relax_quotes: true,
    max_record_size: 1_000_000,
  }
}

/**
 * The rows one by one, empty ones too; a few thousand of them are ever held.
 * @param most rows there may be
 * @returns the cells, and the row's number as a spreadsheet gives it: the first is 1
 * @throws Problem of the table; rows before the fault have been given
 */
export function* eachRow(
  { separator, bytes }: Separated,
  file: string,
  most: number,
): Generator<{ cells: string[]; number: number }> {
  const how = options(bytes, separator)
  const end = bytes.includes('\n') ? '\n' : '\r'
  let number = 0
  for (let start = 0, length = pieceLength; start < bytes.length; ) {
    const piece = bytes.subarray(start, endOfLine(bytes, start + length, end))
    const isLast = start + piece.length === bytes.length
    refuseWideLines(piece, separator, end, file)
    const { rows, fault } = parsed(piece, how)
    // A cell in quotes may hold line ends, and the piece may end at one of them.
    if (fault?.code === 'CSV_QUOTE_NOT_CLOSED' && !isLast) {
      length *= 2
      continue
    }
    for (const cells of rows) {
      number += 1
      if (number > most) throw new Problem('table-too-long', { most }, { file })
      yield { cells, number }
    }
    if (fault !== undefined) throw faultProblem(fault, { file, row: number + 1 })
    start += piece.length
    length = pieceLength
  }
}

/** Where the line ends that holds the byte at `from`, after its end. */
function endOfLine(bytes: Buffer, from: number, end: string): number {
  const at = from < bytes.length ? bytes.indexOf(end, from) : -1
  return at === -1 ? bytes.length : at + 1
}

function faultProblem({ code }: CsvError, place: Place): Problem {
  return new Problem(code.includes('QUOTE') ? 'quote-unmatched' : 'table-malformed', {}, place)
}

/** A line of a million commas is a million cells, and no row of any table. */
function refuseWideLines(bytes: Buffer, separator: string, end: string, file: string): void {
  for (let start = 0; start < bytes.length; ) {
    const next = endOfLine(bytes, start, end)
    if (next - start > mostDelimiters && hasMany(bytes.subarray(start, next), separator))
      throw new Problem('row-too-wide', {}, { file })
    start = next
  }
}

function hasMany(line: Buffer, separator: string): boolean {
  let found = 0
  for (let at = line.indexOf(separator); at !== -1 && found <= mostDelimiters; at = line.indexOf(separator, at + 1))
    found += 1
  return found > mostDelimiters
}
