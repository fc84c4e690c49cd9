import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { BoundedCache } from '../../../shared/boundedCache.ts'
import type { FontFile } from '../text/fontFile.ts'
import { createShaper } from '../text/harfbuzz.ts'
import type { ShapedWord } from '../text/textLayer.ts'

/** Where a face comes from: a path of the house, or a file already opened. */
export type FontSource = string | FontFile

/** What a definition may name as `font`, each with a normal and a bold face. */
export type FontFamilies = Readonly<Record<string, { normal: FontSource; bold: FontSource }>>

/** About 300 bytes a word: 15 MB for each likeness at most. */
const sharedWords = 50_000

const { resolve } = createRequire(import.meta.url)
const folder = join(dirname(resolve('vazirmatn/package.json')), 'fonts', 'ttf')
const face = (weight: string) => join(folder, `Vazirmatn-${weight}.ttf`)

const symbols = join(dirname(resolve('dejavu-fonts-ttf/package.json')), 'ttf')

/** The house's families. */
export const fontFamilies = {
  Vazirmatn: { normal: face('Regular'), bold: face('Bold') },
  VazirmatnMedium: { normal: face('Medium'), bold: face('SemiBold') },
  VazirmatnBlack: { normal: face('ExtraBold'), bold: face('Black') },
  DejaVuSans: { normal: join(symbols, 'DejaVuSans.ttf'), bold: join(symbols, 'DejaVuSans-Bold.ttf') },
} as const satisfies FontFamilies

export const defaultFamily = 'Vazirmatn'

/** Equal for families of the same files, in this process. */
export function familiesLikeness(families: FontFamilies): string {
  const sources = Object.entries(families).map(([name, { normal, bold }]) => [
    name,
    sourceName(normal),
    sourceName(bold),
  ])
  return JSON.stringify(sources)
}

function sourceName(source: FontSource): string | number | undefined {
  return typeof source === 'string' ? source : source.custom?.number
}

/** Families that draw what a custom one lacks, in turn: its Latin, say, and then signs such as ▲ and ▼. */
const helpers: Readonly<Record<string, readonly string[]>> = {
  Custom: ['Vazirmatn', 'DejaVuSans'],
  CustomMedium: ['VazirmatnMedium', 'DejaVuSans'],
  CustomBlack: ['VazirmatnBlack', 'DejaVuSans'],
}

export function helpersOf(family: string): readonly string[] {
  return helpers[family] ?? ['DejaVuSans']
}

/** What the house's files are known to have. */
const common = String.raw` -~«»،؛؟٪٫٬۰-۹آ-غف-يپچژکگیئۀ\u064b-\u0655\u202f`

/** Line feed, non-joiner and isolates have no ink, so that no file need have them. */
const beyondCommon = `[^\\n\\u200c\\u2066-\\u2069${common}]`

/** See `FontFile.mayLackGlyph`. @param has whether the file has a character */
export function mayLackGlyphs(has: (code: number) => boolean): RegExp {
  const lacking: string[] = []
  const isCommon = new RegExp(`[${common}]`)
  for (let code = 0x20; code < 0x2030; code++) {
    if (isCommon.test(String.fromCharCode(code)) && !has(code)) lacking.push(`\\u${code.toString(16).padStart(4, '0')}`)
  }
  return new RegExp(lacking.length === 0 ? beyondCommon : `${beyondCommon}|[${lacking.join('')}]`)
}

const defaultMayLack = mayLackGlyphs(() => true)

const files = new Map<string, FontFile>()

/** The font file at `path`, read once. */
export function fontFile(path: string): FontFile {
  const known = files.get(path)
  if (known) return known
  const shaper = createShaper(readFileSync(path))
  const digitsStandAlone = path.startsWith(folder)
  const file = { shaper, digitsStandAlone, words: wordCaches(), mayLackGlyph: defaultMayLack, scale: 1 }
  files.set(path, file)
  return file
}

/** Caches by likeness, empty at first. */
export function wordCaches(): FontFile['words'] {
  const caches = new Map<string, BoundedCache<ShapedWord>>()
  return likeness => {
    const cache = caches.get(likeness) ?? new BoundedCache<ShapedWord>(sharedWords)
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
