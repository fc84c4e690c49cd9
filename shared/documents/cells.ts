import { Big } from 'big.js'
import type { Cell, RichText } from '../document.ts'
import { formatNumber } from '../persian/formatNumber.ts'
import { qualify } from '../records/qualifier.ts'

/** A cell of plain text; an empty one shows a dash, so that nobody takes it for a misprint. */
export function textCell(text: string | null): Cell {
  return { text: [{ text: text === null || text === '' ? '—' : text }] }
}

/** A count or an exact decimal in Persian. */
export function numberCell(value: number | string | null): Cell {
  return textCell(value === null ? null : formatNumber(String(value)))
}

/** The sum of what is known: «حداقل ۳۴۰» where a part is not, a dash where none is. */
export function knownSumCell(values: readonly (number | string | null)[]): Cell {
  const known = values.filter(value => value !== null)
  if (known.length === 0) return textCell(null)
  const sum = formatNumber(known.reduce((total, value) => total.plus(value), new Big(0)).toFixed())
  return textCell(qualify(sum, known.length < values.length ? 'atLeast' : 'exact'))
}

/** A line across a table's whole width that names the rows under it. */
export function groupRow(title: string, columns: number): Cell[] {
  return groupCell([{ text: title }], columns)
}

/** The same from several pieces of text. */
export function groupCell(text: RichText, columns: number): Cell[] {
  return [{ text: text.map(span => ({ ...span, strong: true as const })), span: columns }]
}

/** The name of a record, marked when it is a sample. */
export function nameCell(name: string, { sample }: { sample: boolean }): Cell {
  return textCell(sample ? `${name} (نمونه)` : name)
}
