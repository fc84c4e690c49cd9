import { type BillColumn, bands, billColumns, servedColumns } from '../../shared/bills/billColumns.ts'
import type { BillHeader } from '../../shared/bills/billHeader.ts'
import { billReader, type ReadBill } from '../../shared/bills/readBill.ts'
import type { ReadingChoices } from '../../shared/columnTypes/readingChoices.ts'
import type { CellPlaces } from '../../shared/problems/place.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { FileColumn } from '../../shared/tables/readHeader.ts'
import { rowJudge } from '../../shared/tables/rowRole.ts'
import { refuseToGuessHidden } from './hiddenCells.ts'
import { mendedRows } from './mendedRows.ts'
import type { Table } from './table.ts'
import type { TableVisitors } from './tableReading.ts'

const mostBills = 500_000
/** After so many rows others may have their turn, whether any of them is a bill. */
const rowsInTurn = 100

/** A bill where it stands in its file. */
export interface FoundBill {
  bill: ReadBill
  number: number
  /** The cells of its row. */
  line: readonly string[]
  place: CellPlaces
  /** Its cells as written, by the columns of a reading that they serve, and their addresses. */
  raw: () => Record<string, string>
  cells: () => Record<string, string>
  /** One of its cells: its text and its address, where the file has the column. */
  cell: (name: BillColumn) => { text: string; address: string | undefined } | undefined
}

/**
 * The bills of an export as they are read, and now and then a null; what is no bill or cannot be read goes to the
 * visitors.
 * @throws Problem 'bill-without-period-amount' for an export that has only what was to be paid, which holds old debts
 *   and what rounding took off besides the period's cost
 */
export function* readBills(
  table: Table,
  header: BillHeader,
  visitors: Pick<TableVisitors, 'choices' | 'leftOut' | 'mended' | 'records' | 'bad' | 'skipped'>,
): Generator<FoundBill | null> {
  const { columns } = header
  const top = header.row + 1
  refuseWithoutAmount(table, columns, header)
  const choices: ReadingChoices = visitors.choices ?? {}
  const read = billReader(columns, choices)
  const roleOf = rowJudge(billColumns, columns, true)
  const kept = new Set(visitors.records)
  const leftOut = new Set(visitors.leftOut)
  const hidden = columns.findIndex((column, i) => column != null && table.isHidden(i))
  for (const row of mendedRows(table.rows(mostBills), visitors.mended)) {
    const { cells, number } = row
    if (number % rowsInTurn === 0) yield null
    if (number <= top) {
      if (number < top - 1 && cells.some(cell => cell.trim() !== ''))
        visitors.skipped?.({ number, cells, role: 'title' })
      continue
    }
    const role = kept.has(number) ? 'body' : roleOf(cells)
    if (role === 'blank') continue
    if (role !== 'body' || leftOut.has(number)) {
      visitors.skipped?.({ number, cells, role: role === 'body' ? 'leftOut' : role })
      continue
    }
    if (row.isHidden && choices.hiddenRows === 'leftOut' && !kept.has(number)) {
      visitors.skipped?.({ number, cells, role: 'hidden' })
      continue
    }
    const place: CellPlaces = { ...table.place, row: number, cellAt: i => table.addressOf(i, number) }
    try {
      refuseToGuessHidden(row, hidden, table, choices)
      const bill = read(row.read(billColumns, columns), place)
      yield {
        bill,
        number,
        line: cells,
        place,
        raw: () => served(columns, row.written ?? cells, i => (row.written ?? cells)[i] ?? ''),
        cells: () => served(columns, row.written ?? cells, i => table.addressOf(i, number) ?? ''),
        cell: name => {
          const at = columns.findIndex(column => column?.name === name)
          return at === -1 ? undefined : { text: cells[at] ?? '', address: table.addressOf(at, number) }
        },
      }
    } catch (cause) {
      if (!(cause instanceof Problem)) throw cause
      visitors.bad?.({ number, cells, problem: cause })
    }
  }
}

function refuseWithoutAmount({ place, addressOf }: Table, columns: readonly FileColumn[], { row }: BillHeader): void {
  if (columns.some(column => column?.name === 'amount')) return
  const at = columns.findIndex(column => column?.name === 'payable')
  const cell = addressOf(at, row + 1)
  throw new Problem('bill-without-period-amount', {}, { ...place, ...(cell !== undefined && { cell }) })
}

/** What a reading's columns have of a bill's: of its use the total, or the bands that come to it. */
function served(
  columns: readonly FileColumn[],
  cells: readonly string[],
  of: (column: number) => string,
): Record<string, string> {
  const filled = columns.flatMap((column, i) =>
    column == null || (cells[i] ?? '').trim() === '' ? [] : [{ name: column.name as BillColumn, i }],
  )
  const hasTotal = filled.some(({ name }) => name === 'total')
  const found = new Map<string, string[]>()
  for (const { name, i } of filled) {
    const column = servedColumns[name]
    if (column === undefined || name === 'multiplier' || (hasTotal && bands.some(band => band === name))) continue
    found.set(column, [...(found.get(column) ?? []), of(i)])
  }
  return Object.fromEntries([...found].map(([column, texts]) => [column, texts.join(' + ')]))
}
