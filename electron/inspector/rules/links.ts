import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { textOf } from '../reading/tagTree.ts'
import { Reference } from '../reading/values.ts'
import type { Rule } from '../rule.ts'
import { numberTree } from './parentTree.ts'

export const links: Rule = {
  name: 'links',
  title: 'هر پیوند برچسب Link دارد و می‌گوید به کجا می‌برد',
  clauses: { 'pdfua-1': '7.18.5' },
  *breaches({ file, tags, annotations }) {
    const owners = new Map(tags.flatMap(tag => tag.annotations.map(object => [object, tag] as const)))
    const root = file.dictionary(file.catalog.get('StructTreeRoot'))
    const parents = numberTree(file, file.dictionary(root.get('ParentTree')))
    for (const { object, page, entries } of annotations) {
      if (entries.get('Subtype') !== 'Link') continue
      const owner = owners.get(object ?? -1)
      const parent = parents.get(Number(entries.get('StructParent') ?? -1))
      const back = parent instanceof Reference ? parent.id : undefined
      if (owner?.type !== 'Link' || owner.object !== back)
        yield toPersianDigits(`صفحهٔ ${page.number}: پیوندی برچسب ندارد`)
      if (textOf(file, entries, 'Contents') === '') yield toPersianDigits(`صفحهٔ ${page.number}: پیوندی شرح ندارد`)
    }
  },
}
