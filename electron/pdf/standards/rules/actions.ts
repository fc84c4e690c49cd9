import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { nameOf, Stream } from '../reading/values.ts'
import type { Rule } from '../rule.ts'

const forbidden = new Set(
  'Launch Sound Movie ResetForm ImportData Hide SetOCGState Rendition Trans GoTo3DView JavaScript'.split(' '),
)

export const actions: Rule = {
  name: 'actions',
  title: 'پرونده کاری جز باز کردن پیوند نمی‌کند',
  clauses: { 'pdfa-2a': '6.5.1' },
  *breaches({ file }) {
    for (const id of file.ids()) {
      const found = file.object(id)
      const entries = found instanceof Stream ? found.entries : found
      if (!(entries instanceof Map)) continue
      const action = entries.get('Type') === 'Action' || !entries.has('A') ? entries : file.dictionary(entries.get('A'))
      if (forbidden.has(nameOf(action.get('S'))) || entries.has('JS')) yield toPersianDigits(`شیء ${id}`)
    }
    if (file.catalog.has('AA')) yield 'کار خودکار پرونده'
    if (file.dictionary(file.catalog.get('Names')).has('JavaScript')) yield 'برنامهٔ JavaScript'
  },
}
