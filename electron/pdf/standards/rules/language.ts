import { textOf } from '../reading/tagTree.ts'
import type { Rule } from '../rule.ts'

/** A language tag of RFC 3066, in its form. */
const languageTag = /^[A-Za-z]{1,8}(?:-[A-Za-z\d]{1,8})*$/

export const language: Rule = {
  name: 'language',
  title: 'زبان سند گفته شده است',
  clauses: { 'pdfua-1': '7.2', 'pdfa-2a': '6.7.4' },
  *breaches({ file }) {
    if (!languageTag.test(textOf(file, file.catalog, 'Lang'))) yield 'فهرست پرونده زبان ندارد'
  },
}
