import type { Rule } from '../rule.ts'

export const fileIdentifier: Rule = {
  name: 'file-identifier',
  title: 'پرونده شناسه‌ای از آن خود دارد',
  clauses: { 'pdfa-2a': '6.1.3' },
  *breaches({ file }) {
    if (file.array(file.trailer.get('ID')).length !== 2) yield 'شناسهٔ پرونده نیست'
  },
}
