import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { attributes, textOf } from '../reading/tagTree.ts'
import { nameOf, PdfText } from '../reading/values.ts'
import type { Rule } from '../rule.ts'
import { rowsOf } from './tableShape.ts'

const scopes = new Set(['Column', 'Row', 'Both'])

export const tableHeaders: Rule = {
  name: 'table-headers',
  title: 'هر سرخانهٔ جدول می‌گوید سر چیست، و خانه‌ها به سرخانه‌هایی که هستند راه می‌برند',
  clauses: { 'pdfua-1': '7.5' },
  *breaches({ file, tags }) {
    const names = new Set(tags.map(tag => textOf(file, tag.entries, 'ID')).filter(name => name !== ''))
    const tables = tags.filter(({ type }) => type === 'Table')
    for (const [index, table] of tables.entries()) {
      const cells = rowsOf(table).flatMap(row => row.kids)
      const said = cells.map(cell => ({ type: cell.type, own: attributes(file, cell, 'Table') }))
      const listed = said.flatMap(({ own }) => file.array(own.get('Headers')))
      if (said.some(({ type, own }) => type === 'TH' && !scopes.has(nameOf(own.get('Scope')))))
        yield toPersianDigits(`سرخانه‌ای از جدول ${index + 1} نمی‌گوید سر ستون است یا سطر`)
      if (listed.some(name => !(name instanceof PdfText) || !names.has(String(name))))
        yield toPersianDigits(`خانه‌ای از جدول ${index + 1} به سرخانه‌ای راه می‌برد که نیست`)
    }
  },
}
