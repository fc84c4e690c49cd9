import { chartHeight } from '../../../shared/charts/chartHeight.ts'
import type { Chart } from '../../../shared/document.ts'
import type { Content } from '../../typesetter/typeset.ts'
import type { RenderContext } from './renderContext.ts'
import { factCode } from './richText.ts'

/** Title and picture, never parted; the picture is a figure with its alternative. */
export function chart(block: Chart, setting: RenderContext): Content {
  const { spec, fact } = block
  const { drawChart, family } = setting
  const size = { width: Math.floor(setting.page.contentWidth), height: chartHeight(spec) }
  return {
    stack: [
      {
        text: fact === undefined ? spec.title : [spec.title, factCode(fact, setting)],
        style: 'caption',
        structType: 'Caption',
      },
      {
        svg: `<svg width="${size.width}" height="${size.height}"/>`,
        drawing: { parts: drawChart(spec, size, family.text), font: family.text },
        alternative: spec.alternative,
        margin: [0, 4, 0, 0],
      },
      ...(spec.note === undefined ? [] : [{ text: spec.note, style: 'note' }]),
    ],
    unbreakable: true,
    structType: 'Div',
  }
}
