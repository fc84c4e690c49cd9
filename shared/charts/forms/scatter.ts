import type { Chart, Plugin } from 'chart.js'
import type { Scatter } from '../../chartSpec.ts'
import { approximate } from '../../persian/approximate.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { still } from './canvasChart.ts'
import { canvasFont } from './canvasFont.ts'
import type { ChartLook, ChartType, Configuration } from './chartLook.ts'
import { isDecimal, valueLabel } from './chartNumber.ts'
import { writeLines } from './fitText.ts'
import { drawLine, type Pen } from './pen.ts'
import { nearestOn, type PlacedLabel, placeLabels } from './placeLabels.ts'
import { rightToLeft, unitName } from './plugins.ts'
import { type AxisOptions, fontOptions, tooltipFonts, values } from './scales.ts'
import { isNumbered, type ScatterKey, scatterKey } from './scatterKey.ts'
import { standOut } from './standOut.ts'
import { wrapLabel } from './wrapLabel.ts'

/**
 * A point a thing: what it cost from right to left, what came of it upwards. Many points are numbered, with a key.
 */
export function scatter(spec: Scatter, look: ChartLook): Configuration {
  const points = spec.points
    .map(({ name, hedged, ...point }, place) => ({
      ...point,
      place,
      name: hedged === true ? approximate(name) : name,
    }))
    .filter(({ x, y }) => isDecimal(x) && isDecimal(y))
  const marked = points.findIndex(({ place }) => place === look.marked?.category)
  const names = points.map(({ name }) => name)
  const numbered = isNumbered(spec.points.map(({ name }) => name))
  const key = numbered ? scatterKey(names, look) : undefined
  const radius = look.fontSize * 0.42
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          data: points.map(({ x, y }) => ({ x: Number(x), y: Number(y) })),
          backgroundColor: look.inks.single.fill,
          borderColor: look.inks.paper,
          borderWidth: 0.75 * look.strokes,
          pointRadius: radius,
          clip: false,
        },
      ],
    },
    options: {
      ...still,
      ...fontOptions(look),
      layout: {
        padding: {
          top: look.fontSize * 2.3,
          right: look.fontSize / 2,
          bottom: look.fontSize / 3 + (key?.below ?? 0),
          left: look.fontSize * 1.5 + (key?.beside ?? 0),
        },
      },
      scales: {
        x: values(
          points.map(({ x }) => x),
          'bottom',
          look,
          spec.xUnit,
        ),
        y: heights(
          points.map(({ y }) => y),
          look,
        ),
      },
      interaction: { mode: 'nearest', intersect: false },
      plugins: {
        legend: { display: false },
        tooltip: {
          rtl: true,
          ...tooltipFonts(look),
          callbacks: {
            label: ({ dataIndex }) => {
              const { name = '', x = '', y = '' } = points[dataIndex] ?? {}
              return `${name}: ${valueLabel(x, spec.xUnit)} ${spec.xUnit}، ${valueLabel(y, spec.unit)} ${spec.unit}`
            },
          },
        },
      },
    },
    plugins: [
      rightToLeft,
      unitName(spec, look),
      pointNames(names, key, radius, look),
      ...(marked < 0 ? [] : points.slice(marked, marked + 1)).map(({ name, y }) => ({
        id: 'markedPoint',
        afterDraw: (chart: Chart) => {
          const { x, y: down } = chart.getDatasetMeta(0).data[marked] ?? { x: 0, y: 0 }
          standOut(chart.ctx, { x, y: down }, [name, `${valueLabel(y, spec.unit)} ${spec.unit}`], chart.chartArea, look)
        },
      })),
    ],
  }
}

/** A point stands where it is, a bar is as long as it is: only bars have to begin at nothing. */
function heights(shown: readonly string[], look: ChartLook): AxisOptions {
  const known = shown.map(Number)
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const free = (high - low) * 0.15 || Math.abs(high) * 0.1
  return {
    ...values(shown, 'right', look),
    beginAtZero: false,
    grace: 0,
    suggestedMin: low < 0 ? low - free : Math.max(0, low - free),
    suggestedMax: high + free,
  }
}

function pointNames(
  names: readonly string[],
  key: ScatterKey | undefined,
  radius: number,
  look: ChartLook,
): Plugin<ChartType> {
  return {
    id: 'pointNames',
    afterDatasetsDraw: chart => {
      const pen: Pen = chart.ctx
      const lineHeight = look.fontSize * 1.25
      pen.save()
      pen.font = canvasFont(look, 0.92)
      const labels = names.map((name, index) =>
        key === undefined ? wrapLabel(name, 22, 2) : [toPersianDigits(String(index + 1))],
      )
      const marks = chart.getDatasetMeta(0).data
      const anchors = labels.map((lines, index) => ({
        x: marks[index]?.x ?? 0,
        y: marks[index]?.y ?? 0,
        width: Math.max(...lines.map(line => pen.measureText(line).width)) + 4,
        height: lines.length * lineHeight,
      }))
      const { left, right, top, bottom } = chart.chartArea
      placeLabels(anchors, { left, right, top: top - look.fontSize, bottom }, radius).forEach((label, index) => {
        const anchor = anchors[index]
        if (label === null || anchor === undefined) return
        if (label.led) lead(pen, anchor, label, look)
        pen.fillStyle = look.inks.strong
        pen.textAlign = 'center'
        writeLines(pen, labels[index] ?? [], (label.left + label.right) / 2, (label.top + label.bottom) / 2, lineHeight)
      })
      key?.write(pen, chart)
      pen.restore()
    },
  }
}

/** A line from a point to the nearest side of its label. */
function lead(pen: Pen, anchor: { x: number; y: number }, label: PlacedLabel, look: ChartLook): void {
  pen.strokeStyle = look.inks.axis
  pen.lineWidth = 0.6 * look.strokes
  drawLine(pen, [anchor.x, anchor.y], nearestOn(label, anchor))
}
