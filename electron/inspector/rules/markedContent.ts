import { toPersianDigits } from '../../../shared/persian/digits.ts'
import type { Rule } from '../rule.ts'

export const markedContent: Rule = {
  name: 'marked-content',
  title: 'هر چه کشیده می‌شود یا برچسب دارد یا آرایه است، و این دو در هم نمی‌روند',
  clauses: { 'pdfua-1': '7.1' },
  *breaches({ painted }) {
    for (const { page, loose, mixed } of painted) {
      if (loose > 0) yield toPersianDigits(`صفحهٔ ${page.number}: ${loose} تکه نه برچسب دارد و نه آرایه است`)
      if (mixed > 0) yield toPersianDigits(`صفحهٔ ${page.number}: آرایه و برچسب در هم رفته‌اند`)
    }
  },
}
