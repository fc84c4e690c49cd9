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

/** What draws pictures, and those that it has drawn. */
interface Pictures {
  context: Pick<SlideContext, 'chartPicture' | 'emblemPicture' | 'girih'>
  /** Waits until few are being written: each takes some megabytes until it is. */
  pause: () => Promise<void>
  /** Pictures of charts, by what stands for them in the file until they are written. */
  charts: () => Promise<ReadonlyMap<string, Buffer>>
}

/** Pictures that are written while more is drawn. */
const mostWaiting = 3

/** The canvas is loaded only where there are any. */
export async function picturesOf(slides: readonly Slide[], look: HallLook): Promise<Pictures> {
  const blocks = slides.flatMap(({ body }) => body)
  const emblems = new Map<string, string>()
  for (const block of blocks) {
    if (block.kind !== 'titleBoard' || block.emblem === undefined || emblems.has(block.emblem.source)) continue
    const { paintEmblem } = await import('../charts/paintEmblem.ts')
    emblems.set(block.emblem.source, dataOf(await paintEmblem(block.emblem.source, emblemSide)))
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
  const painted = new Map<string, Promise<Buffer>>()
  const context: Pictures['context'] = {
    ...(girih && { girih: dataOf(girih) }),
    emblemPicture: ({ source }) => emblems.get(source) ?? '',
    chartPicture: (spec, size) => {
      const name = `chart ${painted.size}`
      // A tall one has smaller letters, so that all of its rows are in it.
      const fit = Math.min(1, size.height / (chartHeight(spec) * enlarged))
      const own = hallChart(look, fontFamilies, size.width, fit)
      painted.set(name, charts?.paintedPng(spec, size, density, own) ?? Promise.resolve(Buffer.alloc(0)))
      return dataOf(Buffer.from(name))
    },
  }
  return {
    context,
    pause: async () => void (await Promise.all([...painted.values()].slice(0, -mostWaiting))),
    charts: async () => new Map(await Promise.all([...painted].map(async ([name, png]) => [name, await png] as const))),
  }
}

const dataOf = (png: Buffer): string => `image/png;base64,${png.toString('base64')}`
