import type { TextFont } from '../text/textFont.ts'

/** Part of a text that one font draws. */
export interface Stretch {
  text: string
  font: TextFont
}

/** What every family of the house is known to have; most texts hold nothing else. */
const uncommon = /[^\n -~«»،؛؟٪٫٬۰-۹آ-غف-يپچژکگیئۀ\u064b-\u0655\u200c\u2066-\u2069]/

/** Without ink of their own: they stay with the text around them. */
const inkless = /[\p{M}\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}]/u

/**
 * Cuts a text where its font lacks a character that `fallback` has: triangles, arrows, check marks, emoji. What
 * neither has stays with the font, which draws a box for it.
 */
export function withFallback(text: string, font: TextFont, fallback: () => TextFont): Stretch[] {
  if (!uncommon.test(text)) return [{ text, font }]
  const stretches: Stretch[] = []
  for (const character of text) {
    const last = stretches.at(-1)
    const chosen = inkless.test(character) ? (last?.font ?? font) : fontFor(character, font, fallback())
    if (last?.font === chosen) last.text += character
    else stretches.push({ text: character, font: chosen })
  }
  return stretches.length === 0 ? [{ text, font }] : stretches
}

function fontFor(character: string, font: TextFont, fallback: TextFont): TextFont {
  return !font.has(character) && fallback.has(character) ? fallback : font
}
