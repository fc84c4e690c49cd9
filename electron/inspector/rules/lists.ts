import { attributes } from '../reading/tagTree.ts'
import type { Rule } from '../rule.ts'

const parts: Record<string, readonly string[]> = {
  L: ['Caption', 'L', 'LI'],
  LI: ['Lbl', 'LBody'],
}

export const lists: Rule = {
  name: 'lists',
  title: 'فهرست از بندها و بند از نشان و متن ساخته شده و گفته شده که نشان‌ها چگونه‌اند',
  clauses: { 'pdfua-1': '7.6' },
  *breaches({ file, tags }) {
    for (const tag of tags) {
      const misplaced = tag.kids.find(kid => parts[tag.type]?.includes(kid.type) === false)
      if (misplaced) yield `${misplaced.type} در ${tag.type}`
      if (tag.type === 'LI' && tag.parent?.type !== 'L') yield 'بندی بیرون از فهرست'
      const hasLabels = tag.type === 'L' && tag.kids.some(item => item.kids.some(({ type }) => type === 'Lbl'))
      const numbering = hasLabels ? attributes(file, tag, 'List').get('ListNumbering') : undefined
      if (hasLabels && (numbering === undefined || numbering === 'None')) yield 'فهرستی شماره دارد و نمی‌گوید چگونه'
    }
  },
}
