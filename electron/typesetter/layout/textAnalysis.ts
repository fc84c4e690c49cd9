import { BoundedCache } from '../../../shared/boundedCache.ts'
import { isolateFigures } from '../../../shared/persian/isolateFigures.ts'
import { type Paragraph, paragraph } from '../model/word.ts'
import type { BaseDirection } from '../text/bidi.ts'
import type { LineBreak } from '../text/lineBreak.ts'
import { lineBreaks } from '../text/lineBreaks.ts'

/**
 * What follows from a text alone, whatever its letters and its place: remembered for all documents, since one that is
 * set again after an edit says nearly all of it once more. Nothing here is changed by whoever is given it.
 */

/** Of 100 characters as a rule: 10 MB for each kind of knowledge. */
const mostTexts = 12_000
/** Longer texts are rare, and would make the number of texts no bound. */
const longest = 2000

function remembered<T>(find: (text: string) => T): (text: string) => T {
  const known = new BoundedCache<T>(mostTexts)
  return text => (text.length > longest ? find(text) : known.get(text, () => find(text)))
}

/** See `isolateFigures`. */
export const isolated = remembered(isolateFigures)

const paragraphs: Readonly<Record<BaseDirection, (text: string) => Paragraph>> = {
  rtl: remembered(text => paragraph(text, 'rtl')),
  ltr: remembered(text => paragraph(text, 'ltr')),
  auto: remembered(text => paragraph(text, 'auto')),
}

/** A paragraph's text with its levels. @param text without paragraph separators */
export function knownParagraph(text: string, direction: BaseDirection): Paragraph {
  return paragraphs[direction](text)
}

/** Where a text's lines may end. */
export interface Breaks {
  /** Between words, its end included. */
  between: readonly LineBreak[]
  /** Within words that do not fit a line. */
  within: readonly number[]
}

/** Finds where lines of a text may end. @param find by UAX#14 */
export function breakFinder(find: (text: string) => LineBreak[]): (text: string) => Breaks {
  return remembered(text => {
    const all = lineBreaks(text, find)
    const within = all.filter(({ soft }) => soft).map(({ position }) => position)
    return { between: within.length === 0 ? all : all.filter(({ soft }) => !soft), within }
  })
}
