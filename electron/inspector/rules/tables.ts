/** Tables: ISO 14289-1, 7.2 and 7.5. */
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import type { PdfFile } from '../reading/pdfFile.ts'
import { attributes, type Tag, textOf } from '../reading/tagTree.ts'
import { nameOf, PdfText } from '../reading/values.ts'
import type { Rule } from './rule.ts'

const tableParts: Record<string, readonly string[]> = {
  Table: ['Caption', 'TR', 'THead', 'TBody', 'TFoot'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
}

export const tableShape: Rule = {
  name: 'table-shape',
  title: 'جدول از سطر و سطر از خانه ساخته شده و همهٔ سطرها به یک پهناست',
  clauses: { 'pdfua-1': '7.2' },
  *breaches({ file, tags }) {
    for (const { type, kids } of tags) {
      const misplaced = kids.find(kid => tableParts[type]?.includes(kid.type) === false)
      if (misplaced) yield `${misplaced.type} در ${type}`
    }
    const tables = tags.filter(({ type }) => type === 'Table')
    for (const [index, table] of tables.entries())
      if (new Set(widths(file, rowsOf(table))).size > 1) yield toPersianDigits(`سطرهای جدول ${index + 1} هم‌پهنا نیستند`)
  },
}

/** A table's rows in order, those of its sections too. */
function rowsOf(table: Tag): Tag[] {
  return table.kids.flatMap(kid => (kid.type === 'TR' ? [kid] : kid.type === 'Caption' ? [] : rowsOf(kid)))
}

/** Columns that each row covers, cells from rows above counted. */
function widths(file: PdfFile, rows: readonly Tag[]): number[] {
  const covered = rows.map(() => 0)
  for (const [at, row] of rows.entries()) {
    for (const cell of row.kids) {
      const spans = attributes(file, cell, 'Table')
      const columns = Number(spans.get('ColSpan') ?? 1)
      const down = Number(spans.get('RowSpan') ?? 1)
      for (let below = at; below < Math.min(at + down, rows.length); below++)
        covered[below] = (covered[below] ?? 0) + columns
    }
  }
  return covered
}

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
