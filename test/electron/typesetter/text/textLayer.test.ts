import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openFont } from '../../../../electron/typesetter/fonts/families.ts'
import { missingGlyph, shapeWord } from '../../../../electron/typesetter/text/textLayer.ts'
import { typefaces } from '../../../fixtures/typefaces.ts'

describe.each(typefaces)('shapeWord in $name', ({ families, text: family }) => {
  const { shaper } = openFont(families[family]?.normal ?? '')

  const shape = (text: string, rightToLeft = true) => shapeWord(shaper, text, rightToLeft, undefined).glyphs

  /** What a viewer reads that puts right-to-left text back into logical order character by character. */
  function read(text: string): string {
    return String.fromCodePoint(
      ...shape(text)
        .flatMap(glyph => glyph.unicode)
        .reverse(),
    )
  }

  it('gives a ligature the letter at its left and an inkless glyph at its right the other', () => {
    const [alef, lam] = shape('لا')
    expect(alef).toMatchObject({ kind: 'ink', unicode: [0x627] })
    expect(lam).toMatchObject({ kind: 'text', unicode: [0x644], advance: 0 })
  })

  it('lets a non-joiner ride on the letter before it', () => {
    const glyphs = shape('می‌شود')
    expect(glyphs.map(glyph => glyph.unicode)).toEqual([[0x62f], [0x648], [0x634], [0x200c, 0x6cc], [0x645]])
  })

  it('draws marks as paths and reads them with their letter', () => {
    const glyphs = shape('قَد')
    const mark = glyphs.find(glyph => glyph.kind === 'path')
    expect(mark).toMatchObject({ unicode: [], advance: 0 })
    expect(mark?.y).not.toBe(0)
    expect(glyphs.find(glyph => glyph.unicode.includes(0x642))?.unicode).toEqual([0x64e, 0x642])
  })

  it('reads mirrored brackets as they were written', () => {
    expect(read('(الف)')).toBe('(الف)')
  })

  it('keeps the text of characters the font lacks and boxes them', () => {
    expect(shape('😀', false)).toEqual([
      expect.objectContaining({ id: missingGlyph, unicode: [0x1f600], kind: 'path' }),
    ])
  })

  it('reads back what was written, in order', () => {
    const letters = 'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیءآأئؤة\u064e\u0651\u0652'
    const words = fc.string({ unit: fc.constantFrom(...Array.from(letters)), minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(words, word => {
        expect(read(word)).toBe(word)
      }),
    )
  })

  it('reads back non-joiners between letters', () => {
    const part = fc.string({ unit: fc.constantFrom(...Array.from('ابپتسشلمنی')), minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(part, part, (a, b) => {
        expect(read(`${a}\u200c${b}`)).toBe(`${a}\u200c${b}`)
      }),
    )
  })
})
