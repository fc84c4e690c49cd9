import { contains, type Period } from '../domain/period.ts'
import type { AnyRow } from '../domain/record.ts'
import { columnsOf, rowsOf } from '../domain/record.ts'
import type { SessionData } from '../domain/sessionData.ts'
import { type Unit, unitChoices } from '../domain/unit.ts'
import type { Address } from './address.ts'
import { badFact, unknownFact } from './reading.ts'

/** A kind whose records happen on a day or last from it; rows are chosen by that day and the address's period. */
export interface DatedKind {
  date: string
  /** What one record counts as. */
  unit: Unit
  /** Persian plural for labels. */
  plural: string
  /** A team still stands after the period it was formed in: it is taken in every period that ends later. */
  lasts: boolean
  /** Reference column whose records a `coverage` is the share of. */
  covers?: string
}

export const datedKinds: Record<'drill' | 'training' | 'responderTeam', DatedKind> = {
  drill: { date: 'date', unit: 'drill', plural: 'رزمایش‌ها', lasts: false },
  training: { date: 'date', unit: 'course', plural: 'دوره‌های آموزشی', lasts: false },
  responderTeam: { date: 'formedOn', unit: 'team', plural: 'گروه‌های امدادیار', lasts: true, covers: 'neighbourhood' },
}

/** Rows of the address's kind, department (or all), period and filter; of any code. */
export function rowsWithin(data: SessionData, address: Address, dated: DatedKind): AnyRow[] {
  const { selection, field } = address
  const filter = field.by === 'filter' ? checkedFilter(address, field.column, field.value) : null
  return rowsOf(data.rows, address.kind).filter(
    row =>
      (selection.by !== 'department' || row['department'] === selection.department) &&
      (selection.by !== 'code' || row['code'] === selection.code) &&
      (filter === null || row[filter.column] === filter.value) &&
      isWithin(address.period, dated, row),
  )
}

/** «نیمهٔ نخست ۱۴۰۱», or «تا پایان نیمهٔ نخست ۱۴۰۱» for what lasts. */
export function whenLabel({ period }: Address, dated: DatedKind): string {
  return dated.lasts ? `تا پایان ${period.label}` : period.label
}

/** The address's numeric column: its Persian header and the unit its numbers have. */
export function numericColumn(address: Address): { name: string; header: string; unit: Unit } {
  const columns = columnsOf(address.kind)
  const { field } = address
  const column = field.by === 'name' ? columns.get(field.name) : undefined
  const unit = column?.unit === undefined ? undefined : units.get(column.unit)
  if (field.by === 'name' && column !== undefined && unit !== undefined)
    return { name: field.name, header: column.header, unit }
  const numeric = [...columns].filter(([, { unit: name }]) => name !== undefined).map(([name]) => name)
  throw badFact(address, `بخش سوم باید ستون عددی باشد: ${numeric.join('، ')}.`)
}

const units: ReadonlyMap<string, Unit> = new Map(
  Object.entries(unitChoices).map(([unit, name]) => [name, unit as Unit]),
)

/** «نوع: عملیاتی» for a filter on a column of choices; empty when the address has none. */
export function filterLabel(address: Address): string {
  const { field } = address
  return field.by === 'filter' ? checkedFilter(address, field.column, field.value).label : ''
}

function checkedFilter(
  address: Address,
  name: string,
  value: string,
): { column: string; value: string; label: string } {
  const columns = columnsOf(address.kind)
  const column = columns.get(name)
  if (column?.type !== 'choice') {
    const filters = [...columns].filter(([, { type }]) => type === 'choice').map(([choice]) => choice)
    throw badFact(address, `بر ستون «${name}» نمی‌توان گزینش کرد. یکی از این‌ها را بنویسید: ${filters.join('، ')}.`)
  }
  const label = Object.hasOwn(column.choices, value) ? column.choices[value] : undefined
  if (label === undefined)
    throw unknownFact(address, `«${value}» در ستون «${column.header}» نیست: ${Object.keys(column.choices).join('، ')}.`)
  return { column: name, value, label: `${column.header}: ${label}` }
}

function isWithin(period: Period, { date, lasts }: DatedKind, row: AnyRow): boolean {
  const day = String(row[date])
  return lasts ? day <= period.to : contains(period, day)
}
