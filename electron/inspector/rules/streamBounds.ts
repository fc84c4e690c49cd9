import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { Stream } from '../reading/values.ts'
import type { Rule } from '../rule.ts'

export const streamBounds: Rule = {
  name: 'stream-bounds',
  title: 'درازای هر جریان داده درست گفته شده و پایانش سطری از آن خود دارد',
  clauses: { 'pdfa-2a': '6.1.7.1' },
  *breaches({ file }) {
    for (const id of file.ids()) {
      const stream = file.object(id)
      if (stream instanceof Stream && !stream.bounded) yield toPersianDigits(`شیء ${id}`)
    }
  },
}
