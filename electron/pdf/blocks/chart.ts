import type { ChartSpec } from '../../../shared/charts/chartSpec.ts'
import type { Chart } from '../../../shared/document.ts'
import { drawChart } from '../../charts/drawChart.ts'
import { pdfOperators } from '../../charts/pdfOperators.ts'
import { contentWidth } from '../design/tokens.ts'
import type { Content } from '../typeset.ts'
import { factCode } from './richText.ts'
import type { Setting } from './setting.ts'

/** Title and picture, never parted; the picture is a figure with its alternative. */
export function chart(block: Chart, setting: Setting): Content {
  const { spec, fact } = block
  const size = { width: Math.floor(contentWidth), height: chartHeight(spec) }
  return {
    stack: [
      {
        text: fact === undefined ? spec.title : [spec.title, factCode(fact, setting)],
        style: 'caption',
        structType: 'Caption',
      },
      {
        svg: `<svg width="${size.width}" height="${size.height}"/>`,
        operators: pdfOperators(drawChart(spec, size)),
        alternative: spec.alternative,
        margin: [0, 4, 0, 0],
      },
    ],
    unbreakable: true,
  }
}

/** Points; ranked bars grow with their number, the others keep one height. */
export function chartHeight(spec: ChartSpec): number {
  if (spec.form === 'rankedBars')
    return Math.min(560, 40 + 25 * Math.max(3, spec.categories.length * spec.series.length))
  return spec.form === 'doughnut' ? 185 : 205
}
