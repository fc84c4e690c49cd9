import type { JsonValue } from '../../../shared/columnTypes/columnType.ts'
import { writeDecimal } from '../../../shared/columnTypes/decimal.ts'
import { formatNumber } from '../../../shared/persian/formatNumber.ts'
import { rialIn } from '../../../shared/persian/money.ts'
import type { CellEntry, EntryContext, EntryReading } from '../../../shared/tables/readEntry.ts'
import { readEntry } from '../../../shared/tables/readEntry.ts'
import { copyCell, editCell, showCell } from '../../../shared/tables/showCell.ts'
import type { GridColumn } from './model.ts'

/** A value as a grid's cell shows it; an amount exactly, in the column's unit. */
export function showValue({ column, money }: GridColumn, value: JsonValue): string {
  if (money === undefined || value === null) return showCell(column, value)
  return formatNumber(rialIn(BigInt(String(value)), money), { isolate: false })
}

/** A value as its cell is opened with: `readValue` reads the same value from it. */
export function editValue(one: GridColumn, value: JsonValue): string {
  return one.money === undefined ? editCell(one.column, value) : showValue(one, value)
}

/** A value for another program, in the unit that `showValue` has. */
export function copyValue({ column, money }: GridColumn, value: JsonValue): string {
  if (money === undefined || value === null) return copyCell(column, value)
  return writeDecimal(rialIn(BigInt(String(value)), money))
}

/** No amount of a city is larger: ten thousand thousand-billion rial. */
const hugeRial = 10n ** 16n

/**
 * Reads what somebody typed into a cell: a bare amount is in the unit that the column shows. Where it would be larger
 * than any city's money and the cell does not hold it already, it may be whole rial: that is asked.
 */
export function readValue(one: GridColumn, text: string, stored: JsonValue, context: EntryContext = {}): CellEntry {
  const { column, money } = one
  if (money === undefined) {
    // Whoever opens a cell and leaves it as it is has nothing to answer.
    if (stored !== null && text === editValue(one, stored)) return { is: 'value', value: stored }
    return readEntry(column, text, context)
  }
  const readIn = (moneyUnit: typeof money): CellEntry =>
    readEntry(column, text, { ...context, choices: { ...context.choices, moneyUnit } })
  const entry = readIn(money)
  if (entry.is !== 'value' || entry.value === null || entry.value === stored) return entry
  if (absolute(entry.value) < hugeRial) return entry
  const plain = readIn('rial')
  if (plain.is !== 'value' || plain.value === entry.value) return entry
  const readings = [plain.value, entry.value].map((value): EntryReading => {
    const choice = { moneyUnit: value === entry.value ? money : ('rial' as const) }
    return { choice, value: String(value), label: `${formatNumber(String(value), { isolate: false })} ریال` }
  })
  return { is: 'ask', about: 'moneyUnit', readings, message: 'این مبلغ بسیار بزرگ است. کدام است؟' }
}

const absolute = (value: JsonValue): bigint => {
  const rial = BigInt(String(value))
  return rial < 0n ? -rial : rial
}
