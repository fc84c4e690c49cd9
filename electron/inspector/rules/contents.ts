import type { Rule } from '../rule.ts'

const parts: Record<string, readonly string[]> = {
  TOC: ['Caption', 'TOC', 'TOCI'],
  TOCI: ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC'],
}

export const contents: Rule = {
  name: 'contents',
  title: 'فهرست مطالب از مدخل‌ها ساخته شده و هر مدخل به جایی راه می‌برد',
  clauses: { 'pdfua-1': '7.2' },
  *breaches({ tags }) {
    for (const { type, kids, parent } of tags) {
      const misplaced = kids.find(kid => parts[type]?.includes(kid.type) === false)
      if (misplaced) yield `${misplaced.type} در ${type}`
      if (type === 'TOCI' && parent?.type !== 'TOC') yield 'مدخلی بیرون از فهرست مطالب'
    }
  },
}
