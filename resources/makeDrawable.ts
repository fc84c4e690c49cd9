import { writeFileSync } from 'node:fs'
import { defaultFamily, fontFamilies, fontFile, helpersOf } from '../electron/typesetter/fonts/families.ts'
import type { Shaper } from '../electron/typesetter/text/harfbuzz.ts'

/** The planes that fonts of letters and signs reach into. */
const lastCode = 0x1ffff

/** Without ink. */
const inkless = /[\p{Cc}\p{Cf}\p{Cs}\p{Z}]/u

/**
 * Characters that every face of the house can draw, by itself or by the faces that help it, as inclusive ranges of code
 * points in hexadecimal: «20-7e a1 …».
 */
export function drawableRanges(): string {
  const helping = helpersOf(defaultFamily)
  const families = Object.entries(fontFamilies).filter(([name]) => !helping.includes(name))
  const faces = families.flatMap(([name, family]) =>
    (['normal', 'bold'] as const).map(weight => {
      const helpers = helpersOf(name) as (keyof typeof fontFamilies)[]
      return [family, ...helpers.map(helper => fontFamilies[helper])].map(one => fontFile(one[weight]).shaper)
    }),
  )
  const ranges: string[] = []
  let first: number | undefined
  for (let code = 0x20; code <= lastCode + 1; code++) {
    const isDrawn = code <= lastCode && faces.every(shapers => shapers.some(shaper => draws(shaper, code)))
    if (isDrawn) first ??= code
    else if (first !== undefined) {
      ranges.push(first === code - 1 ? hex(first) : `${hex(first)}-${hex(code - 1)}`)
      first = undefined
    }
  }
  return ranges.join(' ')
}

/** A letter with marks that a font lacks is drawn of its parts. */
function draws(shaper: Shaper, code: number): boolean {
  const letter = String.fromCodePoint(code)
  if (inkless.test(letter)) return false
  return [letter, letter.normalize('NFD')].some(form =>
    Array.from(form).every(part => (shaper.glyphFor(part.codePointAt(0) ?? 0) ?? 0) > 0),
  )
}

const hex = (code: number) => code.toString(16)

/** The module that holds the ranges, in lines of usual length. */
export function drawableModule(): string {
  const lines = drawableRanges().match(/.{1,110}(?: |$)/g) ?? []
  return `/** Made by resources/makeDrawable.ts: the characters that the product's fonts can draw. */
export const drawableRanges = \`
${lines.map(line => line.trim()).join('\n')}
\`
`
}

// `node resources/makeDrawable.ts` writes it; a test tells when it is stale.
if (import.meta.main) writeFileSync(new URL('../shared/persian/drawableRanges.ts', import.meta.url), drawableModule())
