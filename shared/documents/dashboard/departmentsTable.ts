import type { Block, Cell } from '../../document.ts'
import type { Basis, FactCodes } from '../../facts/codes.ts'
import type { RecordKind, Row } from '../../records/index.ts'
import type { AnyRow } from '../../tables/record.ts'
import { note } from '../blocks.ts'
import { textCell } from '../cells.ts'
import type { DashboardFigure } from './figure.ts'

/** Figures beside each other on paper; the rest stand large above. */
const mostColumns = 5

/**
 * Each department's part of the figures above; those that have none of these records are named. Money or energy that
 * all of them have is drawn, and ranks them.
 */
export function departmentsTable(
  codes: FactCodes,
  whole: readonly DashboardFigure[],
  departments: readonly { department: Row<'department'>; figures: readonly DashboardFigure[] }[],
): Block[] {
  const columns = whole.slice(0, mostColumns)
  const some = departments.filter(({ figures }) => figures.length > 0)
  const drawn = columns.find(
    ({ name, comparedBy, value }) =>
      comparedBy === 'percent' &&
      Number(value) > 0 &&
      some.every(({ figures }) => figures.some(own => own.name === name)),
  )
  const shareOf = ({ figures }: { figures: readonly DashboardFigure[] }) =>
    drawn === undefined
      ? 0
      : (Number(figures.find(({ name }) => name === drawn.name)?.value ?? 0) / Number(drawn.value)) * 100
  const speaking = some.toSorted((one, other) => shareOf(other) - shareOf(one))
  const others = departments.filter(({ figures }) => figures.length === 0)
  const table: Block[] =
    columns.length === 0 || speaking.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption: 'به تفکیک واحد',
            fact: citeAll(codes, columns),
            columns: [
              { header: 'واحد', align: 'text', width: 'share' },
              ...columns.map(
                ({ label, unit }) =>
                  ({ header: unit === '' ? label : `${label} (${unit})`, align: 'number', width: 'fit' }) as const,
              ),
            ],
            rows: speaking.map(one => [
              textCell(one.department.name),
              ...columns.map(column => ({
                ...textCell(one.figures.find(({ name }) => name === column.name)?.cell ?? null),
                ...(column === drawn && some.length > 1 ? { bar: { percent: shareOf(one) } } : {}),
              })),
            ]),
            ...(speaking.length > 1
              ? { totals: [[textCell('همهٔ واحدها'), ...columns.map((figure): Cell => textCell(figure.cell))]] }
              : {}),
          },
        ]
  const named = others.map(({ department }) => department.name).join('، ')
  return [...table, ...(others.length === 0 ? [] : [note(`بدون داده‌ای از این گونه: ${named}.`)])]
}

/** One code for the table: all rows that any of its figures rests on. */
function citeAll(codes: FactCodes, figures: readonly DashboardFigure[]): string {
  const byKind = new Map<RecordKind, Set<AnyRow>>()
  for (const { rests } of figures)
    for (const { kind, rows } of rests) byKind.set(kind, new Set([...(byKind.get(kind) ?? []), ...rows]))
  const [first, ...others] = [...byKind].map(([kind, rows]) => ({ kind, rows: [...rows] }))
  const label = `${figures.map(figure => figure.label).join('، ')}، به تفکیک واحد`
  const basis: Basis = Object.fromEntries(others.map(({ kind, rows }) => [kind, rows]))
  return codes.table(first?.kind ?? 'department', label, first?.rows ?? [], basis)
}
