import { contains, type Period } from '../quantities/period.ts'
import { type Unit, unitChoices } from '../quantities/unit.ts'
import type { DatedFact } from '../records/defineTable.ts'
import type { Session } from '../session/session.ts'
import type { AnyRow } from '../tables/record.ts'
import { columnsOf, rowsOf } from '../tables/record.ts'
import type { Address } from './address.ts'
import { checkedFilters, passes } from './filters.ts'
import { districtOf, refusePlace } from './place.ts'
import { badAddress } from './reading.ts'

/** Rows of the address's kind, department (or all), place, period and filters; of any code. */
export function rowsWithin(session: Session, address: Address, dated: DatedFact): AnyRow[] {
  const { selection } = address
  const filters = checkedFilters(address)
  const isThere = placeTest(session, address, dated)
  return rowsOf(session.rows, address.kind).filter(
    row =>
      (selection.by !== 'department' || row['department'] === selection.department) &&
      (selection.by !== 'code' || row['code'] === selection.code) &&
      passes(filters, address.kind, row) &&
      isThere(row) &&
      isWithin(address.period, dated, row),
  )
}

/** «نیمهٔ نخست ۱۴۰۱», or «تا پایان نیمهٔ نخست ۱۴۰۱» for what lasts. */
export function whenLabel({ period }: Address, dated: DatedFact): string {
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
  throw badAddress(address, 'number-field-unknown', { known: numeric })
}

const units: ReadonlyMap<string, Unit> = new Map(
  Object.entries(unitChoices).map(([unit, name]) => [name, unit as Unit]),
)

/** Whether a row is in the address's place, through its neighbourhood. */
function placeTest(session: Session, address: Address, { covers }: DatedFact): (row: AnyRow) => boolean {
  if (covers === undefined) refusePlace(address)
  const place = districtOf(session, address)
  if (place === undefined || covers === undefined) return () => true
  const within = new Set(
    session.rows.neighbourhood.flatMap(({ code, district }) => (district === place.code ? [code] : [])),
  )
  return row => within.has(String(row[covers]))
}

function isWithin(period: Period, { date, lasts }: DatedFact, row: AnyRow): boolean {
  const day = String(row[date])
  return lasts ? day <= period.to : contains(period, day)
}
