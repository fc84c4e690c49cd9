import type { Block } from '../../../shared/document.ts'

/** Space over a heading by level, after text and right under another heading. */
const overHeading = { 1: 24, 2: 19, 3: 14, 4: 11 } as const
const headingUnderHeading = 8

/** Space over what follows text. */
const overBlock: Readonly<Record<Exclude<Block['kind'], 'heading'>, number>> = {
  cover: 0,
  letterhead: 0,
  particulars: 10,
  contents: 0,
  paragraph: 6,
  keyFigures: 10,
  table: 13,
  chart: 15,
  list: 6,
  statement: 9,
  signatures: 26,
  pageBreak: 0,
}

/**
 * Points between two blocks, set above the second: space below the first could spill over a page's end and leave an
 * empty page before a forced break.
 * @param before undefined at the top of a page
 */
export function gapBetween(before: Block | undefined, block: Block): number {
  if (before === undefined) return 0
  if (block.kind === 'heading') return before.kind === 'heading' ? headingUnderHeading : overHeading[block.level]
  if (before.kind === 'heading') return before.level === 1 ? 10 : 5
  const stands = before.kind !== 'paragraph' && before.kind !== 'list'
  return stands ? Math.max(overBlock[block.kind], 11) : overBlock[block.kind]
}
