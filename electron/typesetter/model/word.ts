import { type BaseDirection, paragraphLevels, withFewerChanges } from '../text/bidi.ts'
import type { LevelRun, TextFont } from '../text/textFont.ts'
import type { NodeReference } from './position.ts'

/** Style of a span of text, resolved once and shared by its words. */
export interface SpanStyle {
  textFont: TextFont
  /** Points, already reduced for super- and subscript. */
  fontSize: number
  /** Height of a line of this style, in points. */
  height: number
  /** Points above the baseline. */
  ascent: number
  color: string
  alignment: string
  direction: BaseDirection
  background: string | undefined
  decoration: string | undefined
  decorationColor: string | undefined
  fontFeatures: readonly string[] | undefined
  noWrap: boolean
  sup: boolean
  sub: boolean
  link: string | undefined
  linkToDestination: string | undefined
  linkTitle: string | undefined
  /** Printed as the number of the page this leads to, known after layout. */
  pageReference: NodeReference | undefined
}

/** A paragraph's text with its embedding levels: what its words are cut from. */
export interface Paragraph {
  text: string
  levels: Uint8Array | undefined
  baseLevel: number
}

export function paragraph(text: string, direction: BaseDirection): Paragraph {
  const { levels, baseLevel } = paragraphLevels(text, direction)
  return { text, levels: levels && withFewerChanges(levels), baseLevel }
}

/** A piece of a paragraph no line is broken within, with the spaces after it. pdfmake calls it an inline. */
export interface Word {
  paragraph: Paragraph
  start: number
  end: number
  style: SpanStyle
  /** In logical order, spaces included. */
  runs: LevelRun[]
  /** Points, spaces included. */
  width: number
  /** What falls away at the start of a line; negative for an indent. */
  leadingCut: number
  /** What falls away at the end of a line. */
  trailingCut: number
  /** The line ends after it. */
  lineEnd: boolean
  /** The next word must stay on its line. */
  noNewLine: boolean
  /** Where it may be split if it does not fit: offsets in the paragraph. */
  cuts?: readonly number[]
}

/** Letters that join their neighbours; the joiner keeps them joined where a style changes inside a word. */
const joining = /[\u0620-\u064a\u066e-\u06d3]/
const joiner = '\u200d'

/** Cuts the word from `start` to `end` out of its paragraph and shapes it. */
export function cutWord(from: Paragraph, start: number, end: number, style: SpanStyle): Word {
  const { textFont, fontFeatures, fontSize } = style
  const { text, levels, baseLevel } = from
  const runs = textFont.runs(text, start, end, levels, baseLevel, fontFeatures)
  let width = 0
  for (let at = 0; at < runs.length; at++) width += runs[at]?.word?.width ?? textFont.spaceWidth
  const space = (textFont.spaceWidth * fontSize) / 1000
  let first = start
  while (first < end && text.charCodeAt(first) === 0x20) first++
  let last = end
  while (last > start && text.charCodeAt(last - 1) === 0x20) last--
  return {
    paragraph: from,
    start,
    end,
    style,
    runs,
    width: (width * fontSize) / 1000,
    leadingCut: (first - start) * space,
    trailingCut: (end - last) * space,
    lineEnd: false,
    noNewLine: false,
  }
}

/** Shapes a word anew so that letters stay joined across a style change before or after it. */
export function joinAcrossStyles(word: Word): void {
  const { text } = word.paragraph
  const before = joins(text, word.start) ? joiner : ''
  const after = joins(text, word.end) ? joiner : ''
  if (!before && !after) return
  const { textFont, fontFeatures, fontSize } = word.style
  const first = word.runs[0]
  const last = word.runs.at(-1)
  let from = word.start
  let width = 0
  word.runs = word.runs.map(run => {
    const to = runEnd(word, run, from)
    const joined = `${run === first ? before : ''}${text.slice(from, to)}${run === last ? after : ''}`
    const isLetters = run.word !== undefined && (run.level & 1) === 1
    const own = isLetters ? { level: run.level, word: textFont.shape(joined, true, fontFeatures) } : run
    width += own.word ? own.word.width : textFont.spaceWidth
    from = to
    return own
  })
  word.width = (width * fontSize) / 1000
}

function joins(text: string, at: number): boolean {
  return joining.test(text.charAt(at - 1)) && joining.test(text.charAt(at))
}

function runEnd(word: Word, run: LevelRun, from: number): number {
  const { text, levels, baseLevel } = word.paragraph
  if (!run.word) return from + 1
  let to = from + 1
  while (to < word.end && text.charCodeAt(to) !== 0x20 && (levels?.[to] ?? baseLevel) === run.level) to++
  return to
}

/**
 * Splits a word that is wider than a line. Marks stay with their letter, and at least one character goes on the line.
 * @param width points left @returns undefined when it cannot be split
 */
export function splitWord(word: Word, width: number): [head: Word, tail: Word] | undefined {
  const { paragraph: from, start, end, style } = word
  const cuts = cutsOf(word) ?? boundaries(from.text, start, end)
  let low = 0
  let high = cuts.length - 1
  if (high < 0) return undefined
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const cut = cuts[middle] ?? end
    if (cutWord(from, start, cut, style).width <= width) low = middle
    else high = middle - 1
  }
  const cut = cuts[low] ?? end
  const head = cutWord(from, start, cut, style)
  const tail = cutWord(from, cut, end, style)
  if (word.cuts) tail.cuts = word.cuts
  head.leadingCut = word.leadingCut
  tail.lineEnd = word.lineEnd
  tail.noNewLine = word.noNewLine
  return [head, tail]
}

/** Splits a word where it may part, if its first part fits. @param width points left */
export function partWord(word: Word, width: number): [head: Word, tail: Word] | undefined {
  if (cutsOf(word) === undefined) return undefined
  const parts = splitWord(word, width)
  return parts && parts[0].width <= width ? parts : undefined
}

function cutsOf({ cuts = [], start, end }: Word): readonly number[] | undefined {
  const inside = cuts.filter(cut => cut > start && cut < end)
  return inside.length === 0 ? undefined : inside
}

/** Made when it is first asked for: a document without a word wider than its line does without. */
let graphemes: Intl.Segmenter | undefined

/** Offsets inside the word where it may be split. */
function boundaries(text: string, start: number, end: number): number[] {
  graphemes ??= new Intl.Segmenter('fa', { granularity: 'grapheme' })
  return Array.from(graphemes.segment(text.slice(start, end)), ({ index }) => start + index).slice(1)
}
