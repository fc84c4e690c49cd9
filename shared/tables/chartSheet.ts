import type { CategoryChart, ChartSpec, CoverageGrid, Scatter, Timeline } from '../chartSpec.ts'
import { formatJalaliDate } from '../persian/jalali.ts'
import { unitChoices } from '../quantities/unit.ts'
import { decimalCell, fitColumns } from './sheetCell.ts'
import type { CellFormat, SheetCell, SheetColumn, WorkbookSheet } from './workbook.ts'

/** Digits after the decimal sign of what was divided and has no end. */
const mostFraction = 6

/** A quotient as far as a spreadsheet takes it for a number. */
function shortened(value: string): string {
  const fraction = value.split('.')[1]?.length ?? 0
  return fraction > 2 * mostFraction
    ? Number(value)
        .toFixed(mostFraction)
        .replace(/\.?0+$/, '')
    : value
}

/** What a sheet is made of before it has a name. */
export type SheetBody = Pick<WorkbookSheet, 'columns' | 'rows'>

/** The numbers that a chart is drawn from, exact and in its unit, which the headers name. */
export function chartSheet(spec: ChartSpec): SheetBody {
  switch (spec.form) {
    case 'coverageGrid':
      return gridSheet(spec)
    case 'timeline':
      return timelineSheet(spec)
    case 'scatter':
      return scatterSheet(spec)
    case 'groupedBars':
    case 'stackedBars':
    case 'rankedBars':
    case 'line':
    case 'doughnut':
      return categorySheet(spec)
  }
}

const hedgedNote = 'رقم تقریبی'

function categorySheet({ categories, series, target, unit }: CategoryChart): SheetBody {
  const all = [...series, ...(target === undefined ? [] : [{ name: target.name, values: target.values }])]
  return fitted(
    [textColumn('عنوان'), ...all.map(({ name }) => numberColumn(name, unit))],
    categories.map((category, at) => [
      category,
      ...all.map(one => valueCell(one.values[at], unit, 'hedged' in one && one.hedged?.[at] === true)),
    ]),
  )
}

function gridSheet({ rows, columns, cells, hedged, unit }: CoverageGrid): SheetBody {
  return fitted(
    [textColumn('عنوان'), ...columns.map(name => numberColumn(name, unit))],
    rows.map((name, row) => [
      name,
      ...columns.map((_, at) => valueCell(cells[row]?.[at], unit, hedged?.[row]?.[at] === true)),
    ]),
  )
}

function timelineSheet({ lanes }: Timeline): SheetBody {
  return fitted(
    ['افق', 'عنوان', 'شروع', 'پایان', 'وضعیت'].map(textColumn),
    lanes.flatMap(lane =>
      lane.items.map(({ name, from, to, status }) => [lane.name, name, day(from), day(to), status]),
    ),
  )
}

function scatterSheet({ points, xUnit, unit }: Scatter): SheetBody {
  return fitted(
    [textColumn('عنوان'), numberColumn('محور افقی', xUnit), numberColumn('محور عمودی', unit)],
    points.map(({ name, x, y, hedged = false }) => [name, valueCell(x, xUnit, hedged), valueCell(y, unit, hedged)]),
  )
}

const day = (iso: string | null): SheetCell => (iso === null ? null : formatJalaliDate(iso))

function fitted(columns: readonly SheetColumn[], rows: SheetCell[][]): SheetBody {
  return { columns: fitColumns(columns, rows), rows }
}

function textColumn(header: string): SheetColumn {
  return { header, format: 'text', width: 0 }
}

function numberColumn(name: string, unit: string): SheetColumn {
  return { header: unit === '' ? name : `${name} (${unit})`, format: formatOf(unit), width: 0 }
}

const formatOf = (unit: string): CellFormat => (unit === unitChoices.percent ? 'percent' : 'number')

function valueCell(value: string | null | undefined, unit: string, isHedged: boolean): SheetCell {
  if (value === null || value === undefined) return null
  const cell = decimalCell(shortened(value), formatOf(unit))
  if (!isHedged || cell === null) return cell
  return typeof cell === 'object'
    ? { ...cell, note: hedgedNote }
    : { value: cell, format: formatOf(unit), note: hedgedNote }
}
