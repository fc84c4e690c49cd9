import type { CategoryChart, ChartSpec } from '../../../shared/chartSpec.ts'
import type { Chart } from '../../../shared/document.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import { nativeChart } from '../charts/nativeChart.ts'
import { size } from '../design/look.ts'
import { type Box, placed } from '../design/units.ts'
import type { PptxSlide } from '../library.ts'
import type { SlideContext } from './slideContext.ts'
import { type SlidePart, sized } from './slidePart.ts'
import { addTexts, heightOf, paragraphRuns, type TextLook } from './texts.ts'

/** A chart below this height says nothing from the last row. */
const leastHeight = 420

/**
 * A chart over its note, under its unit. PowerPoint draws bars, lines and shares itself, from a workbook that goes with
 * them; what it has no chart for is a picture.
 */
export function chart({ spec, fact }: Chart, width: number, context: SlideContext): SlidePart {
  const small: TextLook = { size: sized(size.small, context), colour: context.colours.soft }
  const above = [{ text: unitOf(spec), ...(fact !== undefined && { fact }) }]
  const head = unitOf(spec) === '' && fact === undefined ? 0 : heightOf(above, width, small, context)
  const foot = spec.note === undefined ? 0 : heightOf(spec.note, width, small, context)
  return {
    height: leastHeight * context.scale + head + foot,
    grows: true,
    draw: (slide, box) => {
      const plot = { ...box, y: box.y + head, height: box.height - head - foot }
      if (head > 0)
        addTexts(slide, paragraphRuns(above, small, context), { ...box, height: head }, { name: context.named('واحد') })
      if (isNative(spec)) nativeChart(slide, spec, plot, context)
      else if ('categories' in spec) empty(slide, plot, context)
      else picture(slide, spec, plot, context)
      if (spec.note !== undefined)
        addTexts(
          slide,
          paragraphRuns(spec.note, small, context),
          { ...box, y: box.y + box.height - foot, height: foot },
          {
            name: context.named('یادداشت نمودار'),
          },
        )
    },
  }
}

/** Where something is plotted that PowerPoint has a chart for. */
function isNative(spec: ChartSpec): spec is CategoryChart {
  if (!('categories' in spec)) return false
  return spec.series.some(({ values }) => values.some(value => value !== null))
}

/** Grids and pictures in time name their own units. */
function unitOf(spec: ChartSpec): string {
  return isNative(spec) && spec.form !== 'doughnut' ? spec.unit : ''
}

/** A chart without a number says so. */
function empty(slide: PptxSlide, box: Box, context: SlideContext): void {
  const look: TextLook = { size: sized(size.body, context), colour: context.colours.soft, align: 'center' }
  addTexts(slide, paragraphRuns('رقمی برای این نمودار ثبت نشده است.', look, context), box, {
    name: context.named('متن'),
    valign: 'middle',
  })
}

function picture(slide: PptxSlide, spec: ChartSpec, box: Box, context: SlideContext): void {
  slide.addImage({
    ...placed(box),
    data: context.chartPicture(spec, box),
    altText: stripIsolates(spec.alternative),
    objectName: context.named('نمودار'),
  })
}
