import { chartHeight } from '../../../shared/charts/chartHeight.ts'
import type { Chart } from '../../../shared/document.ts'
import type { Content, StackNode } from '../../typesetter/typeset.ts'
import type { RenderContext } from './renderContext.ts'
import { factCode } from './richText.ts'

/** Points between two charts that stand beside each other. */
const gutter = 18
/** Points of a caption's line with what stands over the picture, and of a note's line. */
const captionHeight = 20
const noteHeight = 15
/** Letters of a line across the page, at the least. */
const noteLetters = 100

/** Title and picture, never parted; the picture is a figure with its alternative. */
export function chart(block: Chart, setting: RenderContext): StackNode {
  return picture(block, setting, setting.page.contentWidth)
}

/** Charts beside each other, the first at the right; one alone leaves the other half to nothing. */
export function chartRow(charts: readonly Chart[], setting: RenderContext): Content {
  const width = (setting.page.contentWidth - gutter) / 2
  return {
    columns: charts.map(one => ({ ...picture(one, setting, width), width })),
    columnGap: gutter,
    unbreakable: true,
  }
}

function picture({ spec, fact, width: share }: Chart, setting: RenderContext, width: number): StackNode {
  const { drawChart, family } = setting
  const size = { width: Math.floor(width), height: chartHeight(spec, share) }
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

/** Points that charts beside each other take, or one alone. */
export function chartPresence(charts: readonly Chart[]): number {
  return Math.max(
    ...charts.map(({ spec, width }) => {
      const share = width === 'half' && charts.length > 1 ? 2 : 1
      const lines = (text: string) => Math.ceil((share * text.length) / noteLetters)
      const note = spec.note === undefined ? 0 : noteHeight * lines(spec.note)
      return captionHeight * lines(spec.title) + chartHeight(spec, width) + note
    }),
  )
}
