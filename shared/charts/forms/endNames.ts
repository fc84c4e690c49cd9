import type { Plugin } from 'chart.js'
import type { CategoryChart } from '../../chartSpec.ts'
import { approximate } from '../../persian/approximate.ts'
import { canvasFont } from './canvasFont.ts'
import type { ChartLook, ChartType } from './chartLook.ts'
import { isDecimal, valueLabel } from './chartNumber.ts'
import { fitText } from './fitText.ts'
import { linePaint } from './palette.ts'
import { drawLine, type Pen } from './pen.ts'
import { spread } from './spread.ts'
import { toleranceName } from './targetBand.ts'

/** Share of the picture's width that names may take. */
const most = 0.24
/** Of an em that a letter takes. */
const advance = 0.5
const lineHeight = 1.25

interface EndName {
  words: string
  ink: string
  /** Where its line ends. */
  end: { x: number; y: number }
}

/** Room at the left of a line chart for what its lines are called. */
export function endNamesWidth({ series, target }: CategoryChart, { width, fontSize }: ChartLook): number {
  const names = [...series.map(({ name }) => `${name} ۰۰۰٬۰۰۰`), ...(target === undefined ? [] : [target.name])]
  const longest = Math.max(0, ...names.map(name => name.length))
  return Math.min(width * most, Math.max(4, longest) * advance * fontSize) + fontSize
}

/**
 * Names each line at its own end, a target at its; names that would meet stand apart.
 * @param withValues whether the last value stands with the name
 */
export function endNames(spec: CategoryChart, look: ChartLook, withValues: boolean): Plugin<ChartType> {
  return {
    id: 'endNames',
    afterDatasetsDraw: chart => {
      const pen: Pen = chart.ctx
      const { left, top, bottom } = chart.chartArea
      const right = left - look.fontSize / 2
      const y = chart.scales['y']
      const names = spec.series.slice(0, look.shownSeries).flatMap((series, index): EndName[] => {
        const last = series.values.findLastIndex(isDecimal)
        const point = chart.getDatasetMeta(index).data[last]
        if (point === undefined) return []
        const { x, y: height } = point.getProps(['x', 'y'], true)
        return [
          {
            words: withValues ? named(spec, index, last) : series.name,
            ink: linePaint(look.inks, index).border,
            end: { x, y: height },
          },
        ]
      })
      const aim = spec.target?.values.findLast(isDecimal)
      if (spec.target !== undefined && isDecimal(aim) && y !== undefined)
        names.push({
          words: [`${spec.target.name} ${valueLabel(aim, spec.unit)}`, toleranceName(spec.target)]
            .filter(Boolean)
            .join('، '),
          ink: look.inks.target,
          end: { x: left, y: y.getPixelForValue(Number(aim)) },
        })
      pen.save()
      pen.font = canvasFont(look, 1, look.valueWeight)
      const lines = names.map(({ words }) => fitText(pen, words, right - look.fontSize / 4, 4))
      const heights = lines.map(({ length }) => length * lineHeight * look.fontSize)
      const middles = spread(
        names.map(({ end }, index) => ({ at: end.y, size: heights[index] ?? 0 })),
        top,
        bottom,
      )
      names.forEach(({ ink, end }, index) => {
        const middle = middles[index] ?? end.y
        pen.strokeStyle = ink
        pen.lineWidth = 0.6 * look.strokes
        if (Math.abs(middle - end.y) > look.fontSize / 2 || end.x > left + look.fontSize)
          drawLine(pen, [end.x - look.fontSize / 2, end.y], [right + look.fontSize / 4, middle])
        pen.fillStyle = ink
        pen.textAlign = 'right'
        pen.textBaseline = 'middle'
        const own = lines[index] ?? []
        own.forEach((line, place) =>
          pen.fillText(line, right, middle + (place - (own.length - 1) / 2) * lineHeight * look.fontSize),
        )
      })
      pen.restore()
    },
  }
}

/** «عملکرد ۲۹٫۵» */
function named({ series, unit }: CategoryChart, index: number, last: number): string {
  const { name = '', values = [], hedged } = series[index] ?? {}
  const value = valueLabel(values[last] ?? '0', unit)
  return `${name} ${hedged?.[last] === true ? approximate(value) : value}`
}
