import { createRequire } from 'node:module'
import type { Bidi } from 'bidi-js'
import { allOne, plainLevels } from './plainLevels.ts'

/** Bidirectional layout of one paragraph and its lines: Unicode Standard Annex #9. Indexes are UTF-16 code units. */
// bidi-js is CommonJS, while its types describe an ES module: imported, its default would have the wrong type.
const require = createRequire(import.meta.url)
const createBidi: () => Bidi = require('bidi-js')
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
  const plain = base === 'rtl' ? plainLevels(text) : undefined
  if (plain === allOne) return allRightToLeft
  if (plain) return { levels: plain, baseLevel: 1 }
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, base)
  return { levels, baseLevel: paragraphs[0]?.level ?? (base === 'ltr' ? 0 : 1) }
}

/**
 * Levels that give the same order with fewer changes: where nothing stands at level 3, what stands at 4 is reversed
 * twice over, so it may as well stand at 2. The separators of an isolated number do.
 */
export function withFewerChanges(levels: Uint8Array): Uint8Array {
  return levels.includes(4) && !levels.includes(3) && !levels.some(level => level > 4)
    ? levels.map(level => (level === 4 ? 2 : level))
    : levels
}

/**
 * Rule L2: from the highest level to the lowest odd one, reverse each stretch at that level or above.
 * @param items pieces of a line in logical order @returns the same array, in visual order from left to right
 */
export function reorderVisually<T extends { level: number }>(items: T[]): T[] {
  let highest = 0
  let lowestOdd = 255
  for (let at = 0; at < items.length; at++) {
    const level = items[at]?.level ?? 0
    if (level > highest) highest = level
    if (level & 1 && level < lowestOdd) lowestOdd = level
  }
  for (let level = highest; level >= lowestOdd; level--) {
    for (let start = 0; start < items.length; start++) {
      let end = start
      while (end < items.length && (items[end]?.level ?? 0) >= level) end++
      reverse(items, start, end)
      start = end
    }
  }
  return items
}

/** Reverses a stretch where it stands: whole lines are, in nearly every line. */
function reverse(items: object[], start: number, end: number): void {
  if (start === 0 && end === items.length) items.reverse()
  else if (end - start > 1) items.splice(start, end - start, ...items.slice(start, end).reverse())
}
