import type { Block, Chart } from '../../shared/document.ts'

/** The charts of the row that begins here: two halves in turn share one. None of one that stands in an earlier row. */
export function chartsOfRow(blocks: readonly Block[], index: number): Chart[] {
  const [block, next] = [blocks[index], blocks[index + 1]]
  if (block?.kind !== 'chart') return []
  if (!isHalf(block)) return [block]
  let before = 0
  while (isHalf(blocks[index - before - 1])) before++
  if (before % 2 === 1) return []
  return isHalf(next) ? [block, next] : [block]
}

function isHalf(block: Block | undefined): block is Chart {
  return block?.kind === 'chart' && block.width === 'half'
}
