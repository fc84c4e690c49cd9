/** One font file that somebody brings → what the engine draws with. */

import { Problem } from '../../../shared/problems/problem.ts'
import type { CustomFile, FontFile } from '../text/fontFile.ts'
import { createShaper, type Shaper } from '../text/harfbuzz.ts'
import { fontFamilies, fontFile, mayLackGlyphs, wordCaches } from './families.ts'
import type { FaceFacts } from './sfnt.ts'

/** Letters no Persian text does without; digits, marks and signs a helping font can draw. */
const letters = Array.from('ءآأؤئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی')
/** Tall and deep letters, as they stand in words and alone. */
const tallAndDeep = ['لآ', 'گگگ', 'چچچ', 'غغغ', 'ظظظ', 'ییی', 'ژ', 'أ', 'ؤ', 'ق', 'ن', 'م', 'ع', 'ح', 'هٔ', '(']
/** Running text, by whose width fonts are made to look alike in size. */
const sample = 'گزارش عملکرد شهرداری در جلسهٔ علنی شورای اسلامی شهر بررسی و به رأی گذاشته شد'.split(' ')
/** Beyond these the font is meant to look small or large. */
const scales = { least: 0.85, most: 1.35 } as const

let openedFiles = 0

/**
 * Opens a file whose facts are known.
 * @param scale of the family's regular face; found from the file itself when left out
 * @throws Problem when it lacks Persian letters, does not join them or is damaged
 */
export function openCustomFile(name: string, bytes: Uint8Array, facts: FaceFacts, scale?: number): FontFile {
  const shaper = createShaper(bytes)
  refuseUnfit(shaper, name)
  const file: FontFile = {
    shaper,
    digitsStandAlone: false,
    words: wordCaches(),
    mayLackGlyph: mayLackGlyphs(code => (shaper.glyphFor(code) ?? 0) > 0),
    scale: scale ?? scaleOf(shaper),
  }
  const { postScriptName } = facts
  const custom: CustomFile = { number: ++openedFiles, name, postScriptName, bytes, ...linesOf(file, facts) }
  return { ...file, custom }
}

/** A table of the file does not say what it should. */
export function damagedFont(name: string): Problem {
  return new Problem('font-damaged', {}, { file: name })
}

function refuseUnfit(shaper: Shaper, name: string): void {
  const missing = letters.filter(letter => !draws(shaper, letter))
  if (missing.length > 0) throw new Problem('font-lacks-letters', { letters: missing }, { file: name })
  if (!draws(shaper, ' ')) throw damagedFont(name)
  const joined = new Set(shaper.shape('ببب', true, undefined).map(({ id }) => id))
  if (joined.size < 3) throw new Problem('font-does-not-join', {}, { file: name })
  if (letters.every(letter => shaper.outline(shaper.glyphFor(letter.codePointAt(0) ?? 0) ?? 0) === ''))
    throw damagedFont(name)
}

function draws(shaper: Shaper, text: string): boolean {
  return shaper.shape(text, true, undefined).every(({ id }) => id > 0)
}

/** What makes the font's running text as wide as the house's. */
function scaleOf(shaper: Shaper): number {
  const wanted = widthOf(fontFile(fontFamilies.Vazirmatn.normal).shaper) / widthOf(shaper)
  return Math.round(Math.min(scales.most, Math.max(scales.least, wanted)) * 100) / 100
}

/** Width of the sample's words, in em. */
function widthOf(shaper: Shaper): number {
  const advances = sample.flatMap(word => shaper.shape(word, true, undefined).map(({ advance }) => advance))
  return advances.reduce((sum, advance) => sum + advance, 0) / shaper.unitsPerEm
}

/** Ems from one baseline to the next in the house's own font, which the design's line heights are multiples of. */
const houseLine = 1.5625

/**
 * Lines stand as far apart as the house's and never so near that letters touch: what old fonts say of their height may
 * be anything. How that height lies about the baseline is taken from the font where it makes sense.
 */
function linesOf({ shaper, scale }: FontFile, { lines }: FaceFacts): { ascender: number; descender: number } {
  const ink = inkOf(shaper)
  const said = lines.find(({ ascender, descender }) => {
    const height = (ascender - descender) / shaper.unitsPerEm
    return ascender > 0 && descender <= 0 && height > 0.8 && height < 2.5
  })
  const { ascender, descender } = said ?? { ascender: ink.top, descender: ink.bottom }
  const share = ascender / (ascender - descender)
  const line = houseLine / scale
  return {
    ascender: 1000 * Math.max(ink.top, line * share),
    descender: 1000 * Math.min(ink.bottom, line * (share - 1)),
  }
}

/** How far letters reach above and below the baseline, in em. */
function inkOf(shaper: Shaper): { top: number; bottom: number } {
  let top = 0
  let bottom = 0
  for (const { id, y } of tallAndDeep.flatMap(word => shaper.shape(word, true, undefined))) {
    for (const [, height] of shaper.outline(id).matchAll(/-?[\d.]+[ ,](-?[\d.]+)/g)) {
      top = Math.max(top, y + Number(height))
      bottom = Math.min(bottom, y + Number(height))
    }
  }
  return { top: top / shaper.unitsPerEm, bottom: bottom / shaper.unitsPerEm }
}
