import { isolate } from '../persian/isolate.ts'

/** Where bad input is, as its owner would look it up. Row 1 of a table is its header. */
export interface Place {
  file?: string | undefined
  row?: number | undefined
  /** Persian header or JSON path of the field; of a text, what people call it: «متن گزارش r-1». */
  field?: string | undefined
  /** Paragraph of a text, or line of a column that holds one thing a line, from 1. */
  paragraph?: number | undefined
  line?: number | undefined
  /** What is wrong, quoted from the text as it is written. */
  quoted?: string | undefined
}

/** «پروندهٔ «a.csv»، ردیف ۳، «مصوب»: », to stand before what happened there; empty for no place. */
export function placeText({ file, row, field, paragraph, line, quoted }: Place): string {
  const parts = [
    file === undefined ? '' : `پروندهٔ «${file}»`,
    row === undefined ? '' : `ردیف ${inPersian(row)}`,
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
