import type { TextFont } from './textFont.ts'

/** Part of a text that one font draws. */
export interface Stretch {
  text: string
  font: TextFont
}

/** Without ink of their own: they stay with the text around them. */
const inkless = /^[\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}]+$/u

/** A letter with the marks on it, which no two fonts can share. */
const clusters = /\P{M}\p{M}*|\p{M}+/gu

/** Signs and digits of Latin, which stay with the Latin word they follow: `report.pdf`. */
const latinSign = /^[!-@[-`{-~]$/
const endsInLatin = /[A-Za-z0-9]$/

/**
 * Cuts a text where its font lacks a character that one of `helpers` has: the first of them that does draws it, be it
 * Latin, a triangle, a check mark or an emoji. What none has stays with the font, which draws a box for it; a letter
 * and its marks are parted only where no font has them all.
 */
export function withFallback(text: string, font: TextFont, helpers: () => readonly TextFont[]): Stretch[] {
  if (!font.mayLack(text)) return [{ text, font }]
  const stretches: Stretch[] = []
  const add = (part: string, chosen: TextFont) => {
    const last = stretches.at(-1)
    if (last?.font === chosen) last.text += part
    else stretches.push({ text: part, font: chosen })
  }
  for (const [cluster] of text.matchAll(clusters)) {
    const whole = fontAfter(stretches.at(-1), cluster, font) ?? fontWith(cluster, font, helpers)
    if (whole) add(cluster, whole)
    else for (const sign of cluster) add(sign, fontWith(sign, font, helpers) ?? font)
  }
  return stretches.length === 0 ? [{ text, font }] : stretches
}

/** The font that goes on whatever the text's own font has. */
function fontAfter(last: Stretch | undefined, cluster: string, font: TextFont): TextFont | undefined {
  if (inkless.test(cluster)) return last?.font ?? font
  const isPart = last && latinSign.test(cluster) && endsInLatin.test(last.text) && last.font.has(cluster)
  return isPart ? last.font : undefined
}

function fontWith(text: string, font: TextFont, helpers: () => readonly TextFont[]): TextFont | undefined {
  return font.has(text) ? font : helpers().find(helper => helper.has(text))
}
