/** Letters that can be drawn anywhere and read again: ISO 14289-1, 7.21; ISO 19005-2, 6.2.11. */

import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { meanings, shownCodes } from '../reading/fonts.ts'
import type { Rule } from './rule.ts'

export const embeddedFonts: Rule = {
  name: 'embedded-fonts',
  title: 'همهٔ قلم‌ها درون پرونده‌اند',
  clauses: { 'pdfua-1': '7.21.4.1', 'pdfa-2a': '6.2.11.4.1' },
  *breaches({ fonts }) {
    for (const { name, entries, descriptor } of fonts.values()) {
      const isInside = ['FontFile', 'FontFile2', 'FontFile3'].some(key => descriptor.has(key))
      if (!isInside && entries.get('Subtype') !== 'Type3') yield `قلم ${name}`
    }
  },
}

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

export const missingGlyph: Rule = {
  name: 'missing-glyph',
  title: 'هیچ جای متن نویسه‌ای که قلم ندارد کشیده نشده است',
  clauses: { 'pdfua-1': '7.21.8', 'pdfa-2a': '6.2.11.8' },
  *breaches({ file, fonts, painted }) {
    for (const [id, codes] of shownCodes(file, painted)) {
      const font = fonts.get(id)
      // Code 0 is the glyph for what a font lacks.
      if (font?.entries.get('Encoding') === 'Identity-H' && codes.has(0)) yield `قلم ${font.name}`
    }
  },
}
