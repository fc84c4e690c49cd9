import { textOf } from '../reading/tagTree.ts'
import type { Rule } from '../rule.ts'

export const notes: Rule = {
  name: 'notes',
  title: 'نام برچسب‌ها یکتاست و هر یادداشت نامی دارد',
  clauses: { 'pdfua-1': '7.9' },
  *breaches({ file, tags }) {
    const seen = new Set<string>()
    for (const tag of tags) {
      const name = textOf(file, tag.entries, 'ID')
      if (name === '' && tag.type === 'Note') yield 'یادداشتی بی‌نام است'
      if (name !== '' && seen.has(name)) yield `نام «${name}» دو بار آمده است`
      seen.add(name)
    }
  },
}
