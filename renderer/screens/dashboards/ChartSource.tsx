import { Dialog, Heading, Popover } from 'react-aria-components'
import { Link } from 'wouter'
import type { DrawnChart } from '../../../shared/api/charts.ts'
import type { ChartSpec } from '../../../shared/chartSpec.ts'
import { approximate } from '../../../shared/persian/approximate.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { tables } from '../../../shared/records/index.ts'
import { withFigures } from '../../components/withFigures.tsx'
import styles from './Dashboard.module.css'

/** Where a chart comes from: its department, the records behind it, and the very numbers it draws. */
export function ChartSource({ chart: { spec, kinds, department } }: { chart: DrawnChart }) {
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
          <tbody>
            {numbersOf(spec).map(({ name, values }) => (
              <tr key={name}>
                <th scope="row">{withFigures(name)}</th>
                <td>{withFigures(values)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {spec.unit === '' ? null : <p>واحد اندازه‌گیری: {spec.unit}</p>}
      </Dialog>
    </Popover>
  )
}

/** A line a category, row, item or point, with its values as they are drawn. */
function numbersOf(spec: ChartSpec): { name: string; values: string }[] {
  switch (spec.form) {
    case 'coverageGrid':
      return spec.rows.map((name, row) => ({
        name,
        values: said(spec.columns, spec.cells[row] ?? [], spec.hedged?.[row]),
      }))
    case 'timeline':
      return spec.lanes.flatMap(({ items }) => items.map(({ name, status }) => ({ name, values: status })))
    case 'scatter':
      return spec.points.map(({ name, x, y, hedged }) => {
        const values = `${numberText(x)} ${spec.xUnit}، ${numberText(y)} ${spec.unit}`
        return { name, values: hedged === true ? approximate(values) : values }
      })
    case 'groupedBars':
    case 'stackedBars':
    case 'rankedBars':
    case 'line':
    case 'doughnut': {
      const names = spec.series.map(({ name }) => name)
      return spec.categories.map((name, index) => ({
        name,
        values: said(
          names,
          spec.series.map(({ values }) => values[index] ?? null),
          spec.series.map(({ hedged }) => hedged?.[index] === true),
        ),
      }))
    }
  }
}

const numberText = (value: string) => toPersianDigits(value.replace('.', '٫'))

/** @param hedged which of the values are no exact ones */
function said(names: readonly string[], values: readonly (string | null)[], hedged: readonly boolean[] = []): string {
  const parts = values.map((value, index) => {
    const exact = value === null ? 'بدون اطلاعات' : numberText(value)
    const number = value !== null && hedged[index] === true ? approximate(exact) : exact
    return names.length === 1 ? number : `${names[index]}: ${number}`
  })
  return parts.join('، ')
}
