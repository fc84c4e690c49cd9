import type { Chart, Plugin } from 'chart.js'
import type { Scatter } from '../../chartSpec.ts'
import { approximate } from '../../persian/approximate.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { still } from './canvasChart.ts'
import { canvasFont } from './canvasFont.ts'
import type { ChartLook, ChartType, Configuration } from './chartLook.ts'
import { isDecimal, valueLabel } from './chartNumber.ts'
import { fitText, writeLines } from './fitText.ts'
import { type Box, drawLine, type Pen } from './pen.ts'
import { nearestOn, type PlacedLabel, placeLabels } from './placeLabels.ts'
import { rightToLeft, unitName } from './plugins.ts'
import { type AxisOptions, fontOptions, tooltipFonts, values } from './scales.ts'
import { isNumbered, keyColumns, keyRows } from './scatterKey.ts'
import { standOut } from './standOut.ts'
import { wrapLabel } from './wrapLabel.ts'

/**
 * A point a thing: what it cost from right to left, what came of it upwards. Many points are numbered, with a key
 * below.
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
  const keyHeight = numbered ? keyRows(names, look.width / look.fontSize) * look.fontSize * 1.6 + look.fontSize : 0
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
          bottom: look.fontSize / 3 + keyHeight,
          left: look.fontSize * 1.5,
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
      pointNames(names, numbered, radius, look),
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

function pointNames(names: readonly string[], numbered: boolean, radius: number, look: ChartLook): Plugin<ChartType> {
  return {
    id: 'pointNames',
    afterDatasetsDraw: chart => {
      const pen: Pen = chart.ctx
      const lineHeight = look.fontSize * 1.25
      pen.save()
      pen.font = canvasFont(look, 0.92)
      const labels = names.map((name, index) =>
        numbered ? [toPersianDigits(String(index + 1))] : wrapLabel(name, 22, 2),
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
      if (numbered)
        writeKey(
          pen,
          names,
          { left: look.fontSize, right: chart.width - look.fontSize / 2, top: 0, bottom: chart.height },
          look,
        )
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

/** Numbers and names in columns at the foot, read down the right one first. */
function writeKey(pen: Pen, names: readonly string[], { left, right, bottom }: Box, look: ChartLook): void {
  const across = look.width / look.fontSize
  const rows = keyRows(names, across)
  const lineHeight = look.fontSize * 1.6
  const width = (right - left) / keyColumns(names, across)
  pen.fillStyle = look.inks.strong
  pen.textAlign = 'right'
  names.forEach((name, index) => {
    const x = right - Math.floor(index / rows) * width
    const y = bottom - (rows - (index % rows) - 0.5) * lineHeight
    const line = `${toPersianDigits(String(index + 1))}. ${name}`
    writeLines(pen, fitText(pen, line, width - look.fontSize, 1), x, y, lineHeight)
  })
}
