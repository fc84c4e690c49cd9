import type { Cell, Table, TableColumn } from '../../shared/document.ts'
import { attribute, factCode, type PageContext, richText, words } from './markup.ts'

/** A data table: what names its columns and rows is marked so, and a wide one scrolls by itself, with keys too. */
export function table({ caption, fact, columns, rows, totals, isSigned }: Table, context: PageContext): string {
  const code = fact === undefined ? '' : ` ${factCode(fact, context)}`
  const head = columns.map(({ header, align }) => `<th scope="col" class="${align}">${words(header)}</th>`).join('')
  const row = (cells: readonly Cell[]): string => `<tr>${cellsOf(cells, columns, context)}</tr>`
  return [
    `<div class="table" tabindex="0" role="group"${attribute('aria-label', caption ?? 'جدول')}><table>`,
    caption === undefined && code === '' ? '' : `<caption><span>${words(caption ?? '')}${code}</span></caption>`,
    `<thead><tr>${head}</tr></thead>`,
    `<tbody${isSigned === true ? ' class="signed"' : ''}>${rows.map(row).join('\n')}</tbody>`,
    totals === undefined ? '' : `<tfoot>${totals.map(row).join('\n')}</tfoot>`,
    '</table></div>',
  ].join('\n')
}

/** Cells by their columns; the first that is text names the row, one across all of them names the rows below it. */
function cellsOf(cells: readonly Cell[], columns: readonly TableColumn[], context: PageContext): string {
  let at = 0
  let isNamed = false
  return cells
    .map(({ text, span = 1, strong }) => {
      const align = columns[at]?.align ?? 'text'
      at += span
      const isName = !isNamed && align === 'text' && text.length > 0
      isNamed ||= isName
      const look = `class="${align}${strong ? ' strong' : ''}"${span > 1 ? ` colspan="${span}"` : ''}`
      const content = richText(text, context)
      if (!isName) return `<td ${look}>${content}</td>`
      return `<th scope="${span === columns.length ? 'rowgroup' : 'row'}" ${look}>${content}</th>`
    })
    .join('')
}
