import type { EntryMoney } from '../persian/money.ts'
import { type Unit, unitChoices } from '../quantities/unit.ts'
import type { TableDefinition } from '../records/defineTable.ts'
import { type RecordKind, tables } from '../records/index.ts'
import type { AnyRow } from './record.ts'
import { fitColumns, sheetCell, sheetColumn } from './sheetCell.ts'
import { type SheetCell, sheetName, type WorkbookSheet } from './workbook.ts'

/** In what a sheet's numbers are. */
export interface SheetReading {
  money: EntryMoney
  /** The Persian unit of the record that a row's numbers are under, by its code. */
  unitOfRecord: (code: string) => string | undefined
}

/** All columns of a kind's records as a sheet that an import takes back. */
export function recordSheet(
  kind: RecordKind,
  rows: readonly AnyRow[],
  { money, unitOfRecord }: SheetReading,
): WorkbookSheet {
  const { columns, plural }: TableDefinition = tables[kind]
  const unitOf = rowUnits(kind, unitOfRecord)
  const all = Object.entries(columns)
  const cells = rows.map(row => {
    const unit = unitOf(row)
    return all.map(([name, column]): SheetCell => sheetCell(column, row[name] ?? null, { money, unit }))
  })
  const heads = all.map(([, column]) => sheetColumn(column, money))
  return { name: sheetName(plural), columns: fitColumns(heads, cells), rows: cells }
}

/** The Persian unit of a row's numbers that have none of their own. @param unitOfRecord as of `SheetReading` */
export function rowUnits(
  kind: RecordKind,
  unitOfRecord: SheetReading['unitOfRecord'],
): (row: AnyRow) => string | undefined {
  const { unitFrom = '' }: TableDefinition = tables[kind]
  return row => unitChoices[row['unit'] as Unit] ?? unitOfRecord(String(row[unitFrom] ?? ''))
}
