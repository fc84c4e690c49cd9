import { Big } from 'big.js'
import type { Paragraph } from '../document.ts'
import { note } from './blocks.ts'

/** A column of numbers and the whole that is printed under them. */
export interface SummedColumn {
  /** Exact decimals. */
  parts: readonly string[]
  whole: string
  /** Digits after the decimal sign that are printed at most. */
  fraction: number
}

/** What is said under a table in which rounding makes any column's printed parts another sum than the printed whole. */
export function roundingNote(columns: readonly SummedColumn[]): Paragraph[] {
  const isOff = columns.some(({ parts, whole, fraction }) => {
    const rounded = (value: string) => new Big(value).round(fraction, Big.roundHalfUp)
    return !parts.reduce((sum, part) => sum.plus(rounded(part)), new Big(0)).eq(rounded(whole))
  })
  return isOff ? [note('رقم‌ها گرد شده‌اند؛ از این رو جمع رقم‌های چاپ‌شده با جمع کل اندکی تفاوت دارد.')] : []
}
