import type { ShapedWord } from './textLayer.ts'

/** Persian digits and the separators between them. */
const number = /^[۰-۹٬٫]{2,}$/

export function isNumber(text: string): boolean {
  return number.test(text)
}

/**
 * A number put together from its digits. Nearly every number of a budget is a new word to the shaper, while a font
 * whose digits neither kern nor join gives each of them the same glyph everywhere.
 */
export function numberWord(text: string, digit: (character: string) => ShapedWord): ShapedWord {
  const glyphs: ShapedWord['glyphs'] = []
  let width = 0
  for (let at = 0; at < text.length; at++) {
    const shaped = digit(text.charAt(at))
    width += shaped.width
    glyphs.push(...shaped.glyphs)
  }
  return { text, width, glyphs }
}
