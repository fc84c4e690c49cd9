import type { ShapedGlyph, Shaper } from './harfbuzz.ts'

/**
 * HarfBuzz gives glyphs in clusters: those of one stand together for the characters from its index to the next one's.
 */

const defaultIgnorable = /\p{Default_Ignorable_Code_Point}/u

/**
 * The characters of a glyph's cluster go to its first glyph; further glyphs of the cluster read as nothing. Only the
 * boxes of a sequence that no font has, as emoji joined to one, each keep their own character.
 */
export function charactersOf(logical: readonly ShapedGlyph[], index: number, text: string): number[] {
  const glyph = logical[index]
  if (!glyph) return []
  const isFirst = logical[index - 1]?.cluster !== glyph.cluster
  if (!isFirst && glyph.id > 0) return []
  const characters = clusterOf(logical, index, text)
  if (glyph.id > 0) return characters
  const boxes = logical.filter(({ cluster, advance }) => cluster === glyph.cluster && advance > 0)
  const seen = characters.filter(isSeen)
  const own = boxes.length > 1 && boxes.length === seen.length ? seen[boxes.indexOf(glyph)] : undefined
  if (own !== undefined) return [own]
  return isFirst ? characters : []
}

/** The character for which the font gave a box: its boxes come in the order of what it lacks. */
export function lackedCharacter(
  shaper: Shaper,
  logical: readonly ShapedGlyph[],
  index: number,
  text: string,
): number | undefined {
  const lacked = clusterOf(logical, index, text).filter(code => isSeen(code) && (shaper.glyphFor(code) ?? 0) === 0)
  const cluster = logical[index]?.cluster
  const before = logical.slice(0, index).filter(glyph => glyph.cluster === cluster && glyph.id === 0).length
  return lacked[before] ?? lacked.at(-1)
}

/** The characters that the glyph at an index is one of the glyphs of. */
function clusterOf(logical: readonly ShapedGlyph[], index: number, text: string): number[] {
  const start = logical[index]?.cluster ?? text.length
  let next = index + 1
  while (logical[next]?.cluster === start) next++
  const end = logical[next]?.cluster ?? text.length
  if (end === start + 1) return [text.charCodeAt(start)]
  return Array.from(text.slice(start, end), toCodePoint)
}

/** Whether it is drawn where a font has it. */
export function isSeen(code: number): boolean {
  return !defaultIgnorable.test(String.fromCodePoint(code))
}

function toCodePoint(character: string): number {
  return character.codePointAt(0) ?? 0
}
