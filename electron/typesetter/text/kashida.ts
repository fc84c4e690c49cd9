import type { TextFont } from './textFont.ts'
import type { ShapedWord, TextGlyph } from './textLayer.ts'

const tatweel = '\u0640'

/** Letters that join the one after them, and what joins the one before. */
const joinsNext = /[بپتثجچحخسشصضطظعغفقکگلمنهیئيكـ]/
const joinsBefore = /[آأإابپتثجچحخدذرزژسشصضطظعغفقکگلمنوؤهیئةىيك]/
const marks = /\p{M}/u

/**
 * How well a word is lengthened at a joint, 0 best, in the order that Windows' Uniscribe gives Arabic and Persian
 * (SCRIPT_JUSTIFY: after seen and sad, before a final heh or dal, a final alef, kaf, gaf or lam, a final reh or yeh,
 * then any other), and never inside lam-alef, which is one shape.
 */
function rank(before: string, after: string, isLast: boolean): number | undefined {
  if (before === 'ل' && /[آأإا]/.test(after)) return undefined
  if (/[سشصض]/.test(before)) return 0
  if (!isLast) return /[بپتثنی]/.test(before) && /[رزژی]/.test(after) ? 3 : 4
  if (/[هةدذ]/.test(after)) return 1
  if (/[آأإاکگلطظ]/.test(after)) return 2
  if (/[رزژیى]/.test(after)) return 3
  return 4
}

/** Where a word can be lengthened. */
export interface Joint {
  /** UTF-16 offset in the word's text. */
  at: number
  rank: number
}

/** The best joint of a right-to-left word, the last of equals; none in a short word, or where nothing joins. */
export function bestJoint(text: string): Joint | undefined {
  const letters = Array.from(text.matchAll(/\p{L}/gu), ({ 0: letter, index }) => ({ letter, index }))
  if (letters.length < 4 || text.includes(tatweel)) return undefined
  let best: Joint | undefined
  for (let i = 1; i < letters.length; i++) {
    const [before, after] = [letters[i - 1], letters[i]]
    if (!before || !after || !joinsNext.test(before.letter) || !joinsBefore.test(after.letter)) continue
    // Marks between them stay with the first; a half-space parts them.
    const between = text.slice(before.index + 1, after.index)
    if (Array.from(between).some(sign => !marks.test(sign))) continue
    const found = rank(before.letter, after.letter, i === letters.length - 1)
    if (found !== undefined && (best === undefined || found <= best.rank)) best = { at: after.index, rank: found }
  }
  return best
}

const known = new WeakMap<ShapedWord, Map<number, ShapedWord>>()

/** A word with its joint lengthened by `count` strokes, which add nothing to what it reads as. */
export function elongated(word: ShapedWord, font: TextFont, joint: Joint, count: number): ShapedWord {
  const lengths = known.get(word) ?? new Map<number, ShapedWord>()
  known.set(word, lengths)
  const found = lengths.get(count)
  if (found) return found
  const { text } = word
  const shaped = font.shape(text.slice(0, joint.at) + tatweel.repeat(count) + text.slice(joint.at), true)
  const glyphs = withStrokes(shaped.glyphs)
  const own = glyphs === undefined ? word : { ...shaped, text, glyphs }
  lengths.set(count, own)
  return own
}

/** Hands the strokes to the letter at their right, its marks in between; undefined where the font draws no such row. */
function withStrokes(glyphs: readonly TextGlyph[]): TextGlyph[] | undefined {
  const first = glyphs.findIndex(isStroke)
  const next = glyphs.findIndex((glyph, at) => at > first && !isStroke(glyph))
  const at = glyphs.findIndex(({ kind }, index) => index >= next && kind === 'ink')
  const [stroke, letter] = [glyphs[first], glyphs[at]]
  if (first < 0 || next < 0 || !stroke || !letter) return undefined
  const advance = stroke.advance * (next - first)
  return [
    ...glyphs.slice(0, first),
    ...glyphs.slice(next, at).map(mark => ({ ...mark, x: mark.x + advance })),
    { ...letter, advance: letter.advance + advance, strokes: { id: stroke.id, count: next - first } },
    ...glyphs.slice(at + 1),
  ]
}

function isStroke({ kind, unicode }: TextGlyph): boolean {
  return kind === 'ink' && unicode.length === 1 && unicode[0] === tatweel.charCodeAt(0)
}
