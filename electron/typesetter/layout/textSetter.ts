import { writtenOut } from '../../../shared/persian/writtenOut.ts'
import { defaultFamily, helpersOf } from '../fonts/families.ts'
import type { LayoutNode } from '../model/node.ts'
import type { StyleStack } from '../model/styleStack.ts'
import { cutWord, joinAcrossStyles, type SpanStyle, type Word } from '../model/word.ts'
import type { FontBook } from '../text/fontBook.ts'
import { withFallback } from '../text/fontFallback.ts'
import type { LineBreak } from '../text/lineBreak.ts'
import { isNumber } from '../text/numberWord.ts'
import type { TextFont } from '../text/textFont.ts'
import { sameStyle, spanStyle } from './spanStyle.ts'
import { styleProperties } from './styleProperties.ts'
import { type Breaks, isolated, knownParagraph } from './textAnalysis.ts'

/** A stretch of a text in one style. */
interface Span {
  style: SpanStyle
  start: number
  end: number
}

/** Words of a text and the widths between which a table may choose. */
export interface MeasuredText {
  items: Word[]
  minWidth: number
  maxWidth: number
}

const lineEnding = /(?:\r\n|[\n\r\v\f\u0085\u2028\u2029])$/

/** Finds where lines of a text may end. */
export type FindBreaks = (text: string) => Breaks

/**
 * Turns texts into measured words. A text's spans are put together first, so that direction and line breaks follow the
 * whole paragraph, and each span's style is resolved once.
 */
export class TextSetter {
  private readonly fonts: FontBook
  private readonly findBreaks: FindBreaks

  constructor(fonts: FontBook, findBreaks: FindBreaks) {
    this.fonts = fonts
    this.findBreaks = findBreaks
  }

  /** @param text a string, a node or a list of them, as a definition holds them */
  set(text: unknown, stack: StyleStack): MeasuredText {
    const spans: Span[] = []
    const parts: string[] = []
    this.collect(text, stack, spans, parts)
    const whole = parts.join('')
    const words = this.words(whole, spans)
    const indent = styleProperties(stack).leadingIndent
    const first = words[0]
    if (first && typeof indent === 'number' && indent > 0) first.leadingCut = -indent
    return measureWords(words)
  }

  /** Flattens nested text; unlike pdfmake, a span inside a span inherits its style. */
  private collect(
    text: unknown,
    stack: StyleStack,
    spans: Span[],
    parts: string[],
    node: Partial<LayoutNode> = {},
  ): void {
    if (Array.isArray(text)) {
      for (const part of text) this.collect(part, stack, spans, parts)
    } else if (isNode(text)) {
      const linked = text._textRef?._textNodeRef.text
      stack.auto(text, () => this.collect(linked ?? text.text, stack, spans, parts, text))
    } else {
      const written = writtenOut(asText(text).toWellFormed())
      // A number by itself, as in most cells, keeps together whatever stands around it.
      const found = styleProperties(stack)
      const isolates = found.isolateFigures === true && !isNumber(written)
      const plain = isolates ? isolated(written) : written
      const own = spanStyle(this.fonts, found, node)
      for (const { text: stretch, font } of withFallback(plain, own.textFont, () => this.helpers(stack))) {
        // What another font draws must not change the line's height.
        const fontSize = (own.fontSize / own.textFont.scale) * font.scale
        addSpan(spans, font === own.textFont ? own : { ...own, textFont: font, fontSize }, stretch.length)
        parts.push(stretch)
      }
    }
  }

  private helpers(stack: StyleStack): TextFont[] {
    const { font: family, bold } = styleProperties(stack)
    return helpersOf(typeof family === 'string' ? family : defaultFamily).map(name =>
      this.fonts.textFont(name, bold === true),
    )
  }

  private words(text: string, spans: readonly Span[]): Word[] {
    const words: Word[] = []
    const direction = spans[0]?.style.direction ?? 'rtl'
    let paragraphStart = 0
    let spanIndex = 0
    let current = knownParagraph('', direction)
    const { between: breaks, within: cuts } = this.findBreaks(text)
    let previous: LineBreak | undefined
    for (let index = 0; index < breaks.length; index++) {
      const { position = 0, required = false } = breaks[index] ?? {}
      let start = previous?.position ?? 0
      if (index === 0 || previous?.required) {
        paragraphStart = start
        current = knownParagraph(paragraphAt(text, breaks, index, start), direction)
      }
      while (start < position) {
        while ((spans[spanIndex]?.end ?? position) <= start) spanIndex++
        const span = spans[spanIndex]
        if (!span) break
        const end = Math.min(position, span.end)
        const textEnd = Math.min(end - paragraphStart, current.text.length)
        const word = cutWord(current, start - paragraphStart, textEnd, span.style)
        if (cuts.length > 0) word.cuts = cuts.map(cut => cut - paragraphStart)
        word.noNewLine = end < position || (span.style.noWrap && end < span.end)
        word.lineEnd = required && end === position
        if (start === span.start || end === span.end) joinAcrossStyles(word)
        words.push(word)
        start = end
      }
      previous = breaks[index]
    }
    if (words.length === 0 && spans[0]) words.push(cutWord(current, 0, 0, spans[0].style))
    return words
  }
}

function addSpan(spans: Span[], own: SpanStyle, length: number): void {
  const last = spans.at(-1)
  const start = last?.end ?? 0
  spans.push({ style: last && sameStyle(last.style, own) ? last.style : own, start, end: start + length })
}

/** The paragraph that starts at the break before `index`: up to the next required break, without its line ending. */
function paragraphAt(text: string, breaks: readonly LineBreak[], index: number, start: number): string {
  let last = index
  while (last < breaks.length - 1 && !breaks[last]?.required) last++
  return text.slice(start, breaks[last]?.position ?? text.length).replace(lineEnding, '')
}

/** Ems a word may ask a table column for: longer ones are broken rather than push the table over the page's edge. */
const widestWord = 16

/** The widest piece that cannot be broken, and the widest line without breaks. */
function measureWords(words: Word[]): MeasuredText {
  let minWidth = 0
  let maxWidth = 0
  const piece = new Extent()
  const line = new Extent()
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!word) continue
    const most = word.style.noWrap ? Number.POSITIVE_INFINITY : widestWord * word.style.fontSize
    minWidth = Math.max(minWidth, Math.min(most, piece.add(word)))
    maxWidth = Math.max(maxWidth, line.add(word))
    if (!word.noNewLine || word.lineEnd) piece.clear()
    if (word.lineEnd) line.clear()
  }
  return { items: words, minWidth, maxWidth }
}

/** Width of words in a row, without the spaces at either end. */
class Extent {
  private width = 0
  private leading: number | undefined

  add(word: Word): number {
    this.leading ??= word.leadingCut
    this.width += word.width
    return this.width - this.leading - word.trailingCut
  }

  clear(): void {
    this.width = 0
    this.leading = undefined
  }
}

function isNode(value: unknown): value is Partial<LayoutNode> {
  return typeof value === 'object' && value !== null
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}
