import type { Table } from '../../../shared/document.ts'

const cell = (text: string, span?: number) => ({ text: [{ text }], ...(span === undefined ? {} : { span }) })

/** A table with lines that name the rows below them. */
export const groupedTable: Table = {
  kind: 'table',
  caption: 'اعتبار به تفکیک منطقه',
  columns: [
    { header: 'ردیف', align: 'text', width: 'share' },
    { header: 'اعتبار', align: 'number', width: 'fit' },
  ],
  rows: [
    [cell('منطقهٔ یک', 2)],
    [cell('پدافند'), cell('۴٬۵۰۰')],
    [cell('منطقهٔ دو', 2)],
    [cell('پدافند'), cell('۲٬۱۰۰')],
  ],
}
