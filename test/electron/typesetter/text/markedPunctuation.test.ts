import { describe, expect, it } from 'vitest'
import { fontFamilies, openFont } from '../../../../electron/typesetter/fonts/families.ts'
import { FileShapers } from '../../../../electron/typesetter/text/fileShapers.ts'
import { markedPunctuation, type Side } from '../../../../electron/typesetter/text/markedPunctuation.ts'

const shapers = new FileShapers(openFont(fontFamilies.Vazirmatn.normal))
const rightToLeftMark = '\u200f'

/** What a word reads as from left to right once `side` is marked. */
function read(text: string, side: Side): string {
  const { glyphs } = markedPunctuation(shapers.shape(text, true), side)
  return String.fromCodePoint(...glyphs.flatMap(({ unicode }) => unicode))
}

describe('punctuation of a Persian word beside a number', () => {
  it.each([
    ['آب،', 'left', `${rightToLeftMark}،بآ`],
    ['(آب', 'right', `بآ(${rightToLeftMark}`],
    ['آب)', 'left', `${rightToLeftMark})بآ`],
  ] as const)('«%s» reads with a mark at its %s', (text, side, expected) => {
    expect(read(text, side)).toBe(expected)
  })

  it.each(['آب', 'می‌شود', 'آبً'])('leaves «%s», whose letters face the number, as it is', text => {
    const word = shapers.shape(text, true)
    expect(markedPunctuation(word, 'left')).toBe(word)
    expect(markedPunctuation(word, 'right')).toBe(word)
  })

  it('draws the same glyphs and is marked once for all lines', () => {
    const word = shapers.shape('آب:', true)
    const marked = markedPunctuation(word, 'left')
    expect(markedPunctuation(word, 'left')).toBe(marked)
    expect(marked.glyphs.map(({ id, advance }) => [id, advance])).toEqual(
      word.glyphs.map(({ id, advance }) => [id, advance]),
    )
    expect(marked.width).toBe(word.width)
  })
})
