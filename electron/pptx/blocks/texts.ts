import type { RichText, Span } from '../../../shared/document.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import { isolateFigures } from '../../../shared/persian/isolateFigures.ts'
import { officeLines } from '../../paper/officeText.ts'
import { lineHeight } from '../design/look.ts'
import { type Box, hex, placed, points } from '../design/units.ts'
import type { PptxSlide, Run } from '../library.ts'
import type { SlideContext } from './slideContext.ts'

/** How a text looks; sizes in hall pixels. */
export interface TextLook {
  size: number
  colour: string
  bold?: boolean
  align?: 'right' | 'left' | 'center'
  /** Of the size. */
  leading?: number
  /** Free above the paragraph. */
  before?: number
  /** Sign before the paragraph, by its code point: '2022'. */
  bullet?: string
  /** Steps to the left. */
  level?: number
}

/** Keeps a source's code from joining the letter before it; invisible and without width. */
const nonJoiner = '\u200c'
/** Of the letters it stands by, and the least that is read from the last row. */
const codeSize = { share: 0.6, least: 24 }

/** One paragraph of runs, from the right. */
export function paragraphRuns(text: string | RichText, look: TextLook, context: SlideContext): Run[] {
  const spans = typeof text === 'string' ? [{ text }] : text
  const runs = spans.flatMap(span => spanRuns(span, look, context))
  if (runs.length === 0) runs.push(run('', look, context))
  const last = runs.at(-1)
  if (last?.options !== undefined) last.options.breakLine = true
  const [first] = runs
  if (first?.options !== undefined && look.bullet !== undefined)
    first.options.bullet = { characterCode: look.bullet, indent: points(look.size) }
  return runs
}

function spanRuns(span: Span, look: TextLook, context: SlideContext): Run[] {
  const { text, strong, tone, fact } = span
  const { ok, middle, bad, soft } = context.colours
  const toned = tone === undefined ? look.colour : { green: ok, amber: middle, red: bad, grey: soft }[tone]
  const own: TextLook = { ...look, colour: toned, ...(strong && { bold: true }) }
  const written = officeLines(isolateFigures(text)).map((line, at) => run(line, own, context, at > 0))
  return fact === undefined ? written : [...written, factRun(fact, look, context)]
}

/** A source's code, small after what it vouches for. */
function factRun(code: string, look: TextLook, context: SlideContext): Run {
  const size = Math.min(look.size, Math.max(codeSize.least, look.size * codeSize.share))
  return run(
    `${nonJoiner} ${officeLines(isolateFigures(code)).join(' ')}`,
    { ...look, size, bold: false, colour: context.colours.soft },
    context,
  )
}

function run(text: string, look: TextLook, { font }: SlideContext, breaks = false): Run {
  const { size, colour, bold = false, align = 'right', leading = lineHeight.text, before = 0, level = 0 } = look
  return {
    text,
    options: {
      rtlMode: true,
      lang: 'fa-IR',
      fontFace: font,
      fontSize: points(size),
      color: hex(colour),
      bold,
      align,
      lineSpacing: points(size * leading),
      ...(before > 0 && { paraSpaceBefore: points(before) }),
      ...(level > 0 && { indentLevel: level }),
      ...(breaks && { softBreakBefore: true }),
    },
  }
}

/**
 * A text box without insets. Where other letters stand in that need more room, its own are set smaller.
 * @param name what it is, for lists of what stands on the slide
 */
export function addTexts(
  slide: PptxSlide,
  runs: Run[],
  box: Box,
  { name, valign = 'top' }: { name: string; valign?: 'top' | 'middle' | 'bottom' },
): void {
  slide.addText(runs, {
    ...placed(box),
    margin: 0,
    valign,
    wrap: true,
    fit: 'shrink',
    isTextBox: true,
    objectName: name,
  })
}

/** How many lines a text takes within a width: words are set one after the other, a longer one than a line alone. */
export function lineCount(
  text: string | RichText,
  width: number,
  { size, bold = false }: Pick<TextLook, 'size' | 'bold'>,
  { ruler, family }: SlideContext,
): number {
  const font = { family: family.text, bold }
  const space = (ruler.measure('ا ا', font).line - 2 * ruler.measure('ا', font).line) * size
  let lines = 0
  for (const line of officeLines(plainText(text))) {
    lines++
    let used = 0
    for (const word of line.split(/\s+/)) {
      const wide = ruler.measure(word, font).line * size
      if (used > 0 && used + space + wide > width) {
        lines++
        used = wide
      } else used += (used > 0 ? space : 0) + wide
      if (used > width) {
        lines += Math.ceil(used / width) - 1
        used %= width
      }
    }
  }
  return lines
}

/** Width of a text on one line. */
export function widthOf(
  text: string | RichText,
  { size, bold = false }: Pick<TextLook, 'size' | 'bold'>,
  { ruler, family }: SlideContext,
): number {
  const font = { family: family.text, bold }
  return Math.max(0, ...officeLines(plainText(text)).map(line => ruler.measure(line, font).line * size))
}

/** Height of a paragraph within a width. */
export function heightOf(text: string | RichText, width: number, look: TextLook, context: SlideContext): number {
  // A hair less wide: other programs break lines a word earlier.
  const lines = lineCount(text, width * 0.97, look, context)
  return lines * look.size * (look.leading ?? lineHeight.text) + (look.before ?? 0)
}

function plainText(text: string | RichText): string {
  if (typeof text === 'string') return stripIsolates(text)
  return text.map(span => stripIsolates(span.text) + (span.fact === undefined ? '' : ` ${span.fact}`)).join('')
}
