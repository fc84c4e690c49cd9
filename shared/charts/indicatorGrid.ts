import type { CoverageGrid } from '../chartSpec.ts'
import { summariesByPlace } from '../domain/indicatorOverview.ts'
import { yearsName } from '../domain/yearsName.ts'
import { comparePeriods, parsePeriod } from '../quantities/period.ts'
import type { Row } from '../records/index.ts'
import { hedgedNote } from './hedged.ts'
import { type ChartContext, noted, sampleTitle } from './sessionChart.ts'
import { targetAttainment } from './targetAttainment.ts'

interface Column {
  indicator: Row<'indicator'>
  period: string
  /** Percent of the target by district code. */
  cells: Map<string, string>
  /** Codes of the districts whose figure is no exact one. */
  hedged: ReadonlySet<string>
  sample: boolean
}

/**
 * Districts against the indicators measured in them: how much of its target each reached, in the indicator's latest
 * period.
 */
export function indicatorGrid({ session, department }: ChartContext): CoverageGrid[] {
  const measured = session.rows.indicator.filter(
    indicator => indicator.department === department.code && summariesByPlace(session, indicator).length > 0,
  )
  const columns = measured.flatMap(indicator => columnOf({ session, department }, indicator))
  const drawn = new Set(columns.map(({ indicator }) => indicator))
  const left = measured.filter(indicator => !drawn.has(indicator)).map(({ title }) => `«${title}»`)
  const places = session.rows.district.filter(({ code }) => columns.some(({ cells }) => cells.has(code)))
  if (columns.length === 0 || places.length === 0) return []
  const periods = [...new Set(columns.map(({ period }) => period))]
  const shared = periods.length === 1 ? parsePeriod(periods[0] ?? '').label : undefined
  const nameOf = ({ indicator, period }: Column): string =>
    shared === undefined ? `${indicator.title}، ${parsePeriod(period).label}` : indicator.title
  const hedged = columns.filter(column => column.hedged.size > 0)
  const title = `میزان تحقق اهداف در مناطق، ${shared ?? yearsName(periods.map(text => parsePeriod(text).year))}`
  return [
    {
      form: 'coverageGrid',
      title: sampleTitle(title, [...columns, ...columns.map(({ indicator }) => indicator)]),
      alternative: `جدول رنگی ${title}: ${columns.map(nameOf).join('، ')}؛ ۱۰۰ یعنی هدف محقق شده است.`,
      unit: 'درصد هدف',
      ...noted(
        hedgedNote(hedged.map(nameOf)),
        left.length > 0 && `${left.join('، ')} در مناطق عملکرد یا هدف ندارد و در جدول نیست.`,
      ),
      rows: places.map(({ name }) => name),
      columns: columns.map(nameOf),
      cells: places.map(({ code }) => columns.map(({ cells }) => cells.get(code) ?? null)),
      ...(hedged.length > 0
        ? { hedged: places.map(({ code }) => columns.map(column => column.hedged.has(code))) }
        : {}),
    },
  ]
}

/** More districts than this have no room side by side, and more indicators no need of it. */
const mostBeside = 18

/**
 * The same grid with a row an indicator, for the width of a page: districts stand side by side, without the word that
 * all their names begin with.
 */
export function lyingGrid(grid: CoverageGrid): CoverageGrid {
  const { rows, columns, cells, hedged } = grid
  if (rows.length > mostBeside || columns.length >= rows.length) return grid
  const [word] = /^\S+ (?=\S)/.exec(rows[0] ?? '') ?? ['']
  const isShared = word !== '' && rows.every(name => name.startsWith(word) && name.length > word.length)
  const turned = <T>(table: readonly T[][], none: T) =>
    columns.map((_, column) => table.map(row => row[column] ?? none))
  return {
    ...grid,
    rows: columns,
    columns: rows.map(name => (isShared ? name.slice(word.length) : name)),
    cells: turned<string | null>(cells, null),
    ...(hedged === undefined ? {} : { hedged: turned(hedged, false) }),
  }
}

/** All districts in one period, the latest in which any reached anything. */
function columnOf({ session }: ChartContext, indicator: Row<'indicator'>): Column[] {
  const measured = summariesByPlace(session, indicator).flatMap(({ place, series }) =>
    series.flatMap(point => {
      const percent = targetAttainment(indicator, point)
      return place === null || percent === null ? [] : [{ place: place.code, point, percent }]
    }),
  )
  const period = measured
    .map(({ point }) => parsePeriod(point.period))
    .sort(comparePeriods)
    .at(-1)?.text
  if (period === undefined) return []
  const latest = measured.filter(({ point }) => point.period === period)
  return [
    {
      indicator,
      period,
      cells: new Map(latest.map(({ place, percent }) => [place, percent])),
      hedged: new Set(latest.flatMap(({ place, point }) => (point.qualifier === 'exact' ? [] : [place]))),
      sample: latest.some(({ point }) => point.sample),
    },
  ]
}
