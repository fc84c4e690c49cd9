import { Big } from 'big.js'
import type { Chart, Plugin } from 'chart.js'
import type { CategoryChart, TargetLine } from '../../chartSpec.ts'
import type { ChartLook, ChartType } from './chartLook.ts'
import { isDecimal, valueLabel } from './chartNumber.ts'
import type { Pen } from './pen.ts'
import { widestValue, writesValues } from './writtenValues.ts'

const targetDash: readonly number[] = [5, 3]

/** How far each value may fall behind the target and still be tolerated; a zero target tolerates nothing. */
export function tolerated({ values, tolerance, better }: TargetLine): (string | null)[] {
  const missed = new Big(isDecimal(tolerance) ? tolerance : '0').div(100)
  return values.map(value => {
    if (!isDecimal(value)) return null
    const target = new Big(value)
    const slack = target.abs().times(missed)
    return slack.eq(0) ? value : (better === 'higher' ? target.minus(slack) : target.plus(slack)).toFixed()
  })
}

/** «تا ۱۰ درصد بیشتر از هدف»; empty where nothing is tolerated. */
export function toleranceName(target: TargetLine): string {
  if (tolerated(target).every((limit, index) => limit === target.values[index])) return ''
  return `تا ${valueLabel(target.tolerance, '')} درصد ${target.better === 'higher' ? 'کمتر' : 'بیشتر'} از هدف`
}

interface Stop {
  x: number
  target: number
  tolerated: number
}

/**
 * Under the lines: the band from the target to what is tolerated, and the target itself, dashed, as wide as its
 * periods.
 */
export function targetBand(spec: CategoryChart, look: ChartLook): Plugin<ChartType> {
  const { form, target } = spec
  return {
    id: 'targetBand',
    // Bars would hide it, and it would part lines from their labels.
    [form === 'rankedBars' ? 'afterDatasetsDraw' : 'beforeDatasetsDraw']: (chart: Chart<ChartType>) => {
      if (target === undefined) return
      if (form === 'rankedBars') return acrossBars(chart, spec, target, look)
      const pen: Pen = chart.ctx
      pen.save()
      for (const run of runsOf(chart, target)) {
        pen.beginPath()
        run.forEach(({ x, target: y }, index) => (index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)))
        for (const { x, tolerated: y } of run.toReversed()) pen.lineTo(x, y)
        pen.closePath()
        pen.fillStyle = look.inks.tolerated
        pen.fill()
        pen.beginPath()
        run.forEach(({ x, target: y }, index) => (index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)))
        strokeTarget(pen, look)
      }
      pen.restore()
    },
  }
}

function strokeTarget(pen: Pen, look: ChartLook): void {
  pen.strokeStyle = look.inks.target
  pen.lineWidth = look.fontSize / 7
  pen.setLineDash(targetDash.map(length => length * look.strokes))
  pen.stroke()
  pen.setLineDash([])
}

/** A dashed line across each bar's room, at what it should reach; it makes way for the values beside the bars. */
function acrossBars(chart: Chart<ChartType>, spec: CategoryChart, target: TargetLine, look: ChartLook): void {
  const [x, y] = [chart.scales['x'], chart.scales['y']]
  if (x === undefined || y === undefined) return
  const half = (chart.chartArea.bottom - chart.chartArea.top) / Math.max(1, target.values.length) / 2
  const pen: Pen = chart.ctx
  pen.save()
  pen.beginPath()
  target.values.forEach((value, index) => {
    if (!isDecimal(value)) return
    const [at, middle] = [x.getPixelForValue(Number(value)), y.getPixelForValue(index)]
    let from = middle - half
    for (const [top, bottom] of valuesAt(chart, spec, index, at, look)) {
      pen.moveTo(at, from)
      pen.lineTo(at, top)
      from = bottom
    }
    pen.moveTo(at, from)
    pen.lineTo(at, middle + half)
  })
  strokeTarget(pen, look)
  pen.restore()
}

/** Where values of a category stand in the way of its line, from the top down. */
function valuesAt(
  chart: Chart<ChartType>,
  spec: CategoryChart,
  index: number,
  at: number,
  look: ChartLook,
): (readonly [top: number, bottom: number])[] {
  if (!writesValues(spec, look)) return []
  const width = (widestValue(spec) * look.valueSize + 1) * look.fontSize
  const height = look.fontSize * look.valueSize * 1.3
  return chart.data.datasets
    .flatMap((_, dataset) => {
      const bar = chart.getDatasetMeta(dataset).data[index]
      if (bar === undefined) return []
      const { x: end, y: middle } = bar.getProps(['x', 'y'], true)
      return at < end && at > end - width ? [[middle - height / 2, middle + height / 2] as const] : []
    })
    .toSorted(([one], [other]) => one - other)
}

/** Targets that follow each other without a gap, each run drawn on for half a period at both ends. */
function runsOf(chart: Chart<ChartType>, target: TargetLine): Stop[][] {
  const [x, y] = [chart.scales['x'], chart.scales['y']]
  if (x === undefined || y === undefined) return []
  const half = (chart.chartArea.right - chart.chartArea.left) / Math.max(1, target.values.length) / 2
  const least = tolerated(target)
  const runs: Stop[][] = []
  let open = false
  target.values.forEach((value, index) => {
    const limit = least[index]
    if (!isDecimal(value) || !isDecimal(limit)) {
      open = false
      return
    }
    if (!open) runs.push([])
    open = true
    runs.at(-1)?.push({
      x: x.getPixelForValue(index),
      target: y.getPixelForValue(Number(value)),
      tolerated: y.getPixelForValue(Number(limit)),
    })
  })
  return runs.map(run => {
    const [first, last] = [run[0], run.at(-1)]
    return first === undefined || last === undefined
      ? run
      : [{ ...first, x: first.x + half }, ...run, { ...last, x: last.x - half }]
  })
}
