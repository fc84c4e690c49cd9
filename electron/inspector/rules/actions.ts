import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { type Dictionary, dictionariesIn, nameOf } from '../reading/values.ts'
import type { Rule } from '../rule.ts'

const forbidden = new Set(
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
  return forbidden.has(nameOf(entries.get('S'))) || entries.has('JS')
}
