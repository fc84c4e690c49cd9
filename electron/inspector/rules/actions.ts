/** What a page does: annotations, links and actions. */
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { textOf } from '../reading/tagTree.ts'
import { type Dictionary, dictionariesIn, IndirectReference, nameOf } from '../reading/values.ts'
import type { Rule } from './rule.ts'
import { numberTree } from './structure.ts'

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
      const back = parent instanceof IndirectReference ? parent.id : undefined
      if (owner?.type !== 'Link' || owner.object !== back)
        yield toPersianDigits(`صفحهٔ ${page.number}: پیوندی برچسب ندارد`)
      if (textOf(file, entries, 'Contents') === '') yield toPersianDigits(`صفحهٔ ${page.number}: پیوندی شرح ندارد`)
    }
  },
}

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

const print = 4
/** Invisible, hidden, not viewed, toggled. */
const hiding = 1 | 2 | 32 | 256
const forbiddenFlags = new Set(['3D', 'Sound', 'Screen', 'Movie'])

export const annotationFlags: Rule = {
  name: 'annotation-flags',
  title: 'یادداشت‌ها و پیوندها چاپ می‌شوند و پنهان نیستند',
  clauses: { 'pdfa-2a': '6.3.2' },
  *breaches({ annotations }) {
    for (const { page, entries } of annotations) {
      const flags = Number(entries.get('F') ?? 0)
      const isOpen = (flags & print) !== 0 && (flags & hiding) === 0
      if ((!isOpen && entries.get('Subtype') !== 'Popup') || forbiddenFlags.has(nameOf(entries.get('Subtype'))))
        yield toPersianDigits(`صفحهٔ ${page.number}`)
    }
  },
}

const forbiddenActions = new Set(
  'Launch Sound Movie ResetForm ImportData Hide SetOCGState Rendition Trans GoTo3DView JavaScript'.split(' '),
)

export const actions: Rule = {
  name: 'actions',
  title: 'پرونده کاری جز باز کردن پیوند نمی‌کند',
  clauses: { 'pdfa-2a': '6.5.1' },
  *breaches({ file }) {
    for (const id of file.ids())
      if ([...dictionariesIn(file.object(id))].some(isForbidden)) yield toPersianDigits(`شیء ${id}`)
    if (file.catalog.has('AA')) yield 'کار خودکار پرونده'
    if (file.dictionary(file.catalog.get('Names')).has('JavaScript')) yield 'برنامهٔ JavaScript'
  },
}

function isForbidden(entries: Dictionary): boolean {
  return forbiddenActions.has(nameOf(entries.get('S'))) || entries.has('JS')
}
