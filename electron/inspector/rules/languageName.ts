import { textOf } from '../reading/tagTree.ts'
import type { Rule } from '../rule.ts'

/** The form of RFC 3066. */
const form = /^[A-Za-z]{1,8}(?:-[A-Za-z\d]{1,8})*$/

export const languageName: Rule = {
  name: 'language-name',
  title: 'نام هر زبان به شیوهٔ fa-IR نوشته شده است',
  clauses: { 'pdfua-1': '7.2', 'pdfa-2a': '6.7.4' },
  *breaches({ file, tags }) {
    const names = [file.catalog, ...tags.map(({ entries }) => entries)].map(entries => textOf(file, entries, 'Lang'))
    for (const name of new Set(names)) if (name !== '' && !form.test(name)) yield `«${name}»`
  },
}
