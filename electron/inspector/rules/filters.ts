import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { nameOf, Stream } from '../reading/values.ts'
import type { Rule } from '../rule.ts'

export const filters: Rule = {
  name: 'filters',
  title: 'داده‌ها با شیوه‌ای آزاد فشرده و درون خود پرونده‌اند',
  clauses: { 'pdfa-2a': '6.1.7' },
  *breaches({ file }) {
    for (const id of file.ids()) {
      const stream = file.object(id)
      if (!(stream instanceof Stream)) continue
      const used = new Set(file.array(stream.entries.get('Filter')).map(nameOf))
      if (used.has('LZWDecode') || used.has('Crypt') || stream.entries.has('F')) yield toPersianDigits(`شیء ${id}`)
    }
  },
}
