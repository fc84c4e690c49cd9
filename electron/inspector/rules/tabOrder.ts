import { toPersianDigits } from '../../../shared/persian/digits.ts'
import type { Rule } from '../rule.ts'

export const tabOrder: Rule = {
  name: 'tab-order',
  title: 'کلید Tab پیوندها را به ترتیب خواندن می‌پیماید',
  clauses: { 'pdfua-1': '7.18.3' },
  *breaches({ annotations }) {
    const pages = new Map(annotations.map(({ page }) => [page.number, page]))
    for (const [number, { entries }] of pages)
      if (entries.get('Tabs') !== 'S') yield toPersianDigits(`صفحهٔ ${number}: ترتیب پیمودن گفته نشده است`)
  },
}
