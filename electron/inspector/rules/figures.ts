import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { attributes, textOf } from '../reading/tagTree.ts'
import type { Rule } from '../rule.ts'

export const figures: Rule = {
  name: 'figures',
  title: 'هر نگاره شرحی برای شنونده و جایی بر صفحه دارد',
  clauses: { 'pdfua-1': '7.3' },
  *breaches({ file, tags }) {
    const all = tags.filter(({ type }) => type === 'Figure')
    for (const [index, figure] of all.entries()) {
      const said = textOf(file, figure.entries, 'Alt') || textOf(file, figure.entries, 'ActualText')
      if (said === '') yield toPersianDigits(`نگارهٔ ${index + 1} شرح ندارد`)
      const box = file.array(attributes(file, figure, 'Layout').get('BBox'))
      if (box.length !== 4) yield toPersianDigits(`جای نگارهٔ ${index + 1} بر صفحه گفته نشده است`)
    }
  },
}
