import type { RichText, Span } from '../../../shared/document.ts'
import { apartFromText } from '../../paper/apartFromText.ts'
import { colour, size, toneColour } from '../../paper/tokens.ts'
import type { InlineNode } from '../../typesetter/typeset.ts'
import type { RenderContext } from './renderContext.ts'

/** Spans → inline pieces: emphasis, links, targets, and fact codes raised after what they vouch for. */
export function richText(spans: RichText, setting: RenderContext): InlineNode[] {
  return spans.flatMap(span => inlines(span, setting))
}

function inlines(span: Span, setting: RenderContext): InlineNode[] {
  const text: InlineNode = { text: span.text }
  if (span.strong) text.bold = true
  if (span.tone !== undefined) text.color = toneColour[span.tone]
  if (span.anchor !== undefined) text.id = span.anchor
  if (span.href !== undefined) {
    text.link = span.href
    Object.assign(text, linkLook(setting))
  }
  if (span.fact !== undefined) return [text, factCode(span.fact, setting, span.to)]
  if (span.to !== undefined && setting.anchors.has(span.to)) {
    text.linkToDestination = span.to
    Object.assign(text, linkLook(setting))
  }
  return [text]
}

/** On paper a link is only set apart; on a screen it is seen to lead somewhere. */
function linkLook({ page }: RenderContext): Pick<InlineNode, 'color' | 'decoration'> {
  return page.screen ? { color: colour.link, decoration: 'underline' } : { color: colour.accentInk }
}

/** A fact's code, raised; it leads to `to`, else to the line of its source when the document has one. */
export function factCode(code: string, setting: RenderContext, to = `source-${code}`): InlineNode {
  const raised: InlineNode = {
    text: apartFromText + code,
    sup: true,
    fontSize: size.factCode,
    color: colour.inkFaint,
    bold: false,
  }
  if (setting.anchors.has(to)) {
    raised.linkToDestination = to
    raised.linkTitle = `منبع ${code}`
    if (setting.page.screen) raised.color = colour.link
  }
  return raised
}
