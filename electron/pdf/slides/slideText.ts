import type { RichText, Span } from '../../../shared/document.ts'
import type { InlineNode } from '../../typesetter/typeset.ts'
import { letters, px, type SlideSetting } from './slideSetting.ts'

/** Colours of a mark whose shape and word say the same. */
const toneColours = { green: 'ok', amber: 'middle', red: 'bad', grey: 'soft' } as const

/** Keeps the code from joining the letter before it; invisible and without width. */
const nonJoiner = '\u200c'

/**
 * Spans → inline pieces. A slide has no list of sources to lead to, and may be on a paper with others that have the
 * same targets: of links only those to outside addresses are kept.
 */
export function slideText(spans: RichText, setting: SlideSetting): InlineNode[] {
  return spans.flatMap(span => inlines(span, setting))
}

function inlines({ text, strong, tone, href, fact }: Span, setting: SlideSetting): InlineNode[] {
  const inline: InlineNode = {
    text,
    ...(strong && { bold: true }),
    ...(tone !== undefined && { color: setting.theme[toneColours[tone]] }),
    ...(href !== undefined && { link: href, color: setting.theme.accent }),
  }
  return fact === undefined ? [inline] : [inline, slideCode(fact, setting)]
}

/** A source's code, small after what it vouches for. */
export function slideCode(code: string, setting: SlideSetting): InlineNode {
  return {
    text: ` ${nonJoiner}${code}`,
    fontSize: px(letters.code, setting),
    color: setting.theme.soft,
    bold: false,
  }
}
