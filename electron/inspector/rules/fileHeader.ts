import type { Rule } from '../rule.ts'

/** Four bytes past ASCII tell programs that the file is binary. */
const header = /^%PDF-1\.[0-7][\r\n]+%[\u0080-\u00ff]{4}/

export const fileHeader: Rule = {
  name: 'file-header',
  title: 'پرونده با سربرگ PDF 1.x آغاز می‌شود و می‌گوید که دودویی است',
  clauses: { 'pdfa-2a': '6.1.2' },
  *breaches({ file }) {
    if (!header.test(file.text)) yield 'آغاز پرونده'
  },
}
