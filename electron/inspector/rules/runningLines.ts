import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { nameOf } from '../reading/values.ts'
import type { Rule } from '../rule.ts'

const kinds = new Set(['Header', 'Footer', 'Watermark'])

export const runningLines: Rule = {
  name: 'running-lines',
  title: 'سربرگ و پابرگ آرایه‌اند و نامشان گفته شده است',
  clauses: { 'pdfua-1': '7.8' },
  *breaches({ painted }) {
    for (const { page, artifacts } of painted) {
      const unnamed = artifacts.some(own => own.get('Type') === 'Pagination' && !kinds.has(nameOf(own.get('Subtype'))))
      if (unnamed) yield toPersianDigits(`صفحهٔ ${page.number}: سربرگ یا پابرگ نام ندارد`)
    }
  },
}
