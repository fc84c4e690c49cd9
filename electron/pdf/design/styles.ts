import type { PageDesign } from '../../paper/pageDesign.ts'
import { colour, type Family, size } from '../../paper/tokens.ts'
import type { Style } from '../../typesetter/typeset.ts'

/** What every text inherits. */
export function defaultStyle(family: Family): Style {
  return {
    font: family.text,
    fontSize: size.body,
    lineHeight: 1.24,
    color: colour.ink,
    alignment: 'right',
    isolateFigures: true,
  }
}

/** Named styles; block functions name them and add only what depends on content. */
export function styles(family: Family, { screen, kashida }: PageDesign) {
  const filled = kashida ? 'kashida' : 'justify'
  const entry = screen ? { color: colour.link } : {}
  return {
    invocation: { fontSize: 11.5, color: colour.inkSoft, alignment: 'center' },
    letterIssuer: { font: family.medium, bold: true, fontSize: 10, alignment: 'center', lineHeight: 1.15 },
    coverTitle: { font: family.black, alignment: 'center', lineHeight: 1.15 },
    coverSubtitle: { font: family.medium, fontSize: 16, color: colour.inkSoft, alignment: 'center' },
    particularName: { fontSize: 10.5, color: colour.inkFaint },
    particularValue: { font: family.medium, fontSize: 10.5 },

    heading1: { font: family.black, fontSize: 17, lineHeight: 1.1 },
    heading2: { fontSize: 12.6, bold: true, lineHeight: 1.1, color: colour.accentInk },
    heading3: { fontSize: 11, bold: true, lineHeight: 1.1 },
    heading4: { font: family.medium, fontSize: 10.6, lineHeight: 1.1, color: colour.inkSoft },

    contentsTitle: { font: family.black, fontSize: 17, lineHeight: 1.1, margin: [0, 0, 0, 14] },
    contents1: { font: family.medium, fontSize: 10.8, bold: true, lineHeight: 1.14, ...entry },
    contents2: { fontSize: 10, lineHeight: 1.14, ...entry },
    contents3: { fontSize: 9.4, color: colour.inkSoft, ...entry },

    body: { alignment: filled },
    lead: { font: family.medium, fontSize: 11.6, color: colour.accentInk },
    note: { fontSize: size.small, color: colour.inkSoft },
    caveat: { fontSize: size.small, lineHeight: 1.2 },

    figureValue: { font: family.black, fontSize: 16, lineHeight: 1.05, color: colour.accentInk },
    figureLabel: { fontSize: size.small, lineHeight: 1.1, color: colour.inkSoft },
    figureNote: { fontSize: size.tiny, lineHeight: 1.1, color: colour.inkFaint },

    caption: { font: family.medium, fontSize: 9.8, bold: true, lineHeight: 1.15 },
    tableHeader: { font: family.medium, bold: true, lineHeight: 1.1 },
    tableCell: { lineHeight: 1.12 },
    tableTotal: { bold: true, lineHeight: 1.12 },

    speaker: { font: family.medium, bold: true, fontSize: 10, color: colour.lapis, lineHeight: 1.15 },
    mark: { font: family.medium, fontSize: size.tiny, color: colour.clay },
    quotation: { alignment: filled, fontSize: 10.2 },

    office: { font: family.medium, fontSize: 9.6, alignment: 'center', lineHeight: 1.15 },
    signer: { bold: true, fontSize: 10.4, alignment: 'center', lineHeight: 1.15 },

    running: { fontSize: size.tiny, color: colour.inkFaint, lineHeight: 1 },
    closedMark: { fontSize: size.small, bold: true, color: colour.clay, alignment: 'center', lineHeight: 1 },
  } as const satisfies Record<string, Style>
}
