import { chartHeight } from '../../shared/charts/chartHeight.ts'
import type { Slide } from '../../shared/deck.ts'
import { girihSvg } from '../../shared/hall/girih.ts'
import { hallChart } from '../../shared/hall/hallChart.ts'
import { hallColours } from '../../shared/hall/hallColours.ts'
import type { HallLook } from '../../shared/hall/presentation.ts'
import { slideSizes } from '../../shared/slidePaper.ts'
import { fontFamilies } from '../charts/fontFamilies.ts'
import type { SlideContext } from './blocks/slideContext.ts'
import { boardShare } from './design/look.ts'

/** Pixels a hall pixel: most walls have no more, and each costs time to write. */
const density = 1.25
const emblemSide = 408
/** How many times larger than on paper, for which charts tell their heights, their letters are in the hall. */
const enlarged = 4

/** What draws pictures; the canvas is loaded only where there are any. */
export async function picturesOf(
  slides: readonly Slide[],
  look: HallLook,
): Promise<Pick<SlideContext, 'chartPicture' | 'emblemPicture' | 'girih'>> {
  const blocks = slides.flatMap(({ body }) => body)
  const emblems = new Map<string, string>()
  for (const block of blocks) {
    if (block.kind !== 'titleBoard' || block.emblem === undefined || emblems.has(block.emblem.svg)) continue
    const { paintSvg } = await import('../charts/paintSvg.ts')
    emblems.set(block.emblem.svg, dataOf(await paintSvg(block.emblem.svg, emblemSide)))
  }
  const { width } = slideSizes[look.ratio]
  const panel = { width: Math.round(width * boardShare), height: slideSizes[look.ratio].height }
  const girih =
    emblems.size > 0 || blocks.some(({ kind }) => kind === 'titleBoard')
      ? await (await import('../charts/paintSvg.ts')).paintSvgWithin(
          girihSvg(hallColours[look.theme], panel.width, panel.height),
          panel,
        )
      : undefined
  const charts = blocks.some(({ kind }) => kind === 'chart') ? await import('../charts/drawChart.ts') : undefined
  return {
    ...(girih && { girih: dataOf(girih) }),
    emblemPicture: ({ svg }) => emblems.get(svg) ?? '',
    chartPicture: (spec, size) => {
      // A tall one has smaller letters, so that all of its rows are in it.
      const fit = Math.min(1, size.height / (chartHeight(spec) * enlarged))
      const own = hallChart(look, fontFamilies, size.width, fit)
      return dataOf(charts?.paintChart(spec, size, density, own).toBuffer('image/png') ?? Buffer.alloc(0))
    },
  }
}

const dataOf = (png: Buffer): string => `image/png;base64,${png.toString('base64')}`
