import { CsvError, parse } from 'csv-parse/sync'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { Columns } from '../../shared/tables/column.ts'
import { findTop, mostTitles } from '../../shared/tables/findTable.ts'

/** What parts the cells of a line; spreadsheets take the semicolon where the comma is the decimal sign. */
export const separators = [',', ';', '\t', '؛', '|', '،'] as const
export type Separator = (typeof separators)[number]

/** A table as text: its cells' separator, and where its first line begins. */
export interface Separated {
  separator: Separator
  /** After the mark of its encoding and a line such as `sep=;`, which spreadsheets do not show. */
  text: string
}

const mostDelimiters = 10_000
/** Enough for the first rows of any table; no more is tried. */
const topLength = 200_000

/**
 * How a file's cells are parted: as its line `sep=;` says, otherwise by the sign with which most of the columns' names are
 * found, or with which most lines have as many cells.
 */
export function separatedText(whole: string, columns: Columns): Separated {
  const [line = '', named] = /^\uFEFF*(?:"?sep=(.)"?\s*(?:\r\n?|\n))?/i.exec(whole) ?? []
  const text = whole.slice(line.length)
  const own = separators.find(separator => separator === named)
  if (own !== undefined) return { separator: own, text }
  const top = text.slice(0, topLength)
  let best: Separator = ','
  let most = [0, 0]
  for (const separator of separators) {
    if (!top.includes(separator)) continue
    const rows = firstRows({ separator, text: top }, mostTitles)
    const known = findTop(columns, rows).columns.filter(column => column != null).length
    const even = evenness(rows)
    if (known > (most[0] ?? 0) || (known === most[0] && even > (most[1] ?? 0))) {
      best = separator
      most = [known, even]
    }
  }
  return { separator: best, text }
}

/** The rows that have as many cells as most have, times the cells beyond one. */
function evenness(rows: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>()
  for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1)
  return Math.max(0, ...[...widths].map(([width, count]) => (width - 1) * count))
}

/** The first rows, fewer where the text is no table any more. */
export function firstRows({ separator, text }: Separated, count: number): string[][] {
  const rows: string[][] = []
  try {
    parse(text.slice(0, topLength), { ...options(text, separator), to: count, on_record: record(rows) })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
  }
  return rows
}

const record = (rows: string[][]) => (cells: string[]) => {
  rows.push(cells)
  return null
}

function options(text: string, delimiter: string) {
  return {
    delimiter,
    // Old programs of the Macintosh end lines by a carriage return; in other files it is a sign of a cell.
    record_delimiter: text.includes('\n') ? ['\r\n', '\n'] : '\r',
    relax_column_count: true,
    // A quote within a bare cell is a sign like any other: 5", ="0012".
    relax_quotes: true,
    max_record_size: 1_000_000,
  }
}

/**
 * Visits the rows one by one, empty ones too.
 * @param most rows there may be
 * @param visit takes the cells, and the row's number as a spreadsheet gives it: the first is 1
 * @throws Problem 'bad-csv'; rows before the fault have been visited
 */
export function eachRow(
  { separator, text }: Separated,
  file: string,
  most: number,
  visit: (cells: string[], number: number) => void,
): void {
  refuseWideLines(text, separator, file)
  let number = 0
  try {
    parse(text, {
      ...options(text, separator),
      on_record(cells: string[]) {
        number += 1
        if (number > most)
          throw new Problem(
            'bad-csv',
            { text: toPersianDigits(`پرونده بیش از ${most} ردیف دارد؛ آن را بخش کنید.`) },
            { file },
          )
        visit(cells, number)
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const why = error.code.includes('QUOTE') ? 'نشانهٔ " باز یا بسته نشده است' : 'جدول درست نیست'
    throw new Problem(
      'bad-csv',
      { text: `${why}؛ پرونده را با صفحه‌گسترده باز و دوباره ذخیره کنید.` },
      { file, row: number + 1 },
    )
  }
}

/** A line of a million commas is a million cells: refused before the parser makes them. */
function refuseWideLines(text: string, separator: string, file: string): void {
  const ends = text.includes('\n') ? '\n' : '\r'
  for (let start = 0, end = 0; end !== -1; start = end + 1) {
    end = text.indexOf(ends, start)
    const length = (end === -1 ? text.length : end) - start
    if (
      length > mostDelimiters &&
      text.slice(start, start + length).split(separator, mostDelimiters + 2).length > mostDelimiters + 1
    )
      throw new Problem(
        'bad-csv',
        { text: 'ردیفی از این پرونده بیش از اندازه خانه دارد؛ جداکننده‌ها را بررسی کنید.' },
        { file },
      )
  }
}
