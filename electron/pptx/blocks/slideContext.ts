import type { ChartSpec } from '../../../shared/chartSpec.ts'
import type { ChartInks } from '../../../shared/charts/forms/inks.ts'
import type { Emblem } from '../../../shared/document.ts'
import type { HallColours } from '../../../shared/hall/hallColours.ts'
import type { Family } from '../../paper/tokens.ts'
import type { Ruler } from '../../typesetter/ruler.ts'
import type { Box } from '../design/units.ts'
import type { ChartMend } from '../mend/charts.ts'

/** What a block needs to know of the file around it. */
export interface SlideContext {
  colours: HallColours
  /** Of charts. */
  inks: ChartInks
  /** The letters' name, as the file asks for them. */
  font: string
  /** Measures texts. */
  family: Family
  ruler: Ruler
  /** Of every size of letters, where a slide holds more than fits at its own. */
  scale: number
  /** A name for something on the slide, one of a kind, and what it says to a listener. */
  named: (kind: string, alternative?: string) => string
  /** What the library could not say of the next chart. */
  mendChart: (mend: ChartMend) => void
  /** Base64 of what stands for a picture of a chart, in the box's proportions, until it is written. */
  chartPicture: (spec: ChartSpec, box: Pick<Box, 'width' | 'height'>) => string
  /** Base64 of the stars beside a board; nothing where there is no board. */
  girih?: string
  /** Base64 of the emblem, square. */
  emblemPicture: (emblem: Emblem) => string
}
