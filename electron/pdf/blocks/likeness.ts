import { hash } from 'node:crypto'
import type { Content } from '../../typesetter/typeset.ts'

/**
 * Gives printed blocks what they are known again by: a digest of all they hold. A table's layout, which is made of functions, stands in it
 * by its name. What is numbered through the document is never known again.
 */
export function giveLikenesses(blocks: readonly Content[]): void {
  for (const block of blocks) {
    if (typeof block !== 'object' || Array.isArray(block) || 'headlineLevel' in block || 'toc' in block) continue
    block.likeness = hash('sha256', JSON.stringify(block), 'base64')
  }
}
