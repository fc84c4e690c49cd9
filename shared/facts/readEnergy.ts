import { toPersianDigits } from '../persian/digits.ts'
import { formatNumber } from '../persian/formatNumber.ts'
import { isolate } from '../persian/isolate.ts'
import { monthName } from '../persian/jalali.ts'
import type { Unit } from '../quantities/unit.ts'
import type { Session } from '../session/session.ts'
import type { Address } from './address.ts'
import { checkedFilters, filtersLabel } from './filters.ts'
import { placeLabel } from './place.ts'
import { badAddress, type FactReading, ownerName, unknownAddress } from './reading.ts'
import { type SelectedBills, selectBills } from './selectBills.ts'

/** What is read of a bill, in its unit. */
const measured = {
  energy: { unit: 'kilowattHour', header: 'مصرف برق' },
  cost: { unit: 'rial', header: 'بهای برق' },
} as const satisfies Record<string, { unit: Unit; header: string }>

const filterKinds = ['energyReading', 'energyAccount'] as const

/**
 * `energyReading/60010001/energy/1401-06` is one bill; with `sum` an account's, a department's or a place's bills of a
 * month, half or year are added: `energyReading/@energy@3/cost,use=lighting/1400/sum`. `*` with `count` counts bills.
 */
export function readEnergyReadings(session: Session, address: Address): FactReading {
  const { field, aggregate, selection, period } = address
  const whose = whoseBills(session, address)
  const selected = selectBills(session, address)
  if (aggregate === 'count') {
    if (field.by === 'name') throw badAddress(address, 'bill-count-malformed', {})
    const label = `تعداد قبض‌های برق${whose}، ${period.label}`
    return { ...readingOf(selected, address, ['month']), value: String(selected.bills.length), unit: 'item', label }
  }
  const name = field.by === 'name' ? field.name : ''
  if (name !== 'energy' && name !== 'cost') throw badAddress(address, 'bill-field-unknown', {})
  if (aggregate === 'coverage') throw badAddress(address, 'bill-aggregate-unknown', {})
  if (aggregate === null && period.length !== 'month') throw badAddress(address, 'several-bills', {})
  if (selected.bills.length === 0) throw unknownAddress(address, 'no-bill', { whose, period: period.label })
  const { unit, header } = measured[name]
  const summed = selection.by !== 'code' || period.length !== 'month'
  return {
    ...readingOf(selected, address, [name]),
    value: selected[name].toString(),
    unit,
    label: `${summed ? 'جمع ' : ''}${header}${whose}، ${period.label}`,
  }
}

/** `energyAccount/@energy/use=lighting/1401/count`: accounts with a bill in the period. */
export function readEnergyAccounts(session: Session, address: Address): FactReading {
  const { field, aggregate, period } = address
  if (aggregate !== 'count' || field.by === 'name') throw badAddress(address, 'accounts-only-counted', {})
  const whose = whoseBills(session, address)
  const selected = selectBills(session, address)
  return {
    ...readingOf(selected, address, ['month']),
    value: String(selected.accounts.length),
    unit: 'account',
    label: `تعداد اشتراک‌های برق${whose}، ${period.label}`,
  }
}

function readingOf(
  selected: SelectedBills,
  address: Address,
  fields: string[],
): Omit<FactReading, 'value' | 'unit' | 'label'> {
  const { accounts, bills, whole, gaps } = selected
  const { length, months } = address.period
  const partial = length !== 'month' && bills.length > 0 && whole.length < months
  return {
    // A bill that is missing would have added something.
    qualifier: gaps.bills > 0 && address.aggregate === 'sum' ? 'atLeast' : 'exact',
    ...(partial ? { covered: whole } : {}),
    caveats: caveatsOf(selected, address),
    cells: [],
    series: { kind: 'energyReading', rows: bills, fields },
    basis: accounts.map(row => ({ kind: 'energyAccount', row })),
  }
}

/** «تنها ۹ ماه از ۱۲ ماه»; months with a few bills only; bills that are missing. */
function caveatsOf({ bills, whole, thin, gaps }: SelectedBills, { period, aggregate }: Address): string[] {
  if (aggregate === null || bills.length === 0) return []
  const caveats: string[] = []
  if (period.length !== 'month' && whole.length < period.months)
    caveats.push(toPersianDigits(`تنها ${whole.length} ماه از ${period.months} ماه`))
  if (thin.length > 0)
    caveats.push(`در ${thin.map(month => monthName(Number(month.slice(5)))).join('، ')} تنها بخشی از قبض‌ها رسیده است`)
  if (gaps.bills > 0 && aggregate === 'sum')
    caveats.push(`${count(gaps.bills)} قبضِ ${count(gaps.accounts)} اشتراک ثبت نشده و در جمع نیست`)
  return caveats
}

function count(number: number): string {
  return formatNumber(String(number), { isolate: false })
}

/** « (کاربری: روشنایی معابر)، انرژی، منطقهٔ ۳» or «، اشتراک ۶۰۰۱۰۰۰۱». */
function whoseBills(session: Session, address: Address): string {
  const { selection } = address
  const filters = filtersLabel(checkedFilters(address, filterKinds))
  const place = placeLabel(session, address)
  if (selection.by !== 'code') return `${filters}، ${ownerName(session, address)}${place}`
  const account = session.rows.energyAccount.find(({ code }) => code === selection.code)
  if (account === undefined) throw unknownAddress(address, 'account-unknown', { code: selection.code })
  return `${filters}، اشتراک ${isolate(toPersianDigits(account.code))} (${account.site})${place}`
}
