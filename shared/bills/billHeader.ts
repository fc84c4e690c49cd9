import { fold } from '../persian/normalise.ts'
import { mostTitles } from '../tables/findTable.ts'
import { mergedHeader } from '../tables/mergedHeader.ts'
import { type FileColumn, guessHeader } from '../tables/readHeader.ts'
import { type BillColumn, billColumns, identities } from './billColumns.ts'

/** Where the header of a bill export is, and what its columns are. */
export interface BillHeader {
  /** Index of its row; of a header of two rows the lower one. */
  row: number
  cells: readonly string[]
  /** Null for a column that nothing here needs. */
  columns: readonly FileColumn[]
}

/**
 * Looks for the header of an export of electricity bills among a table's first rows: it names an account, money and a
 * period, and at least one thing that only bills have. A table of readings by month, which the product writes itself,
 * is none. An export has many columns more than are needed, so that how many are known says nothing.
 */
export function findBillHeader(rows: readonly (readonly string[])[]): BillHeader | undefined {
  let best: { header: BillHeader; named: number } | undefined
  for (const [row, cells] of rows.slice(0, mostTitles).entries()) {
    const own = { cells, columns: guessHeader(billColumns, cells) }
    const merged = row === 0 ? undefined : mergedHeader(billColumns, rows[row - 1] ?? [], cells)
    for (const found of merged === undefined ? [own] : [own, merged]) {
      const columns = firstOfEach(found.columns)
      const names = new Set(columns.flatMap(column => column?.name ?? []) as BillColumn[])
      // Of two rows that are one header the upper may name as much.
      const least = found === merged && best?.header.row === row - 1 ? best.named : (best?.named ?? 0) + 1
      if (isBill(names, found.cells) && names.size >= least)
        best = { header: { row, cells: found.cells, columns }, named: names.size }
    }
  }
  return best?.header
}

/** Of several columns for the same thing the first is read. */
function firstOfEach(columns: readonly FileColumn[]): FileColumn[] {
  const seen = new Set<string>()
  return columns.map(column => {
    if (column == null || seen.has(column.name)) return null
    seen.add(column.name)
    return column
  })
}

const onlyBills = [
  'billId',
  'from',
  'to',
  'days',
  'normal',
  'peak',
  'low',
  'friday',
  'payable',
  'debt',
  'paymentId',
] as const satisfies BillColumn[]

function isBill(names: ReadonlySet<BillColumn>, cells: readonly string[]): boolean {
  const has = (...some: BillColumn[]) => some.some(name => names.has(name))
  return (
    has(...identities) &&
    has('amount', 'payable') &&
    has('total', 'normal', 'peak', 'low', 'friday') &&
    has('to', 'period') &&
    has(...onlyBills) &&
    !cells.some(cell => ['ماه', 'month'].includes(fold(cell)))
  )
}
