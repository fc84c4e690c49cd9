import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { meanings, shownCodes } from '../reading/fonts.ts'
import type { Rule } from '../rule.ts'

const unreadable = new Set([0, 0xfeff, 0xfffe])

export const readableText: Rule = {
  name: 'readable-text',
  title: 'هر نویسه معنایی در یونیکد دارد',
  clauses: { 'pdfua-1': '7.21.7', 'pdfa-2a': '6.2.11.7.2' },
  *breaches({ file, fonts, painted }) {
    for (const [id, codes] of shownCodes(file, painted)) {
      const font = fonts.get(id)
      if (!font) continue
      const known = meanings(file, font)
      const bad = [...codes].filter(code => !isReadable(known.get(code))).length
      if (bad > 0) yield toPersianDigits(`قلم ${font.name}: ${bad} نویسه بی‌معناست`)
    }
  },
}

function isReadable(meaning: readonly number[] | undefined): boolean {
  return meaning !== undefined && meaning.length > 0 && !meaning.some(code => unreadable.has(code))
}
