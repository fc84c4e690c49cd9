import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createShaper, type Shaper } from './text/harfbuzz.ts'
import { ShapeCache } from './text/shapeCache.ts'
import type { ShapedWord } from './text/textLayer.ts'

/** A font file with what every document shares of it: its shaper and the words already shaped. */
export interface FontFile {
  shaper: Shaper
  /** True when its Persian digits neither kern nor join, so that numbers need no shaping. */
  digitsStandAlone: boolean
  /** Words shaped alike: in one direction, with the same features. */
  words: (likeness: string) => ShapeCache<ShapedWord>
}

/** About 300 bytes a word: 15 MB for each likeness at most. */
const sharedWords = 50_000

const require = createRequire(import.meta.url)
const folder = join(dirname(require.resolve('vazirmatn/package.json')), 'fonts', 'ttf')
const face = (weight: string) => join(folder, `Vazirmatn-${weight}.ttf`)

const symbols = join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf')

/** Families of the definition's `font`, each with a normal and a bold face. */
export const fontFamilies = {
  Vazirmatn: { normal: face('Regular'), bold: face('Bold') },
  VazirmatnMedium: { normal: face('Medium'), bold: face('SemiBold') },
  VazirmatnBlack: { normal: face('ExtraBold'), bold: face('Black') },
  DejaVuSans: { normal: join(symbols, 'DejaVuSans.ttf'), bold: join(symbols, 'DejaVuSans-Bold.ttf') },
} as const

export const defaultFamily = 'Vazirmatn'

/** Draws the signs Vazirmatn lacks, such as ▲ and ▼. */
export const fallbackFamily = 'DejaVuSans'

const files = new Map<string, FontFile>()

/** The font file at `path`, read once. */
export function fontFile(path: string): FontFile {
  const known = files.get(path)
  if (known) return known
  const caches = new Map<string, ShapeCache<ShapedWord>>()
  const words = (likeness: string) => {
    const cache = caches.get(likeness) ?? new ShapeCache<ShapedWord>(sharedWords)
    caches.set(likeness, cache)
    return cache
  }
  const shaper = createShaper(readFileSync(path))
  const file = { shaper, digitsStandAlone: path.startsWith(folder), words }
  files.set(path, file)
  return file
}

/** True for the product's own font files, the only local files a document may read. */
export function isFontFile(path: string): boolean {
  return Object.values(fontFamilies).some(family => family.normal === path || family.bold === path)
}
