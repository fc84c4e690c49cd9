/** Block kind → what PowerPoint shows of it, one file a kind; and how blocks share a slide. */
import type { SlideBlock } from '../../../shared/deck.ts'
import type { Box } from '../design/units.ts'
import type { PptxSlide } from '../library.ts'
import { chart } from './chart.ts'
import { keyFigures } from './keyFigures.ts'
import { list } from './list.ts'
import { paragraph } from './paragraph.ts'
import type { SlideContext } from './slideContext.ts'
import type { SlidePart } from './slidePart.ts'
import { statement } from './statement.ts'
import { table } from './table.ts'
import { titleBoard } from './titleBoard.ts'
import { voteBoard } from './voteBoard.ts'

type Kind = SlideBlock['kind']
type Setter<K extends Kind> = (
  block: Extract<SlideBlock, { kind: K }>,
  width: number,
  context: SlideContext,
) => SlidePart

/** Sets every kind: another kind of block is an error here until it has its own. */
const setters: { readonly [K in Kind]: Setter<K> } = {
  paragraph,
  keyFigures,
  table,
  chart,
  list,
  statement,
  titleBoard,
  voteBoard,
}

/** @param kind of the block, by which the compiler finds its setter */
function set<K extends Kind>(
  kind: K,
  block: Extract<SlideBlock, { kind: K }>,
  width: number,
  context: SlideContext,
): SlidePart {
  return setters[kind](block, width, context)
}

/** Scales that are tried, the largest first: nothing is ever cut off. */
const scales = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.5, 0.4, 0.3, 0.2]
const gap = 28

/** Draws blocks under each other in a box, at the largest scale at which they fit. */
export function drawBlocks(slide: PptxSlide, blocks: readonly SlideBlock[], box: Box, context: SlideContext): void {
  const parts = fitted(blocks, box, context)
  const taken = heightOf(parts)
  const growing = parts.filter(({ grows }) => grows === true).length
  const more = growing === 0 ? 0 : Math.max(0, box.height - taken) / growing
  // What was said stands alone, in the middle of the wall.
  const isSaid = blocks.length > 0 && blocks.every(({ kind }) => kind === 'statement')
  let y = box.y + (isSaid ? Math.max(0, box.height - taken) / 2 : 0)
  for (const part of parts) {
    const height = part.height + (part.grows ? more : 0)
    part.draw(slide, { ...box, y, height })
    y += height + gap
  }
}

function fitted(blocks: readonly SlideBlock[], box: Box, context: SlideContext): SlidePart[] {
  let parts: SlidePart[] = []
  for (const scale of scales) {
    parts = blocks.map(block => set(block.kind, block, box.width, { ...context, scale }))
    if (heightOf(parts) <= box.height) break
  }
  return parts
}

function heightOf(parts: readonly SlidePart[]): number {
  return parts.reduce((sum, { height }) => sum + height, 0) + gap * Math.max(0, parts.length - 1)
}
