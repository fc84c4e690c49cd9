import type { Rule } from '../rule.ts'

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
