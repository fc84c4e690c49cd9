import { Dialog, Heading, Popover } from 'react-aria-components'
import { Link } from 'wouter'
import type { DrawnChart } from '../../../shared/api/charts.ts'
import type { ChartSpec } from '../../../shared/chartSpec.ts'
import { approximate } from '../../../shared/persian/approximate.ts'
import { formatNumber } from '../../../shared/persian/formatNumber.ts'
import { tables } from '../../../shared/records/index.ts'
import { withFigures } from '../../components/withFigures.tsx'
import styles from './Dashboard.module.css'

/** Where a chart comes from: its department, the records behind it, and the very numbers it draws. */
export function ChartSource({ chart: { spec, kinds, department } }: { chart: DrawnChart }) {
  const { columns, rows } = numbersOf(spec)
  return (
    <Popover className={styles['source'] ?? ''}>
      <Dialog>
        <Heading slot="title">{withFigures(spec.title)}</Heading>
        <p>
          {withFigures(department.name)} ·{' '}
          {kinds.map(kind => (
            <Link key={kind} href={`/library/${kind}`}>
              {tables[kind].label}
            </Link>
          ))}
        </p>
        <table>
          {columns.length < 2 ? null : (
            <thead>
              <tr>
                <th scope="col">
                  <span className="visually-hidden">نام</span>
                </th>
                {columns.map(column => (
                  <th key={column} scope="col">
                    {withFigures(column)}
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {rows.map(({ name, values }) => (
              <tr key={name}>
                <th scope="row">{withFigures(name)}</th>
                {values.map((value, at) => (
                  <td key={columns[at] ?? ''}>{withFigures(value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {spec.unit === '' ? null : <p>واحد اندازه‌گیری: {spec.unit}</p>}
      </Dialog>
    </Popover>
  )
}

/** What a chart draws, as a table. */
interface DrawnNumbers {
  columns: readonly string[]
  rows: { name: string; values: string[] }[]
}

/** A line a category, row, item or point, with its values as they are drawn, under what each is of. */
function numbersOf(spec: ChartSpec): DrawnNumbers {
  switch (spec.form) {
    case 'coverageGrid':
      return {
        columns: spec.columns,
        rows: spec.rows.map((name, row) => ({ name, values: said(spec.cells[row] ?? [], spec.hedged?.[row]) })),
      }
    case 'timeline':
      return {
        columns: ['وضعیت'],
        rows: spec.lanes.flatMap(({ items }) => items.map(({ name, status }) => ({ name, values: [status] }))),
      }
    case 'scatter':
      return {
        columns: [`افقی (${spec.xUnit})`, `عمودی (${spec.unit})`],
        rows: spec.points.map(({ name, x, y, hedged }) => ({ name, values: said([x, y], [hedged, hedged]) })),
      }
    case 'groupedBars':
    case 'stackedBars':
    case 'rankedBars':
    case 'line':
    case 'doughnut':
      return {
        columns: spec.series.map(({ name }) => name),
        rows: spec.categories.map((name, index) => ({
          name,
          values: said(
            spec.series.map(({ values }) => values[index] ?? null),
            spec.series.map(({ hedged }) => hedged?.[index]),
          ),
        })),
      }
  }
}

/** @param hedged which of the values are no exact ones */
function said(values: readonly (string | null)[], hedged: readonly (boolean | undefined)[] = []): string[] {
  return values.map((value, index) => {
    if (value === null) return 'بدون اطلاعات'
    const number = formatNumber(value)
    return hedged[index] === true ? approximate(number) : number
  })
}
