import type { Rule } from '../rule.ts'

/** Four bytes past ASCII tell programs that the file is binary. */
const header = /^%PDF-1\.[0-7][\r\n]+%[\u0080-\u00ff]{4}/

export const fileHeader: Rule = {
  name: 'file-header',
  title: 'پرونده با سربرگ PDF 1.x آغاز می‌شود، شناسه دارد و قفل نیست',
  clauses: { 'pdfa-2a': '6.1.2' },
  *breaches({ file }) {
    if (!header.test(file.text)) yield 'آغاز پرونده'
    if (file.array(file.trailer.get('ID')).length !== 2) yield 'شناسهٔ پرونده نیست'
  },
}
