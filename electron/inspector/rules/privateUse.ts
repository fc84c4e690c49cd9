import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { meanings } from '../reading/fonts.ts'
import type { Rule } from '../rule.ts'

export const privateUse: Rule = {
  name: 'private-use',
  title: 'هیچ نویسه‌ای معنای خصوصی ندارد',
  clauses: { 'pdfa-2a': '6.2.11.7.3' },
  *breaches({ file, fonts }) {
    for (const font of fonts.values()) {
      const bad = [...meanings(file, font).values()].filter(codes => codes.some(isPrivate)).length
      if (bad > 0) yield toPersianDigits(`قلم ${font.name}: ${bad} نویسه`)
    }
  },
}

function isPrivate(code: number): boolean {
  return (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000
}
