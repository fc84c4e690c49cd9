import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fontFamilies } from '../../electron/typesetter/fonts/families.ts'
import { glyphPath } from '../../electron/typesetter/text/glyphPath.ts'
import { typeset } from '../../electron/typesetter/typeset.ts'
import { type DrawnLine, readLines, type ShownCode } from './drawnLines.ts'
import { directionalRuns, type LineGlyphs, lineGlyphs, sameLine } from './expectedGlyphs.ts'
import type { GlyphString } from './glyphStrings.ts'
import { hbShape, runKey } from './hbShape.ts'
import { PdfObjects } from './pdfObjects.ts'
import { type RawFont, rawFont, rawFontFile } from './rawShape.ts'

export interface GlyphResult {
  strings: number
  glyphs: number
  kinds: Map<string, { strings: number; failed: number; versions: number }>
  /** Strings that hb-shape and harfbuzzjs shape differently by themselves; ours agree with harfbuzzjs. */
  versions: string[]
  failed: string[]
}

/** Large, so that positions written to a hundredth of a point tell font units apart. */
const fontSize = 100
const page = { width: 14_000, height: 14_000 }
const stringsPerFile = 10_000

/**
 * Typesets strings, a line each, and compares what the finished files draw with Debian's hb-shape.
 * @param folder for the files written on the way
 */
export async function checkGlyphs(strings: readonly GlyphString[], folder: string): Promise<GlyphResult> {
  const result: GlyphResult = { strings: 0, glyphs: 0, kinds: new Map(), versions: [], failed: [] }
  for (let start = 0; start < strings.length; start += stringsPerFile) {
    const bold = (start / stringsPerFile) % 2 === 1
    await checkFile(strings.slice(start, start + stringsPerFile), bold, folder, result)
  }
  return result
}

async function checkFile(
  strings: readonly GlyphString[],
  bold: boolean,
  folder: string,
  result: GlyphResult,
): Promise<void> {
  const fontPath = fontFamilies.Vazirmatn[bold ? 'bold' : 'normal']
  const original = rawFontFile(fontPath)
  const lines = await printed(strings, bold, join(folder, 'glyphs.pdf'), original)
  const runs = strings.map(({ text }) => directionalRuns(text))
  const shaped = await hbShape(fontPath, runs.flat(), folder)
  for (const [index, { kind, text }] of strings.entries()) {
    const own = runs[index] ?? []
    const expected = lineGlyphs(own, run => shaped.get(runKey(run)) ?? [])
    const counts = result.kinds.get(kind) ?? { strings: 0, failed: 0, versions: 0 }
    result.kinds.set(kind, counts)
    counts.strings++
    result.strings++
    result.glyphs += expected.advancing.length + expected.placed.length
    const fault = lines(index, expected)
    if (fault === undefined) continue
    const raw = lineGlyphs(own, run => original.shape(run))
    if (!sameLine(raw, expected) && lines(index, raw) === undefined) {
      counts.versions++
      result.versions.push(text)
    } else {
      counts.failed++
      result.failed.push(`${kind}: «${text}»: ${fault}`)
    }
  }
}

/** Typesets the strings. @returns how line `index` of the finished file differs from what was expected */
async function printed(
  strings: readonly GlyphString[],
  bold: boolean,
  file: string,
  original: RawFont,
): Promise<(index: number, expected: LineGlyphs) => string | undefined> {
  const definition = {
    content: strings.map(({ text }) => ({ text, noWrap: true })),
    defaultStyle: { fontSize, bold },
    pageSize: page,
    pageMargins: fontSize,
  }
  const bytes = await typeset(definition, { title: 'glyphs', author: 'conformance', date: new Date(0) })
  await writeFile(file, bytes)
  const { lines, fonts } = readLines(await PdfObjects.read(file))
  if (lines.length !== strings.length) throw new Error(`${strings.length} strings became ${lines.length} lines`)
  const embedded = new Map(Array.from(fonts, ([name, { bytes: program }]) => [name, rawFont(program)]))
  return (index, expected) => {
    const line = lines[index]
    const font = line && embedded.get(line.font)
    return line && font ? difference(line, font, original, expected) : 'no line'
  }
}

function difference(line: DrawnLine, embedded: RawFont, original: RawFont, expected: LineGlyphs): string | undefined {
  const units = original.unitsPerEm / 1000
  const inked = line.codes.filter(({ width }) => width !== 0)
  const ghost = line.codes.find(({ code, width }) => width === 0 && embedded.outline(code) !== '')
  if (ghost) return `code ${ghost.code} has ink but no width`
  if (inked.length !== expected.advancing.length)
    return `${inked.length} advancing glyphs instead of ${expected.advancing.length}`
  for (const [index, { id, advance }] of expected.advancing.entries()) {
    const code = inked[index]
    if (!code || !isGlyph(code, embedded, id, original)) return `glyph ${index} from the left is not ${id}`
    const found = Math.round(code.advance * units)
    // What follows without a width of its own may carry the adjustment of a placed glyph.
    if (found !== advance) return `advance ${found} instead of ${advance} of glyph ${id}, ${index} from the left`
  }
  if (line.outlines.length !== expected.placed.length)
    return `${line.outlines.length} placed glyphs instead of ${expected.placed.length}`
  // Outlines are drawn in reading order where a line is drawn in pieces.
  const outlines = line.outlines.toSorted((a, b) => a.x - b.x)
  const placed = expected.placed.toSorted((a, b) => a.x - b.x)
  for (const [index, { id, x, y }] of placed.entries()) {
    const outline = outlines[index]
    if (outline?.operators !== glyphPath(original.outline(id), original.unitsPerEm))
      return `placed glyph ${index} from the left is not ${id}`
    if (Math.abs(outline.x * units - x) > 0.5 || Math.abs(outline.y * units - y) > 0.5)
      return `glyph ${id} at ${Math.round(outline.x * units)},${Math.round(outline.y * units)} instead of ${x},${y}`
  }
  const width = line.codes.reduce((sum, { advance }) => sum + advance, 0) * units
  // Each adjustment is written to a tenth of a thousandth.
  if (Math.abs(width - expected.width) > 0.05 * units * line.codes.length + 0.5)
    return `width ${Math.round(width)} instead of ${expected.width}`
  return undefined
}

/** The subset numbers its glyphs anew: the same outline and the same natural advance make the same glyph. */
function isGlyph({ code, width }: ShownCode, embedded: RawFont, id: number, original: RawFont): boolean {
  const natural = Math.round((width * original.unitsPerEm) / 1000)
  return (
    natural === original.advance(id) &&
    embedded.advance(code) === original.advance(id) &&
    outlineOf(embedded, code) === outlineOf(original, id)
  )
}

const outlines = new WeakMap<RawFont, Map<number, string>>()

function outlineOf(font: RawFont, glyph: number): string {
  const known = outlines.get(font) ?? new Map<number, string>()
  outlines.set(font, known)
  const outline = known.get(glyph) ?? font.outline(glyph)
  known.set(glyph, outline)
  return outline
}
