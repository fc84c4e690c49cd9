import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { nameOf } from '../reading/values.ts'
import type { Rule } from '../rule.ts'

const print = 4
/** Invisible, hidden, not viewed, toggled. */
const hiding = 1 | 2 | 32 | 256
const forbidden = new Set(['3D', 'Sound', 'Screen', 'Movie'])

export const annotationFlags: Rule = {
  name: 'annotation-flags',
  title: 'یادداشت‌ها و پیوندها چاپ می‌شوند و پنهان نیستند',
  clauses: { 'pdfa-2a': '6.3.2' },
  *breaches({ annotations }) {
    for (const { page, entries } of annotations) {
      const flags = Number(entries.get('F') ?? 0)
      const isOpen = (flags & print) !== 0 && (flags & hiding) === 0
      if ((!isOpen && entries.get('Subtype') !== 'Popup') || forbidden.has(nameOf(entries.get('Subtype'))))
        yield toPersianDigits(`صفحهٔ ${page.number}`)
    }
  },
}
