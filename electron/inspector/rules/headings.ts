import { toPersianDigits } from '../../../shared/persian/digits.ts'
import type { Rule } from '../rule.ts'

export const headings: Rule = {
  name: 'headings',
  title: 'عنوان‌ها از H1 آغاز می‌شوند و هیچ پله‌ای جا نمی‌افتد',
  clauses: { 'pdfua-1': '7.4.2' },
  *breaches({ tags }) {
    let before = 0
    for (const { type } of tags) {
      const level = Number(/^H([1-6])$/.exec(type)?.[1] ?? 0)
      if (level === 0) continue
      if (level > before + 1)
        yield before === 0
          ? toPersianDigits(`نخستین عنوان H${level} است`)
          : toPersianDigits(`H${level} پس از H${before}`)
      before = level
    }
  },
}
