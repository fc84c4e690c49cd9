import { Big } from 'big.js'
import { codeText } from '../persian/codeText.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { divide } from '../quantities/divide.ts'
import type { DatedFact } from '../records/defineTable.ts'
import { type RecordKind, tables } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import { type AnyRow, rowsOf } from '../tables/record.ts'
import type { Address } from './address.ts'
import { nothingAndAll } from './compute.ts'
import { numericColumn, rowsWithin, whenLabel } from './datedKind.ts'
import { checkedFilters, filtersLabel } from './filters.ts'
import { placeLabel } from './place.ts'
import { badAddress, type FactReading, ownerName, unknownAddress } from './reading.ts'

/** Drills, trainings and responder teams: one row's number, or a count, sum or coverage of the rows in a period. */
export function readDated(session: Session, address: Address, dated: DatedFact): FactReading {
  if (address.aggregate === null) return readOne(session, address, dated)
  const owner = ownerName(session, address) + placeLabel(session, address)
  const rows = rowsWithin(session, address, dated)
  if (address.aggregate === 'count') return count(address, dated, rows, owner)
  if (address.aggregate === 'sum') return sum(address, dated, rows, owner)
  return coverage(session, address, dated, rows, owner)
}

function readOne(session: Session, address: Address, dated: DatedFact): FactReading {
  const { kind, selection } = address
  const code = selection.by === 'code' ? selection.code : ''
  const { label } = tables[kind]
  const { name, header, unit } = numericColumn(address)
  if (!rowsOf(session.rows, kind).some(row => row['code'] === code))
    throw unknownAddress(address, 'row-unknown', { label, code })
  const [row] = rowsWithin(session, address, dated)
  if (row === undefined)
    throw unknownAddress(address, 'row-not-in-period', { label, code, when: whenLabel(address, dated) })
  const value = row[name] ?? null
  if (value === null) throw unknownAddress(address, 'cell-empty', { header })
  return {
    value: String(value),
    unit,
    qualifier: 'exact',
    label: `${header}، ${label} ${nameOf(session, kind, code)}، ${whenLabel(address, dated)}`,
    caveats: [],
    cells: [{ kind, row, field: name }],
    basis: [],
  }
}

/** «name», or the code of a record that has none. */
function nameOf(session: Session, kind: RecordKind, code: string): string {
  const name = session.nameOf(kind, code)
  return name === code ? codeText(code) : `«${name}»`
}

function count(address: Address, dated: DatedFact, rows: AnyRow[], owner: string): FactReading {
  const { kind, field } = address
  if (field.by === 'name') throw badAddress(address, 'row-count-malformed', {})
  return {
    value: String(rows.length),
    unit: dated.unit,
    qualifier: 'exact',
    label: `تعداد ${dated.plural}${filtersLabel(checkedFilters(address))}، ${owner}، ${whenLabel(address, dated)}`,
    caveats: [],
    cells: rows.map(row => ({ kind, row, field: field.filters[0]?.column ?? dated.date })),
    basis: [],
  }
}

function sum(address: Address, dated: DatedFact, rows: AnyRow[], owner: string): FactReading {
  const { name, header, unit } = numericColumn(address)
  const values = rows.map(row => row[name] ?? null).filter(value => value !== null)
  const blank = rows.length - values.length
  if (values.length === 0) throw unknownAddress(address, 'no-row-to-sum', { when: whenLabel(address, dated), header })
  return {
    value: values.reduce((total, value) => total.plus(String(value)), new Big(0)).toFixed(),
    unit,
    qualifier: blank > 0 ? 'atLeast' : 'exact',
    label: `جمع ${header}، ${dated.plural}${filtersLabel(checkedFilters(address))}، ${owner}، ${whenLabel(address, dated)}`,
    caveats:
      blank > 0 ? [toPersianDigits(`«${header}» در ${blank} ردیف از ${rows.length} ردیف ثبت نشده و در جمع نیست`)] : [],
    cells: rows.map(row => ({ kind: address.kind, row, field: name })),
    basis: [],
  }
}

function coverage(session: Session, address: Address, dated: DatedFact, rows: AnyRow[], owner: string): FactReading {
  const { kind, field } = address
  const column = dated.covers
  if (column === undefined || field.by !== 'name' || field.name !== column)
    throw badAddress(address, 'coverage-only-of-teams', {})
  const { place } = address.selection
  const all = session.rows.neighbourhood.filter(({ district }) => place === undefined || district === place)
  if (all.length === 0) throw unknownAddress(address, 'no-neighbourhood', {})
  const covered = new Set(rows.map(row => row[column]))
  return {
    value: divide(new Big(covered.size).times(100), new Big(all.length)).toFixed(),
    unit: 'percent',
    apartFrom: nothingAndAll,
    qualifier: 'exact',
    label: `پوشش محله‌ها با ${dated.plural}${filtersLabel(checkedFilters(address))}، ${owner}، ${whenLabel(address, dated)}`,
    caveats: [],
    cells: [
      ...rows.map(row => ({ kind, row, field: column })),
      ...all.map(row => ({ kind: 'neighbourhood' as const, row, field: 'district' })),
    ],
    basis: [],
  }
}
