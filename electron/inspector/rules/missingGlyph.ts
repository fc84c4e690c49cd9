import { shownCodes } from '../reading/fonts.ts'
import type { Rule } from '../rule.ts'

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
