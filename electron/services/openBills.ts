import { billColumns, servedColumns } from '../../shared/bills/billColumns.ts'
import { type BillHeader, findBillHeader } from '../../shared/bills/billHeader.ts'
import { daysOfPeriod, monthsByDays, type NumberedPeriod, type PeriodLength } from '../../shared/bills/billPeriod.ts'
import { monthsOfBill } from '../../shared/domain/billMonths.ts'
import {
  type Bill,
  type BilledMonth,
  billedMonths,
  countBills,
  isEstimate,
  overlap,
} from '../../shared/domain/countedBills.ts'
import { formatJalaliDate } from '../../shared/persian/jalali.ts'
import { type Place, placeOfCell } from '../../shared/problems/place.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { Row } from '../../shared/records/index.ts'
import { keyOf } from '../../shared/tables/key.ts'
import { type FoundBill, readBills } from '../files/billReader.ts'
import type { Access } from '../store/access.ts'
import { pacedBatches } from '../store/inBatches.ts'
import { recordsWith } from '../store/records.ts'
import { Pauses } from '../system/pauses.ts'
import { billAccounts } from './billAccounts.ts'
import type { GivenTable } from './givenTable.ts'
import { type FoundRow, leaveRow, refuseRow, type TableNotes } from './tableNotes.ts'

type AccountMonth = BilledMonth<AccountBill>

/** The header of a file that is an export of bills, where nobody has said what its columns are. */
export function billHeaderOf({ kind, table, columns, stamp, headerRow }: GivenTable): BillHeader | undefined {
  if (kind !== 'energyReading' || columns !== undefined || stamp !== undefined || headerRow !== undefined)
    return undefined
  return findBillHeader(table.first)
}

/** A bill with its account, and where it stands. */
interface AccountBill extends Bill {
  account: string
  found: FoundBill
  /** Its days stand in the file, or follow from a numbered period. */
  isDated: boolean
}

/**
 * Reads an export of bills against what is there: each day of an account counts once, and every bill becomes a reading
 * of its month or months. All of it is read before the first reading is given, since a bill may be replaced by one
 * further down.
 * @returns what gives the readings; notes say the rest
 */
export async function openBills(
  store: Access,
  given: GivenTable,
  header: BillHeader,
  notes: TableNotes,
): Promise<() => Generator<FoundRow>> {
  const { kind } = given
  notes.headers = header.cells.map((cell, i) => {
    const name = header.columns[i]?.name
    return {
      header: cell,
      column: name === undefined ? null : ((servedColumns as Record<string, string>)[name] ?? name),
    }
  })
  const refuse = ({ number, line, place }: FoundBill, problem: (at: Place) => Problem) =>
    refuseRow(notes, kind, { row: number, cells: line }, problem(placeOfCell(place, -1, billColumns.to.header)))
  const accounts = await billAccounts(store, given, notes)
  const read: FoundBill[] = []
  const rows = readBills(given.table, header, {
    ...given,
    choices: given.choices,
    skipped: row => leaveRow(notes, row),
    bad: ({ number, cells, problem }) => refuseRow(notes, kind, { row: number, cells }, problem),
  })
  for await (const some of pacedBatches(rows)) read.push(...some)

  const bills = datedBills(read, notes).flatMap((bill): AccountBill[] => {
    const account = accounts.accountOf(bill.found)
    return account === undefined ? [] : [{ ...bill, account }]
  })
  notes.newAccounts = accounts.added()

  const months: { account: string; month: AccountMonth; settles: boolean }[] = []
  const total = { count: 0, energy: 0n, cost: 0n, estimated: 0, replaced: 0, settled: 0 }
  const byAccount = Map.groupBy(bills, ({ account }) => account)
  const stored = Map.groupBy(
    await recordsWith(store, 'energyReading', 'account', [...byAccount.keys()]),
    row => row.account,
  )
  const pauses = new Pauses()
  for (const [account, own] of byAccount) {
    await pauses.take()
    const { counted, replaced, clashing } = countBills(own)
    for (const { bill, by } of replaced)
      leaveRow(notes, { number: bill.number, cells: bill.found.line, role: 'replaced', by: by.number })
    for (const { bill, with: other } of clashing)
      refuse(bill.found, at => new Problem('bill-overlaps', { row: other.number, days: daysText(other) }, at))
    const known = new Map((stored.get(account) ?? []).map(row => [row.month, row]))
    const placed = billedMonths(counted, (bill, month) => isOthers(known.get(month), bill))
    for (const bill of placed.homeless) {
      const [likeliest] = monthsOfBill(bill)
      const other = known.get(likeliest?.month ?? '')
      if (other !== undefined) refuse(bill.found, at => new Problem('bill-month-taken', { days: daysText(other) }, at))
    }
    const homeless = new Set(placed.homeless)
    for (const bill of counted) {
      if (homeless.has(bill)) continue
      total.count += 1
      total.energy += bill.energy
      total.cost += bill.cost
      if (bill.billing === 'estimated') total.estimated += 1
    }
    total.replaced += replaced.length
    total.settled += replaced.filter(({ bill, by }) => isEstimate(bill) && !isEstimate(by)).length
    const estimates = new Set(
      replaced.flatMap(({ bill }) => (isEstimate(bill) ? monthsOfBill(bill).map(({ month }) => month) : [])),
    )
    for (const month of placed.months) {
      const before = known.get(month.month)?.billing
      const isRead = !month.bills.some(isEstimate)
      if (isRead && before === 'estimated') total.settled += 1
      const hadEstimate = before === 'estimated' || before === 'settled' || estimates.has(month.month)
      months.push({ account, month, settles: isRead && hadEstimate })
    }
  }
  const all = months.map(({ month }) => month.month).sort()
  notes.bills = {
    ...total,
    energy: total.energy.toString(),
    cost: total.cost.toString(),
    accounts: byAccount.size,
    months: { first: all[0] ?? '', last: all.at(-1) ?? '' },
    ...accounts.strangers(),
  }
  notes.bad.sort((a, b) => a.row - b.row)
  notes.skipped.sort((a, b) => a.number - b.number)

  return function* () {
    for (const { account, month, settles } of months) yield foundRow(account, month, settles)
  }
}

/** «۱۴۰۴/۰۱/۰۱ تا ۱۴۰۴/۰۲/۰۱» */
const daysText = ({ from, to }: Pick<Row<'energyReading'>, 'from' | 'to'>): string =>
  [from, to].flatMap(day => (day === null ? [] : formatJalaliDate(day, 'numeric'))).join(' تا ')

/** A reading that is there and came from a bill of other days. */
const isOthers = (row: Row<'energyReading'> | undefined, bill: Bill): boolean =>
  row != null && row.from !== null && row.to !== null && !overlap({ from: row.from, to: row.to }, bill)

/** The bills that were issued and stand, each from day to day. */
function datedBills(read: readonly FoundBill[], notes: TableNotes): Omit<AccountBill, 'account'>[] {
  const numbers = read.flatMap(({ bill: { period } }) => ('number' in period ? [period.number] : []))
  const ofAll: PeriodLength | undefined = numbers.some(number => number > 6) ? 1 : undefined
  return read.flatMap(found => {
    const { bill, number, line, place } = found
    const { billing, period, energy, cost, issued } = bill
    if (billing === 'void') {
      leaveRow(notes, { number, cells: line, role: 'void' })
      return []
    }
    const days = 'number' in period ? daysOfNumbered(period, ofAll) : period
    if (days === undefined) {
      refuseRow(
        notes,
        'energyReading',
        { row: number, cells: line },
        new Problem('bill-period-unclear', {}, placeOfCell(place, -1, billColumns.period.header)),
      )
      return []
    }
    return [{ ...days, number, energy, cost, billing, issued, found, isDated: !('number' in period) }]
  })
}

function daysOfNumbered(period: NumberedPeriod, ofAll: PeriodLength | undefined) {
  const length = monthsByDays(period) ?? ofAll
  return length === undefined || period.number * length > 12 ? undefined : daysOfPeriod(period, length)
}

/** @param settles it stands in the place of an estimate */
function foundRow(account: string, { month, energy, cost, bills }: AccountMonth, settles: boolean): FoundRow {
  const [first] = bills
  if (first === undefined) throw new Error('A month without a bill.')
  const dated = bills.every(({ isDated }) => isDated)
  const row = {
    account,
    month,
    energy: Number(energy),
    cost,
    from: dated ? bills.reduce((least, { from }) => (from < least ? from : least), first.from) : null,
    to: dated ? bills.reduce((most, { to }) => (to > most ? to : most), first.to) : null,
    billing: settles ? 'settled' : (bills.find(isEstimate)?.billing ?? first.billing),
    sample: false,
  } satisfies Row<'energyReading'>
  const { number, line } = first.found
  return {
    number,
    at: undefined,
    row,
    key: keyOf('energyReading', row),
    lacking: [],
    line,
    raw: () => together(bills, ({ raw }) => raw()),
    cells: () => together(bills, ({ cells }) => cells()),
  }
}

/** What stands in the cells of the bills of one month, by column. */
function together(
  bills: readonly AccountBill[],
  of: (found: FoundBill) => Record<string, string>,
): Record<string, string> {
  const [first = {}, ...others] = bills.map(({ found }) => of(found))
  return Object.fromEntries(
    Object.entries(first).map(([column, text]) => [
      column,
      column === 'account' ? text : [text, ...others.flatMap(other => other[column] ?? [])].join(' + '),
    ]),
  )
}
