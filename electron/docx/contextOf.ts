import type { ChartSpec } from '../../shared/chartSpec.ts'
import { chartHeight } from '../../shared/charts/chartHeight.ts'
import type { Block, Emblem } from '../../shared/document.ts'
import { anchorsOf } from '../paper/uniqueAnchors.ts'
import type { Picture, WordContext } from './blocks/wordContext.ts'

/** Pixels a point: 216 an inch, at which a printer shows letters whole. */
const density = 3

/**
 * What the blocks of a document are written with. Its pictures are drawn first, by what is loaded only where there are
 * any.
 */
export async function wordContextOf(
  blocks: readonly Block[],
  paper: Pick<WordContext, 'page' | 'family' | 'ruler'>,
): Promise<WordContext> {
  const bookmarks = new Map(anchorsOf(blocks).map((anchor, at) => [anchor, `_anchor${at + 1}`]))
  const emblems = new Map<string, Buffer>()
  for (const block of blocks) {
    if (block.kind !== 'cover' && block.kind !== 'letterhead') continue
    const { source } = block.emblem
    if (emblems.has(source)) continue
    const { paintEmblem } = await import('../charts/paintEmblem.ts')
    emblems.set(source, await paintEmblem(source, 104 * density))
  }
  const drawCharts = blocks.some(({ kind }) => kind === 'chart') ? await import('../charts/drawChart.ts') : undefined
  let lists = 0
  return {
    ...paper,
    bookmark: anchor => bookmarks.get(anchor),
    nextList: () => ++lists,
    headings: blocks.flatMap(block =>
      block.kind === 'heading'
        ? [{ level: block.level, text: block.text, bookmark: bookmarks.get(block.anchor) ?? '' }]
        : [],
    ),
    emblemPicture: ({ source }: Emblem, side: number): Picture => ({
      png: emblems.get(source) ?? Buffer.alloc(0),
      width: side,
      height: side,
    }),
    chartPicture: (spec: ChartSpec, width: number, share?: 'half'): Picture => {
      const size = { width, height: chartHeight(spec, share) }
      return { png: drawCharts?.paintChart(spec, size, density).toBuffer('image/png') ?? Buffer.alloc(0), ...size }
    },
  }
}
