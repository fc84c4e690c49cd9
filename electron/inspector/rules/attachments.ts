import type { Rule } from '../rule.ts'

export const attachments: Rule = {
  name: 'attachments',
  title: 'پرونده‌ای پیوست نشده است که خود بایگانی‌پذیر نباشد',
  clauses: { 'pdfa-2a': '6.8' },
  *breaches({ file }) {
    if (file.dictionary(file.catalog.get('Names')).has('EmbeddedFiles')) yield 'پرونده پیوست دارد'
  },
}
