import { Bookmark, ExternalHyperlink, InternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx'
import type { RichText, Span } from '../../../shared/document.ts'
import { isolateFigures } from '../../../shared/persian/isolateFigures.ts'
import { apartFromText } from '../../paper/apartFromText.ts'
import { officeLines } from '../../paper/officeText.ts'
import { toneColour } from '../../paper/tokens.ts'
import type { CharacterStyle } from '../design/styles.ts'
import { hex } from '../design/units.ts'
import type { WordContext } from './wordContext.ts'

type RunLook = Omit<IRunOptions, 'style' | 'children' | 'text'> & { style?: CharacterStyle }

/** A text in runs from the right, one a line. */
export function runs(text: string, look: RunLook = {}): TextRun[] {
  return officeLines(isolateFigures(text)).map(
    (line, at) => new TextRun({ text: line, rightToLeft: true, ...look, ...(at > 0 && { break: 1 }) }),
  )
}

/**
 * Spans → runs: emphasis, links, targets, and fact codes raised after what they vouch for. @param look of all of them
 */
export function richText(spans: RichText, context: WordContext, look: RunLook = {}): ParagraphChild[] {
  return spans.flatMap(span => inlines(span, context, look))
}

function inlines(span: Span, context: WordContext, look: RunLook): ParagraphChild[] {
  const { text, strong, tone, fact, to, href, anchor } = span
  const web = href === undefined ? undefined : webAddress(href)
  const target = fact === undefined && to !== undefined ? context.bookmark(to) : undefined
  const isLink = web !== undefined || target !== undefined
  const written = runs(text, {
    ...look,
    ...(strong && { bold: true }),
    ...(tone && { color: hex(toneColour[tone]) }),
    ...(isLink && { style: 'Hyperlink' }),
  })
  const linked =
    web !== undefined
      ? [new ExternalHyperlink({ children: written, link: web })]
      : target !== undefined
        ? [new InternalHyperlink({ children: written, anchor: target })]
        : written
  const own = anchor === undefined ? undefined : context.bookmark(anchor)
  const placed = own === undefined ? linked : [new Bookmark({ id: own, children: linked })]
  return fact === undefined ? placed : [...placed, ...factCode(fact, context, to)]
}

/** A fact's code, raised; it leads to `to`, else to the line of its source when the document has one. */
export function factCode(code: string, context: WordContext, to = `source-${code}`): ParagraphChild[] {
  // Not the style's: LibreOffice makes what a style raises smaller once more.
  const raised = runs(apartFromText + code, { style: 'SourceCode', position: '2.5pt' })
  const target = context.bookmark(to)
  return target === undefined ? raised : [new InternalHyperlink({ children: raised, anchor: target })]
}

/** An address that Word may open; undefined for whatever else is written there. */
function webAddress(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined
  const { protocol, href: address } = new URL(href)
  return ['http:', 'https:', 'mailto:'].includes(protocol) ? address : undefined
}
