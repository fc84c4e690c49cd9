import type { HallColours } from '../../../shared/hall/hallColours.ts'
import type { HallLook } from '../../../shared/hall/presentation.ts'
import type { Family } from '../../paper/tokens.ts'
import type { Ruler } from '../../typesetter/ruler.ts'
import type { DrawChart } from '../blocks/drawnCharts.ts'

/** What a block of a slide needs to know of the slide around it. */
export interface SlideSetting {
  /** Points of a hall pixel. */
  unit: number
  /** What texts are made smaller by, so that all of a slide stands on it: 1 where all of it does as it is. */
  scale: number
  /** Points a block has across. */
  width: number
  /** Points that a picture has down the slide, since it takes what the texts leave. */
  room: number
  look: HallLook
  theme: HallColours
  family: Family
  ruler: Ruler
  drawChart: DrawChart
}

/** Hall pixels of texts and the spaces between them, in points. */
export function px(pixels: number, { unit, scale }: Pick<SlideSetting, 'unit' | 'scale'>): number {
  return pixels * unit * scale
}

/** Hall pixels of letters, by what they are: none is below 24 in the hall, sources and notes are 28. */
export const letters = {
  title: 66,
  subtitle: 38,
  item: 32,
  source: 28,
  body: 42,
  lead: 50,
  caveat: 36,
  note: 30,
  figure: 112,
  leadFigure: 216,
  unit: 50,
  label: 38,
  speaker: 38,
  quotation: 48,
  table: 42,
  code: 30,
} as const
