import { isolate } from '../persian/isolate.ts'
import { withoutHostileControls } from '../persian/normalise.ts'

/** Where bad input is, as its owner would look it up. Row 1 of a table is its header. */
export interface Place {
  file?: string | undefined
  /** Of a workbook: the sheet, and the cell by its address, «D17». */
  sheet?: string | undefined
  cell?: string | undefined
  row?: number | undefined
  /** Persian header or JSON path of the field; of a text, what people call it: «متن گزارش r-1». */
  field?: string | undefined
  /** Paragraph of a text, or line of a column that holds one thing a line, from 1. */
  paragraph?: number | undefined
  line?: number | undefined
  /** What is wrong, quoted from the text as it is written. */
  quoted?: string | undefined
}

/** The place of a row whose cells have addresses. */
export interface CellPlaces extends Place {
  /** @param index of the cell in its row, from 0; -1 for none */
  cellAt?: (index: number) => string | undefined
}

/** The place of one of a row's cells. */
export function placeOfCell({ cellAt, ...row }: CellPlaces, index: number, field: string): Place {
  const cell = index === -1 ? undefined : cellAt?.(index)
  return { ...row, field, ...(cell !== undefined && { cell }) }
}

/**
 * «پروندهٔ «a.csv»، ردیف ۳، «مصوب»: », «پروندهٔ «a.xlsx»، برگهٔ «بودجه»، خانهٔ D17، «مصوب»: », to stand before what
 * happened there; empty for no place.
 */
export function placeText({ file, sheet, cell, row, field, paragraph, line, quoted }: Place): string {
  const parts = [
    file === undefined ? '' : `پروندهٔ «${withoutHostileControls(file)}»`,
    sheet === undefined ? '' : `برگهٔ «${withoutHostileControls(sheet)}»`,
    cell === undefined ? '' : `خانهٔ ${isolate(cell)}`,
    row === undefined || cell !== undefined ? '' : `ردیف ${inPersian(row)}`,
    field === undefined ? '' : `«${field}${numbered('بند', paragraph)}${numbered('سطر', line)}»`,
  ].filter(part => part !== '')
  const quotation = quoted === undefined ? '' : `در «${withIsolatedReferences(quoted)}»: `
  return parts.length === 0 ? quotation : `${parts.join('، ')}: ${quotation}`
}

function numbered(name: string, number: number | undefined): string {
  return number === undefined ? '' : `، ${name} ${inPersian(number)}`
}

/** References are left to right: bare, their braces would fall on the wrong sides. */
function withIsolatedReferences(text: string): string {
  return text.replace(/\{\{[^{}]*\}\}/g, isolate)
}

const inPersian = (number: number): string => number.toLocaleString('fa-IR', { useGrouping: false })
