import { CsvError, parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { type Place, Problem } from '../../shared/problem.ts'
import type { RecordKind, Row } from '../../shared/tables/index.ts'
import { readHeader } from '../../shared/tables/readHeader.ts'
import { rowReader } from '../../shared/tables/readRow.ts'
import { headersOf, writeRow } from '../../shared/tables/writeRow.ts'

const mostRows = 200_000
const mostCommas = 10_000

export interface CsvRow<K extends RecordKind> {
  row: Row<K>
  /** As a spreadsheet numbers it: the header is row 1. */
  number: number
  /** Each cell as written, by column. */
  raw: Record<string, string>
}

/**
 * Reads a kind's CSV in UTF-8, with or without a byte order mark, whatever its line ends.
 * @param file its name, for messages
 * @throws Problem 'bad-csv' or 'bad-value' naming file, row and field
 */
export function readCsv<K extends RecordKind>(kind: K, text: string, file: string): CsvRow<K>[] {
  const [first, ...records] = readRecords(text, file)
  if (first === undefined) throw new Problem('bad-csv', 'پرونده خالی است؛ ردیف نخست آن سرستون‌هاست.', { file })
  const header = readHeader(kind, first.cells, { file, row: first.number })
  const read = rowReader(kind, header)
  return records.map(({ cells, number }) => {
    const place: Place = { file, row: number }
    if (cells.length !== header.length)
      throw new Problem(
        'bad-csv',
        toPersianDigits(`این ردیف ${cells.length} خانه دارد و سرستون ${header.length}؛ جداکننده‌ها را بررسی کنید.`),
        place,
      )
    const plain = cells.map(unguard)
    const raw = Object.fromEntries(header.map(({ name }, i) => [name, plain[i] ?? '']))
    return { row: read(plain, place), number, raw }
  })
}

interface CsvRecord {
  cells: string[]
  number: number
}

function readRecords(text: string, file: string): CsvRecord[] {
  refuseWideLines(text, file)
  const records: CsvRecord[] = []
  let number = 0
  try {
    parse(text, {
      bom: true,
      relax_column_count: true,
      max_record_size: 1_000_000,
      on_record(cells: string[]) {
        number += 1
        if (number > mostRows)
          throw new Problem('bad-csv', toPersianDigits(`پرونده بیش از ${mostRows} ردیف دارد؛ آن را بخش کنید.`), {
            file,
          })
        if (cells.some(cell => cell.trim() !== '')) records.push({ cells, number })
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const why = error.code.includes('QUOTE') ? 'نشانهٔ " باز یا بسته نشده است' : 'جدول درست نیست'
    throw new Problem('bad-csv', `${why}؛ پرونده را با صفحه‌گسترده باز و دوباره ذخیره کنید.`, { file, row: number + 1 })
  }
  return records
}

/** A line of a million commas is a million cells: refused before the parser makes them. */
function refuseWideLines(text: string, file: string): void {
  let commas = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x0a) commas = 0
    else if (code === 0x2c && ++commas > mostCommas)
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
  return /^'+[=+\-@\t]/.test(cell) ? cell.slice(1) : cell
}
