import { textOf } from '../reading/tagTree.ts'
import type { Rule } from '../rule.ts'

export const language: Rule = {
  name: 'language',
  title: 'زبان سند گفته شده است',
  clauses: { 'pdfua-1': '7.2' },
  *breaches({ file }) {
    if (textOf(file, file.catalog, 'Lang') === '') yield 'فهرست پرونده زبان ندارد'
  },
}
