import type { Rule } from '../rule.ts'

export const tagged: Rule = {
  name: 'tagged',
  title: 'پرونده برچسب‌دار است و همین را می‌گوید',
  clauses: { 'pdfua-1': '7.1', 'pdfa-2a': '6.7.2.2' },
  *breaches({ file, tags }) {
    const marks = file.dictionary(file.catalog.get('MarkInfo'))
    if (marks.get('Marked') !== true) yield 'فهرست پرونده آن را برچسب‌دار نمی‌خواند'
    if (marks.get('Suspects') === true) yield 'برچسب‌ها مشکوک خوانده شده‌اند'
    if (tags.length === 0) yield 'درخت ساختار نیست'
  },
}
