import type { Columns } from '../../shared/records/defineTable.ts'
import { type RecordKind, tables } from '../../shared/records/index.ts'
import { mostTitles } from '../../shared/tables/findTable.ts'
import { unguardCsvCell } from '../../shared/tables/guardCell.ts'
import { eachRow, firstRows, separatedTable } from './separated.ts'
import type { Table, TableRow } from './table.ts'
import { readTable } from './tableReader.ts'
import type { ReadRecord, TableVisitors } from './tableReading.ts'

/** The table of a text whose cells are parted by a sign. @param bytes in UTF-8 @param file its name, for messages */
export function csvTable(columns: Columns, bytes: Buffer, file: string): Table {
  const separated = separatedTable(bytes, columns)
  return {
    place: { file },
    separator: separated.separator,
    first: firstRows(separated, mostTitles),
    merged: [],
    isHidden: () => false,
    addressOf: () => undefined,
    *rows(most) {
      for (const { cells, number } of eachRow(separated, file, most))
        yield { cells, number, isHidden: false, read: () => cells.map(unguardCsvCell) } satisfies TableRow
    },
  }
}

/** The rows of a kind's CSV, as `readTable` reads them. @throws Problem naming file, row and field */
export function readCsv<K extends RecordKind>(
  kind: K,
  bytes: Buffer,
  file: string,
  visitors: TableVisitors = {},
): Generator<ReadRecord<K>> {
  return readTable(kind, csvTable(tables[kind].columns, bytes, file), visitors)
}
