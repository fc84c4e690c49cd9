import type { CategoryChart, ChartSpec } from '../chartSpec.ts'
import { toPersianDigits } from '../persian/digits.ts'

const mark = 'غیرعلنی'
/** More closed parts than this are only counted. */
const mostNamed = 4

/**
 * Names of a chart's parts that rest on closed rows: its categories, rows, items or points that the chart of open rows
 * alone lacks, or shows otherwise. No chart has to keep what it was drawn from, and none can forget a row.
 * @param open the chart as a public edition has it; undefined where it has none, and every part is closed
 */
export function closedParts(all: ChartSpec, open: ChartSpec | undefined): string[] {
  const known = new Set(open === undefined ? [] : partsOf(open).map(textOf))
  return [...new Set(partsOf(all).flatMap(part => (known.has(textOf(part)) ? [] : part.name)))]
}

/** One sentence that names the closed parts of a chart that has any. */
export function closedNote(spec: ChartSpec, closed: readonly string[]): string {
  if (closed.length === partsOf(spec).length) return 'همهٔ ارقام این نمودار غیرعلنی است.'
  if (closed.length === 0) return 'این نمودار به ردیف غیرعلنی تکیه دارد.'
  const rest = closed.length - mostNamed
  const more = rest > 0 ? toPersianDigits(` و ${rest} مورد دیگر`) : ''
  return `با ارقام غیرعلنی: ${closed.slice(0, mostNamed).join('، ')}${more}.`
}

/**
 * A chart whose closed parts say so in their names, as far as their place leaves room for it; where all are closed the
 * title says it of them together.
 */
export function withMarkedParts(spec: ChartSpec, closed: readonly string[]): ChartSpec {
  if (closed.length === partsOf(spec).length) return spec
  const marked = (name: string) => (closed.includes(name) ? `${mark}: ${name}` : name)
  switch (spec.form) {
    case 'coverageGrid':
      return { ...spec, rows: spec.rows.map(marked) }
    case 'timeline':
      return {
        ...spec,
        lanes: spec.lanes.map(lane => {
          return { ...lane, items: lane.items.map(item => ({ ...item, name: marked(item.name) })) }
        }),
      }
    case 'scatter':
      return { ...spec, points: spec.points.map(point => ({ ...point, name: marked(point.name) })) }
    // Months and audiences stand close together under their columns: the note beside the title names them.
    case 'line':
    case 'stackedBars':
      return spec
    case 'groupedBars':
    case 'rankedBars':
    case 'doughnut':
      return { ...spec, categories: spec.categories.map(marked) }
  }
}

interface Part {
  name: string
  /** What it shows, with the names of what it is shown against. */
  values: readonly (string | null)[]
}

function partsOf(spec: ChartSpec): Part[] {
  switch (spec.form) {
    case 'coverageGrid':
      return spec.rows.map((name, row) => ({ name, values: named(spec.columns, spec.cells[row] ?? []) }))
    case 'timeline':
      return spec.lanes.flatMap(lane =>
        lane.items.map(({ name, from, to, status }) => ({ name, values: [lane.name, from, to, status] })),
      )
    case 'scatter':
      return spec.points.map(({ name, x, y }) => ({ name, values: [x, y] }))
    case 'groupedBars':
    case 'stackedBars':
    case 'rankedBars':
    case 'line':
    case 'doughnut':
      return categoriesOf(spec)
  }
}

function categoriesOf({ categories, series, target }: CategoryChart): Part[] {
  const all = target === undefined ? series : [...series, { name: target.name, values: target.values }]
  const names = all.map(({ name }) => name)
  return categories.map((name, index) => ({
    name,
    values: named(
      names,
      all.map(({ values }) => values[index] ?? null),
    ),
  }))
}

/** A value that nothing stands for is as good as none: a closed series leaves no hole in the open chart. */
function named(names: readonly string[], values: readonly (string | null)[]): string[] {
  return values.flatMap((value, index) => (value === null || value === '0' ? [] : `${names[index]}=${value}`))
}

const textOf = ({ name, values }: Part) => JSON.stringify([name, values])
