import type { Rule } from '../rule.ts'

export const title: Rule = {
  name: 'title',
  title: 'عنوان سند در فراداده هست و پنجره همان را نشان می‌دهد',
  clauses: { 'pdfua-1': '7.1' },
  *breaches({ file, xmp }) {
    const found = /<dc:title>[\s\S]*?<rdf:li[^>]*>([^<]*)<\/rdf:li>/.exec(xmp)?.[1] ?? ''
    if (found.trim() === '') yield 'فراداده عنوان ندارد'
    const preferences = file.dictionary(file.catalog.get('ViewerPreferences'))
    if (preferences.get('DisplayDocTitle') !== true) yield 'پنجره نام پرونده را نشان می‌دهد، نه عنوان را'
  },
}
