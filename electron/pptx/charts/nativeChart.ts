import type { CategoryChart } from '../../../shared/chartSpec.ts'
import { extentOf, isDecimal, plotted } from '../../../shared/charts/forms/chartNumber.ts'
import { shareLabels } from '../../../shared/charts/forms/doughnut.ts'
import { barPaint, linePaint } from '../../../shared/charts/forms/palette.ts'
import { tolerated } from '../../../shared/charts/forms/targetBand.ts'
import { writesValues } from '../../../shared/charts/forms/writtenValues.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import { plainOfficeText } from '../../paper/officeText.ts'
import type { SlideContext } from '../blocks/slideContext.ts'
import { sized } from '../blocks/slidePart.ts'
import { size } from '../design/look.ts'
import { type Box, hex, placed, points } from '../design/units.ts'
import type { ChartOptions, PptxSlide } from '../library.ts'
import type { ChartMend } from '../mend/charts.ts'
import { axisSteps, labelDecimals, numberFormat } from './numberFormat.ts'

/** Names along an axis, above which some are left out. */
const mostLabels = 12

/** Bars and shares with a seam around each. */
const mostSeams = 60

type Series = CategoryChart['series'][number]

/** How a form is drawn, and which options of the library say so. */
const forms: Readonly<Record<CategoryChart['form'], { type: 'bar' | 'line' | 'doughnut'; options: ChartOptions }>> = {
  groupedBars: { type: 'bar', options: { barDir: 'col', barGapWidthPct: 60 } },
  stackedBars: { type: 'bar', options: { barDir: 'col', barGrouping: 'stacked' } },
  rankedBars: {
    type: 'bar',
    options: { barDir: 'bar', barGapWidthPct: 45 },
  },
  line: { type: 'line', options: { displayBlanksAs: 'gap' } },
  doughnut: { type: 'doughnut', options: { holeSize: 58, legendPos: 'r' } },
}

/** A chart that PowerPoint draws and anybody can edit, with its numbers in a workbook. */
export function nativeChart(slide: PptxSlide, spec: CategoryChart, box: Box, context: SlideContext): void {
  const series = [...spec.series, ...targetSeries(spec)]
  const labels = (spec.form === 'doughnut' ? shareLabels(spec) : spec.categories).map(plainOfficeText)
  const data = series.map(({ name, values }) => ({
    name: plainOfficeText(name) || ' ',
    labels: [...labels],
    // A gap stays one: the library writes no number for it.
    values: plotted(values) as number[],
  }))
  const { type, options } = forms[spec.form]
  const shown = spec.form === 'doughnut' ? spec.categories.length : series.length
  slide.addChart(type, data, {
    ...placed(box),
    ...looks(spec, series, box, context),
    ...options,
    chartColors: Array.from({ length: Math.max(1, shown) }, (_, at) => hex(seriesColour(spec, at, context))),
    altText: stripIsolates(spec.alternative),
    objectName: context.named('نمودار'),
  })
  context.mendChart(mendOf(spec, series, context))
}

/** What the values should reach, and where what is still tolerated ends, as lines of their own. */
function targetSeries({ form, target }: CategoryChart): Series[] {
  if (form !== 'line' || target === undefined || target.values.every(value => value === null)) return []
  const limits = tolerated(target)
  const line: Series = { name: target.name, values: target.values }
  if (limits.every((limit, at) => limit === target.values[at])) return [line]
  return [line, { name: `مرز قابل قبول (${target.name})`, values: limits }]
}

function seriesColour(
  { form, series, categories }: CategoryChart,
  at: number,
  { inks, colours }: SlideContext,
): string {
  // Of a status' colour, as a line of its own needs one that no series has.
  if (form === 'line') return at < series.length ? linePaint(inks, at).border : colours.middle
  return barPaint(inks, at, form === 'doughnut' ? categories.length : series.length).fill
}

/** A row of bars has a line: where many stand under each other, their letters are smaller. */
function chartLetters({ form, categories, series }: CategoryChart, { height }: Box, context: SlideContext): number {
  const usual = sized(size.chart, context)
  if (form !== 'rankedBars') return usual
  const row = (height * 0.95) / Math.max(1, categories.length)
  return Math.min(usual, row / 1.8, row / series.length / 0.8)
}

function looks(spec: CategoryChart, series: readonly Series[], box: Box, context: SlideContext): ChartOptions {
  const { colours, font } = context
  const letters = points(chartLetters(spec, box, context))
  const values = series.flatMap(one => one.values)
  const steps = axisSteps(values)
  const isRanked = spec.form === 'rankedBars' && writesValues(spec)
  return {
    chartArea: { roundedCorners: false },
    showTitle: false,
    showLegend: spec.form === 'doughnut' || series.length > 1,
    legendPos: 't',
    legendFontFace: font,
    legendFontSize: letters,
    legendColor: hex(colours.ink),
    showValue: writesValues(spec) || spec.form === 'line' || spec.form === 'stackedBars',
    showPercent: false,
    dataLabelFontFace: font,
    dataLabelFontSize: letters + 1,
    dataLabelFontBold: true,
    dataLabelColor: hex(colours.ink),
    dataLabelFormatCode: numberFormat(0, '', noughtOf(spec)),
    ...(spec.form === 'line' && { dataLabelPosition: shortOf(spec) ? 'b' : 't' }),
    catAxisLabelFontFace: font,
    catAxisLabelFontSize: letters,
    catAxisLabelColor: hex(colours.ink),
    catAxisLineColor: hex(colours.soft),
    valAxisLabelFontFace: font,
    valAxisLabelFontSize: letters,
    valAxisLabelColor: hex(colours.soft),
    valAxisLabelFormatCode: numberFormat(steps.decimals),
    ...(steps.least !== undefined && { valAxisMajorUnit: steps.least }),
    valAxisLineShow: false,
    // Beside ranked bars every value is written.
    valAxisHidden: isRanked,
    valGridLine: isRanked ? { style: 'none' } : { color: hex(colours.rule), size: 1 },
    // A scale that begins elsewhere makes much of little.
    ...(values.filter(isDecimal).every(value => Number(value) >= 0) && { valAxisMinVal: 0 }),
    ...(spec.among !== undefined && axisOfWhole(spec)),
    lineSize: 4,
    lineDataSymbolSize: 9,
    // Seams between many thin bars would be all that is seen of them.
    ...(series.length * spec.categories.length <= mostSeams && { dataBorder: { pt: 1.5, color: hex(colours.slide) } }),
  }
}

/** Bars and the room for their values, as long as those of the other parts. */
function axisOfWhole(spec: CategoryChart): ChartOptions {
  const { least, greatest } = extentOf(spec)
  return { valAxisMinVal: 1.15 * Math.min(0, least), valAxisMaxVal: 1.15 * Math.max(0, greatest) }
}

/** Whether a line runs below what it aims at: its values stand below it, off the aim's own line. */
function shortOf({ series: [first], target }: CategoryChart): boolean {
  const pairs = (target?.values ?? []).flatMap((aim, at) => {
    const value = first?.values[at]
    return isDecimal(aim) && isDecimal(value) ? [Number(value) < Number(aim)] : []
  })
  return pairs.filter(Boolean).length * 2 > pairs.length
}

/** A part of a stack that is not there has no height to be written in. */
const noughtOf = ({ form }: CategoryChart): string | undefined => (form === 'stackedBars' ? '' : undefined)

/** What the library cannot say: formats of single values, and lines that are no data but an aim. */
function mendOf(spec: CategoryChart, series: readonly Series[], context: SlideContext): ChartMend {
  const formats = spec.series.flatMap(({ values, hedged }, at) =>
    values.flatMap((value, point) => {
      if (value === null) return []
      const format = numberFormat(labelDecimals(value, spec.unit), hedged?.[point] === true ? '≈ ' : '')
      return format === numberFormat(0) || Number(value) === 0 ? [] : [{ series: at, point, format }]
    }),
  )
  const aims = series.map((_, at) => at).slice(spec.series.length)
  return {
    formats: spec.form === 'doughnut' ? [] : formats,
    aims,
    hidden: spec.form === 'line' && !writesValues(spec) ? withoutEnds(spec) : [],
    labelEvery: spec.form === 'rankedBars' ? 1 : Math.ceil(spec.categories.length / mostLabels),
    onStack: spec.form === 'stackedBars' ? series.map((_, at) => textOn(seriesColour(spec, at, context))) : [],
  }
}

/** All values of lines but the first and the last of each. */
function withoutEnds({ series }: CategoryChart): ChartMend['hidden'] {
  return series.flatMap(({ values }, at) => {
    const known = values.flatMap((value, point) => (value === null ? [] : [point]))
    return known.slice(1, -1).map(point => ({ series: at, point }))
  })
}

/** Black or white, whichever is read better on a colour. */
function textOn(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16))
  return red * 0.299 + green * 0.587 + blue * 0.114 > 140 ? '#0b2422' : '#ffffff'
}
