import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createShaper, type Shaper } from '../text/harfbuzz.ts'
import { ShapeCache } from '../text/shapeCache.ts'
import type { ShapedWord } from '../text/textLayer.ts'

/** A font file with what every document shares of it: its shaper and the words already shaped. */
export interface FontFile {
  shaper: Shaper
  /** True when its Persian digits neither kern nor join, so that numbers need no shaping. */
  digitsStandAlone: boolean
  /** Words shaped alike: in one direction, with the same features. */
  words: (likeness: string) => ShapeCache<ShapedWord>
  /** Finds in a text what the file may not be able to draw; most texts hold none of it. */
  doubtful: RegExp
  /** How much larger than the house's own its letters are set, so that both look alike in size. */
  scale: number
  /** A file of the council's; the house's own files are known by their path. */
  council?: CouncilFile
}

export interface CouncilFile {
  /** For messages. */
  name: string
  /** Latin letters, digits and hyphens, as a PDF wants it. */
  postScriptName: string
  bytes: Uint8Array
  /** Thousandths of the font size: where the ink of a line may reach, from the baseline. */
  ascender: number
  descender: number
}

/** Where a face comes from: a path of the house, or a file already opened. */
export type FontSource = string | FontFile

/** What a definition may name as `font`, each with a normal and a bold face. */
export type FontFamilies = Readonly<Record<string, { normal: FontSource; bold: FontSource }>>

/** About 300 bytes a word: 15 MB for each likeness at most. */
const sharedWords = 50_000

const require = createRequire(import.meta.url)
const folder = join(dirname(require.resolve('vazirmatn/package.json')), 'fonts', 'ttf')
const face = (weight: string) => join(folder, `Vazirmatn-${weight}.ttf`)

const symbols = join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf')

/** The house's families. */
export const fontFamilies = {
  Vazirmatn: { normal: face('Regular'), bold: face('Bold') },
  VazirmatnMedium: { normal: face('Medium'), bold: face('SemiBold') },
  VazirmatnBlack: { normal: face('ExtraBold'), bold: face('Black') },
  DejaVuSans: { normal: join(symbols, 'DejaVuSans.ttf'), bold: join(symbols, 'DejaVuSans-Bold.ttf') },
} as const satisfies FontFamilies

export const defaultFamily = 'Vazirmatn'

/** Families that draw what one of the council's lacks, in turn: its Latin, say, and then signs such as ▲ and ▼. */
const helpers: Readonly<Record<string, readonly string[]>> = {
  Council: ['Vazirmatn', 'DejaVuSans'],
  CouncilMedium: ['VazirmatnMedium', 'DejaVuSans'],
  CouncilBlack: ['VazirmatnBlack', 'DejaVuSans'],
}

export function helpersOf(family: string): readonly string[] {
  return helpers[family] ?? ['DejaVuSans']
}

/** What the house's files are known to have. */
const common = String.raw` -~«»،؛؟٪٫٬۰-۹آ-غف-يپچژکگیئۀ\u064b-\u0655`

/** Line feed, non-joiner and isolates have no ink, so that no file need have them. */
const beyondCommon = `[^\\n\\u200c\\u2066-\\u2069${common}]`

/** See `FontFile.doubtful`. @param has whether the file has a character */
export function doubtful(has: (code: number) => boolean): RegExp {
  const lacking: string[] = []
  const isCommon = new RegExp(`[${common}]`)
  for (let code = 0x20; code < 0x700; code++) {
    if (isCommon.test(String.fromCharCode(code)) && !has(code)) lacking.push(`\\u${code.toString(16).padStart(4, '0')}`)
  }
  return new RegExp(lacking.length === 0 ? beyondCommon : `${beyondCommon}|[${lacking.join('')}]`)
}

const houseDoubts = doubtful(() => true)

const files = new Map<string, FontFile>()

/** The font file at `path`, read once. */
export function fontFile(path: string): FontFile {
  const known = files.get(path)
  if (known) return known
  const shaper = createShaper(readFileSync(path))
  const digitsStandAlone = path.startsWith(folder)
  const file = { shaper, digitsStandAlone, words: wordCaches(), doubtful: houseDoubts, scale: 1 }
  files.set(path, file)
  return file
}

/** Caches by likeness, empty at first. */
export function wordCaches(): FontFile['words'] {
  const caches = new Map<string, ShapeCache<ShapedWord>>()
  return likeness => {
    const cache = caches.get(likeness) ?? new ShapeCache<ShapedWord>(sharedWords)
    caches.set(likeness, cache)
    return cache
  }
}

export function openFont(source: FontSource): FontFile {
  return typeof source === 'string' ? fontFile(source) : source
}

/** True for the product's own font files, the only local files a document may read. */
export function isFontFile(path: string): boolean {
  return Object.values(fontFamilies).some(family => family.normal === path || family.bold === path)
}
