import { createRequire } from 'node:module'
import type { Bidi } from 'bidi-js'

/** Bidirectional layout of one paragraph and its lines: Unicode Standard Annex #9. Indexes are UTF-16 code units. */
// bidi-js is CommonJS, while its types describe an ES module: imported, its default would have the wrong type.
const createBidi: () => Bidi = createRequire(import.meta.url)('bidi-js')
const bidi = createBidi()

export type BaseDirection = 'rtl' | 'ltr' | 'auto'

export interface ParagraphLevels {
  /** Embedding level of every code unit; undefined when all of them stand at the base level. */
  levels: Uint8Array | undefined
  baseLevel: number
}

const allRightToLeft: ParagraphLevels = { levels: undefined, baseLevel: 1 }

/** Resolved levels of one paragraph (rules P2 to I2). @param text without paragraph separators */
export function paragraphLevels(text: string, base: BaseDirection): ParagraphLevels {
  if (base === 'rtl' && staysRightToLeft(text)) return allRightToLeft
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, base)
  return { levels, baseLevel: paragraphs[0]?.level ?? (base === 'ltr' ? 0 : 1) }
}

/**
 * Rule L2: from the highest level to the lowest odd one, reverse each stretch at that level or above.
 * @param items pieces of a line in logical order @returns the same array, in visual order from left to right
 */
export function reorderVisually<T extends { level: number }>(items: T[]): T[] {
  let highest = 0
  let lowestOdd = 255
  for (const { level } of items) {
    if (level > highest) highest = level
    if (level & 1 && level < lowestOdd) lowestOdd = level
  }
  for (let level = highest; level >= lowestOdd; level--) {
    for (let start = 0; start < items.length; start++) {
      let end = start
      while (end < items.length && (items[end]?.level ?? 0) >= level) end++
      if (end - start > 1) items.splice(start, end - start, ...items.slice(start, end).reverse())
      start = end
    }
  }
  return items
}

/**
 * True for text that UAX#9 leaves at level 1 throughout: Arabic-script letters and marks, spaces and neutral
 * punctuation, without digits, letters of other scripts or controls. Most Persian paragraphs skip the algorithm so.
 */
function staysRightToLeft(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x06d4 ? !(code >= 0x0621 && (code < 0x0660 || code > 0x066c)) && !isNeutral(code) : !isNeutral(code)) {
      return false
    }
  }
  return true
}

function isNeutral(code: number): boolean {
  switch (code) {
    case 0x20: // space
    case 0x21: // !
    case 0x28: // (
    case 0x29: // )
    case 0x2e: // .
    case 0x3a: // :
    case 0xab: // «
    case 0xbb: // »
    case 0x060c: // ،
    case 0x061b: // ؛
    case 0x061f: // ؟
    case 0x200c: // zero-width non-joiner
      return true
    default:
      return false
  }
}
