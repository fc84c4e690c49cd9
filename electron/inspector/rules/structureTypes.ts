import type { Rule } from '../rule.ts'

/** Standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4). */
const standardTypes = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 ' +
    'L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot ' +
    'Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
)

export const structureTypes: Rule = {
  name: 'structure-types',
  title: 'هر برچسب از برچسب‌های استاندارد است یا به یکی از آن‌ها برمی‌گردد',
  clauses: { 'pdfua-1': '7.1', 'pdfa-2a': '6.7.3.4' },
  *breaches({ tags }) {
    for (const type of new Set(tags.map(tag => tag.type)))
      if (!standardTypes.has(type)) yield `برچسب «${type}» شناخته نیست`
  },
}
