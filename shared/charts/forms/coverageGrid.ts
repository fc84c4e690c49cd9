import type { CoverageGrid } from '../../chartSpec.ts'
import { approximate } from '../../persian/approximate.ts'
import { formatNumber } from '../../persian/formatNumber.ts'
import { canvasChart } from './canvasChart.ts'
import { canvasFont } from './canvasFont.ts'
import type { ChartLook, Configuration } from './chartLook.ts'
import { isDecimal, isPercent, percentLabel, valueLabel } from './chartNumber.ts'
import { fitText, widestWord, writeLines } from './fitText.ts'
import { classOf, type ShadeClass, shadeClasses } from './gridShades.ts'
import type { Box, Pen } from './pen.ts'

/** Rows down the right side, columns from the right, every cell shaded by its value and printed with it. */
export function coverageGrid(spec: CoverageGrid, look: ChartLook): Configuration {
  return canvasChart('coverageGrid', look, (pen, size, say) => {
    const values = spec.among ?? spec.cells.flat().filter(isDecimal)
    const classes = shadeClasses(values.map(Number), spec.unit, look.inks.shades)
    const gap = look.fontSize / 2
    const names = nameColumn(pen, spec.rows, size.width * 0.32, 8 * look.strokes)
    const cellWidth = (size.width - names - gap * 2) / Math.max(1, spec.columns.length)
    const header = headerOf(pen, spec.columns, cellWidth - 3, look)
    const top = look.fontSize * 2.2 + header.height
    const cellHeight = Math.min(look.fontSize * 3, (size.height - top - 2) / Math.max(1, spec.rows.length))
    const right = size.width - names - gap

    writeKey(pen, classes, spec, size.width - gap, look)
    pen.fillStyle = look.inks.strong
    spec.columns.forEach((_, column) => header.write(column, right - (column + 0.5) * cellWidth, top - gap))
    const write = cellWriter(pen, spec, cellWidth - 3, look)
    spec.rows.forEach((name, row) => {
      const y = top + (row + 0.5) * cellHeight
      pen.font = canvasFont(look)
      pen.fillStyle = look.inks.strong
      pen.textAlign = 'right'
      writeLines(
        pen,
        fitText(pen, name, names - gap, cellHeight > look.fontSize * 2.6 ? 2 : 1),
        size.width - gap,
        y,
        look.fontSize * 1.25,
      )
      spec.columns.forEach((title, column) => {
        const x = right - (column + 1) * cellWidth
        const box = { left: x, right: x + cellWidth, top: y - cellHeight / 2, bottom: y + cellHeight / 2 }
        const value = spec.cells[row]?.[column] ?? null
        const marked = spec.hedged?.[row]?.[column] === true ? approximate : (text: string) => text
        write(value, box, classes, marked)
        const said = isDecimal(value) ? `${marked(valueLabel(value, spec.unit))} ${spec.unit}` : 'بدون اطلاعات'
        say({ box, says: `${name}، ${title}: ${said}`, point: { series: row, category: column } })
      })
    })
  })
}

function nameColumn(pen: Pen, rows: readonly string[], most: number, gap: number): number {
  return Math.min(most, Math.max(0, ...rows.map(row => pen.measureText(row).width)) + gap)
}

/** Column names in up to three lines; turned on their side where a word is wider than its column. */
function headerOf(pen: Pen, columns: readonly string[], width: number, look: ChartLook) {
  const lineHeight = look.fontSize * 1.3
  const upright = widestWord(pen, columns) <= width
  const room = upright ? width : look.fontSize * 9
  const most = upright ? 3 : Math.max(1, Math.min(2, Math.floor(width / lineHeight)))
  const lines = columns.map(name => fitText(pen, name, room, most))
  const longest = Math.max(0, ...lines.flat().map(line => pen.measureText(line).width))
  const height = upright ? Math.max(1, ...lines.map(own => own.length)) * lineHeight : longest
  const write = (column: number, x: number, bottom: number): void => {
    const own = lines[column] ?? []
    pen.textAlign = upright ? 'center' : 'left'
    if (upright) return writeLines(pen, own, x, bottom - (own.length * lineHeight) / 2, lineHeight)
    pen.save()
    pen.translate(x, bottom)
    pen.rotate(-Math.PI / 2)
    writeLines(pen, own, 0, 0, lineHeight)
    pen.restore()
  }
  return { height, write }
}

/** All numbers of a grid are as large and as exact as the longest of them allows. */
function cellWriter(pen: Pen, spec: CoverageGrid, width: number, look: ChartLook) {
  const values = spec.cells.flat().filter(isDecimal)
  const said = (value: string, fraction: number): string =>
    isPercent(spec.unit) ? percentLabel(value, fraction) : formatNumber(value, { fraction })
  const widest = (fraction: number): number => {
    pen.font = canvasFont(look)
    const sign = spec.hedged === undefined ? 0 : pen.measureText('≈ ').width
    return sign + Math.max(1, ...values.map(value => pen.measureText(said(value, fraction)).width))
  }
  const fraction = (isPercent(spec.unit) ? [1] : [2, 1]).find(digits => widest(digits) <= width) ?? 0
  const share = Math.min(1, width / widest(fraction))
  return (
    value: string | null,
    { left, top, right, bottom }: Box,
    classes: readonly ShadeClass[],
    marked: (text: string) => string,
  ): void => {
    const shade = (isDecimal(value) ? classOf(classes, Number(value)) : undefined) ?? {
      fill: look.inks.paper,
      ink: look.inks.text,
    }
    pen.fillStyle = shade.fill
    pen.fillRect(left + 0.5, top + 0.5, right - left - 1, bottom - top - 1)
    if (!isDecimal(value)) {
      pen.strokeStyle = look.inks.grid
      pen.strokeRect(left + 0.9, top + 0.9, right - left - 1.8, bottom - top - 1.8)
    }
    pen.font = canvasFont(look, share)
    pen.fillStyle = shade.ink
    pen.textAlign = 'center'
    writeLines(pen, [isDecimal(value) ? marked(said(value, fraction)) : '—'], (left + right) / 2, (top + bottom) / 2, 0)
  }
}

/** The unit and what each shade stands for, in one line from the right. */
function writeKey(pen: Pen, classes: readonly ShadeClass[], spec: CoverageGrid, right: number, look: ChartLook): void {
  const side = look.fontSize
  const y = look.fontSize * 0.9
  let x = right
  const say = (text: string): void => {
    pen.fillText(text, x, y)
    x -= pen.measureText(text).width + side
  }
  pen.textAlign = 'right'
  pen.textBaseline = 'middle'
  pen.fillStyle = look.inks.text
  say(spec.unit)
  for (const { fill, label } of classes) {
    pen.fillStyle = fill
    pen.fillRect(x - side, y - side / 2, side, side)
    pen.strokeStyle = look.inks.axis
    pen.strokeRect(x - side, y - side / 2, side, side)
    x -= side * 1.4
    pen.fillStyle = look.inks.text
    say(label)
  }
  if (spec.cells.flat().some(value => !isDecimal(value))) say('— بی‌مقدار')
}
