import type { Cell } from '../document.ts'
import { formatNumber } from '../persian/formatNumber.ts'

/** A cell of plain text; an empty one shows a dash, so that nobody takes it for a misprint. */
export function textCell(text: string | null): Cell {
  return { text: [{ text: text === null || text === '' ? '—' : text }] }
}

/** A count or an exact decimal in Persian. */
export function numberCell(value: number | string | null): Cell {
  return textCell(value === null ? null : formatNumber(String(value)))
}

/** The name of a record, marked when it is a sample. */
export function nameCell(name: string, { sample }: { sample: boolean }): Cell {
  return textCell(sample ? `${name} (نمونه)` : name)
}
