import { Big } from 'big.js'
import { toPersianDigits } from '../persian/digits.ts'
import type { Period } from '../quantities/period.ts'
import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import type { Address } from './address.ts'
import { checkedFilters, filtersLabel, passes } from './filters.ts'
import { refusePlace } from './place.ts'
import { badAddress, type FactReading, ownerName, unknownAddress } from './reading.ts'

const fields = {
  cost: 'هزینهٔ کل اقدام',
  saving: 'صرفه‌جویی سالانهٔ موردانتظار',
  baseline: 'مبنای سالانه',
} as const
type MeasureField = keyof typeof fields

/**
 * `measure/M-05/saving/1401`; `measure/@energy/cost,horizon=short/1401/sum`;
 * `measure/@energy/horizon=short/1401/count`. A measure is of every period that it does not end before or begin after;
 * one without dates is of all. Its cost is that of the whole measure, its baseline and saving are of a year.
 */
export function readMeasure(session: Session, address: Address): FactReading {
  refusePlace(address)
  const { aggregate, field, selection, period } = address
  if (aggregate === 'count') {
    if (field.by === 'name') throw badAddress(address, 'measure-count-malformed', {})
    const measures = measuresWithin(session, address)
    return {
      value: String(measures.length),
      unit: 'item',
      qualifier: 'exact',
      label: `تعداد اقدام‌ها${scopeLabel(session, address)}، ${period.label}`,
      caveats: undated(measures),
      cells: measures.map(row => ({ kind: 'measure', row, field: 'startsOn' })),
      basis: [],
    }
  }
  const name = fieldOf(address)
  if (name !== 'cost' && period.length !== 'year') throw badAddress(address, 'measure-is-yearly', {})
  if (selection.by === 'code') return readOne(session, address, name, selection.code)
  if (aggregate !== 'sum') throw badAddress(address, 'measure-aggregate-unknown', {})
  return sum(session, address, name)
}

function readOne(session: Session, address: Address, name: MeasureField, code: string): FactReading {
  const row = session.rows.measure.find(measure => measure.code === code)
  if (row === undefined) throw unknownAddress(address, 'measure-unknown', { code })
  if (!isOf(address.period, row))
    throw unknownAddress(address, 'measure-not-in-period', { period: address.period.label })
  const [value, unit] = [row[name], name === 'cost' ? ('rial' as const) : row.unit]
  if (value === null || unit === null) throw unknownAddress(address, 'measure-cell-empty', { field: fields[name] })
  return {
    value: value.toString(),
    unit,
    qualifier: 'exact',
    label: `${fields[name]}، «${row.title}»، ${address.period.label}`,
    caveats: ofWholeMeasure(name, [row], address.period),
    cells: [{ kind: 'measure', row, field: name }],
    basis: [],
  }
}

function sum(session: Session, address: Address, name: MeasureField): FactReading {
  const measures = measuresWithin(session, address)
  const priced = measures.filter(row => row[name] !== null && (name === 'cost' || row.unit !== null))
  const blank = measures.length - priced.length
  const units = new Set(priced.map(({ unit }) => (name === 'cost' ? ('rial' as const) : unit)))
  const [unit] = units
  if (unit === undefined || unit === null)
    throw unknownAddress(address, 'no-measure-to-sum', { period: address.period.label, field: fields[name] })
  if (units.size > 1) throw badAddress(address, 'measures-of-unlike-units', {})
  return {
    value: priced.reduce((total, row) => total.plus(String(row[name])), new Big(0)).toFixed(),
    unit,
    qualifier: blank > 0 ? 'atLeast' : 'exact',
    label: `جمع ${fields[name]}${scopeLabel(session, address)}، ${address.period.label}`,
    caveats: [
      ...ofWholeMeasure(name, measures, address.period),
      ...(blank > 0
        ? [toPersianDigits(`«${fields[name]}» در ${blank} اقدام از ${measures.length} اقدام ثبت نشده و در جمع نیست`)]
        : []),
    ],
    cells: measures.map(row => ({ kind: 'measure', row, field: name })),
    basis: [],
  }
}

function measuresWithin(session: Session, address: Address): Row<'measure'>[] {
  const { selection, period } = address
  const filters = checkedFilters(address)
  return session.rows.measure.filter(
    row =>
      (selection.by !== 'department' || row.department === selection.department) &&
      passes(filters, 'measure', row) &&
      isOf(period, row),
  )
}

function isOf(period: Period, { startsOn, endsOn }: Row<'measure'>): boolean {
  return (startsOn === null || startsOn <= period.to) && (endsOn === null || endsOn >= period.from)
}

function scopeLabel(session: Session, address: Address): string {
  return `${filtersLabel(checkedFilters(address))}، ${ownerName(session, address)}`
}

/** A cost is of all the years a measure runs. */
function ofWholeMeasure(
  name: MeasureField,
  measures: readonly Row<'measure'>[],
  { from, to, label }: Period,
): string[] {
  const isWithin = ({ startsOn, endsOn }: Row<'measure'>) =>
    startsOn !== null && startsOn >= from && endsOn !== null && endsOn <= to
  return name === 'cost' && !measures.every(isWithin) ? [`هزینهٔ همهٔ دورهٔ اجراست، نه تنها ${label}`] : []
}

function undated(measures: readonly Row<'measure'>[]): string[] {
  const without = measures.filter(({ startsOn }) => startsOn === null).length
  return without === 0
    ? []
    : [toPersianDigits(`${without} اقدام از این ${measures.length} اقدام هنوز تاریخ آغاز ندارد`)]
}

function fieldOf(address: Address): MeasureField {
  const { field } = address
  if (field.by === 'name' && Object.hasOwn(fields, field.name)) return field.name as MeasureField
  throw badAddress(address, 'measure-field-unknown', { known: Object.keys(fields) })
}
