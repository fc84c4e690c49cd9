import { reorderVisually } from '../text/bidi.ts'
import { markedEnd, markedPunctuation, type Side } from '../text/markedPunctuation.ts'
import { kernedBesideSpace } from '../text/spaceKerning.ts'
import type { LevelRun } from '../text/textFont.ts'
import type { ShapedWord } from '../text/textLayer.ts'
import type { LineSegment, Piece } from './lineSegment.ts'
import type { SpanStyle, Word } from './word.ts'

export interface VisualLine {
  pieces: Piece[]
  /** Points, justified. */
  width: number
  /** Points added to each space by justification. */
  stretch: number
  rightToLeft: boolean
  /** In reading order, once it is drawn. */
  segments?: readonly LineSegment[]
}

interface StyledRun extends LevelRun {
  style: SpanStyle
  order: number
}

/** Lays the words of one line out from left to right; the spaces at its ends fall away (UAX#9, rule L1). */
export function visualLine(words: readonly Word[]): VisualLine {
  const runs = trimmedRuns(words)
  const baseLevel = words[0]?.paragraph.baseLevel ?? 1
  const pieces: Piece[] = []
  let piece: Piece | undefined
  let pieceLevel = 0
  let width = 0
  fitted(reorderVisually(runs)).forEach(({ style, word, order, level }) => {
    const advance = ((word ? word.width : style.textFont.spaceWidth) * style.fontSize) / 1000
    if (piece?.style !== style || pieceLevel !== level) {
      pieceLevel = level
      piece = { style, x: width, width: 0, items: [], order }
      pieces.push(piece)
    }
    piece.items.push(word)
    piece.order = Math.min(piece.order, order)
    piece.width += advance
    width += advance
  })
  return { pieces, width, stretch: 0, rightToLeft: (baseLevel & 1) === 1 }
}

/**
 * Ems a space may be widened by: before a long address, or a number that is not parted from its unit, a line is better
 * left ragged. Readers take wider gaps, beside a small raised code even those of 0.4, for columns, and read the words
 * between them in another order.
 */
const loosest = 0.3

/** Spreads a line over `width` points by widening its spaces, unless they would gape. */
export function justify(line: VisualLine, width: number): void {
  const spaces = line.pieces.reduce((count, piece) => count + spacesOf(piece), 0)
  const stretch = (width - line.width) / spaces
  if (spaces === 0 || stretch > loosest * (line.pieces[0]?.style.fontSize ?? 0)) return
  line.stretch = stretch
  let x = 0
  for (const piece of line.pieces) {
    piece.x = x
    piece.width += spacesOf(piece) * line.stretch
    x += piece.width
  }
  line.width = x
}

function spacesOf(piece: Piece): number {
  return piece.items.reduce((count, item) => (item ? count : count + 1), 0)
}

/**
 * Marks punctuation where directions meet, and kerns spaces between left-to-right words. @param runs in visual order
 */
function fitted(runs: StyledRun[]): StyledRun[] {
  let left: StyledRun | undefined
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index]
    // Isolates have no glyphs.
    if (!run?.word || run.word.glyphs.length === 0) continue
    if ((run.level & 1) === 0) {
      if (isSpaceOf(run, runs[index - 1])) run.word = kerned(run, run.word, 'left')
      if (isSpaceOf(run, runs[index + 1])) run.word = kerned(run, run.word, 'right')
    }
    if (left?.word && ((left.level ^ run.level) & 1) === 1) {
      if (run.level & 1) {
        run.word = markedPunctuation(run.word, 'left')
        left.word = markedEnd(left.word)
      } else left.word = markedPunctuation(left.word, 'right')
    }
    left = run
  }
  // Level 0 is an English line's own.
  if (left?.word && left.level > 0 && (left.level & 1) === 0) left.word = markedEnd(left.word)
  return runs
}

function kerned({ style }: StyledRun, word: ShapedWord, side: Side): ShapedWord {
  return kernedBesideSpace(word, side, style.textFont, style.fontFeatures)
}

/** Whether a word's neighbour is a space that runs on with it. */
function isSpaceOf({ style, level }: StyledRun, beside: StyledRun | undefined): boolean {
  return beside !== undefined && !beside.word && beside.style === style && beside.level === level
}

function trimmedRuns(words: readonly Word[]): StyledRun[] {
  const runs: StyledRun[] = []
  for (let at = 0; at < words.length; at++) {
    const { runs: own = [], style } = words[at] ?? {}
    for (let index = 0; index < own.length; index++) {
      const run = own[index]
      if (style && run && (run.word || runs.length > 0))
        runs.push({ level: run.level, word: run.word, style, order: runs.length })
    }
  }
  while (runs.length > 0 && !runs.at(-1)?.word) runs.pop()
  return runs
}
