import { type PdfObject, PdfString } from '@libpdf/core'

/** Text of a field or a note, to be set by our own text engine: no other joins Persian letters. */
export interface WrittenText {
  text: string
  /** Points of its letters; 0 where they are to fit. */
  size: number
  alignment: 'left' | 'center' | 'right'
  /** It stands on one line, in the middle of its box. */
  isLine: boolean
}

const alignments = ['left', 'center', 'right'] as const
/** Letters of one text at most: a page of an office has 3,000. */
const mostLetters = 4000

/**
 * What is written, by its words, its «default appearance» (ISO 32000-1, 12.7.3.3) and its alignment; undefined of
 * nothing. A text that says no alignment stands as its direction is.
 */
export function writtenText(
  words: string,
  {
    appearance,
    alignment,
    isLine,
  }: { appearance: PdfObject | undefined; alignment: number | undefined; isLine: boolean },
): WrittenText | undefined {
  const text = words.replaceAll('\r\n', '\n').replaceAll('\r', '\n').trim().slice(0, mostLetters)
  if (text === '') return undefined
  const said = appearance instanceof PdfString ? appearance.asString() : ''
  const size = Number(/([\d.]+)\s+Tf/.exec(said)?.[1] ?? 0)
  const usual = /[؀-ۿ]/.test(text) ? 'right' : 'left'
  return { text, size, isLine, alignment: (alignment && alignments[alignment]) || usual }
}
