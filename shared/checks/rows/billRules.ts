import { Big } from 'big.js'
import { daysOf } from '../../domain/billMonths.ts'
import { overlap } from '../../domain/countedBills.ts'
import { type AccountBills, billsOf } from '../../domain/energyIndex.ts'
import { median } from '../../domain/robust.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { isolate } from '../../persian/isolate.ts'
import { formatJalaliDate } from '../../persian/jalali.ts'
import { formatRial } from '../../persian/money.ts'
import { parsePeriod } from '../../quantities/period.ts'
import { energyUseChoices } from '../../records/energyAccount.ts'
import type { Row } from '../../records/index.ts'
import type { Session } from '../../session/session.ts'
import { keyOf } from '../../tables/key.ts'
import { defineRowCheck, type Found, type Where } from '../finding.ts'
import { formatSize } from '../formatQuantity.ts'
import type { Mend } from '../mend/mend.ts'
import { valueMend } from '../mend/rowMend.ts'

type Account = Row<'energyAccount'>
/** The median of rial per kilowatt-hour of one use, by year. */
type UsualPrices = ReadonlyMap<string, number>
type Reading = Row<'energyReading'>

/** More bills than this of one department are told together. */
const mostListed = 20
/** A slip of ten, seen beside bills that vary by themselves. */
const slip = 7
/** An account whose months vary more than this, but for a tenth at each end, has no usual month. */
const steady = 4
/** Dearer or cheaper than this, in times, no step of a tariff is beside the others of its use and year. */
const farPrice = 5
/** Fewer bills than this have no usual size or price. */
const fewest = 6
/** Longer than this a bill is of several months, which all have its days. */
const longBill = 45

/** Electricity bills that can hardly be as they stand: a zero too many, toman for rial, days counted twice. */
export const billRules = defineRowCheck('bill-rules', 'قبض برق نامعمول', session => {
  const bills = billsOf(session)
  const prices = usualPrices(bills)
  const all = bills.flatMap(bill => {
    const found = oddBills(session, bill, prices.get(bill.account.use))
    return found.map(one => ({ department: bill.account.department, found: one }))
  })
  return [...Map.groupBy(all, ({ department }) => department)].flatMap(([department, own]) => {
    const found = own.map(one => one.found)
    const rest = found.slice(mostListed)
    return [...found.slice(0, mostListed), ...(rest.length === 0 ? [] : [restOf(session, department, rest)])]
  })
})

function oddBills(session: Session, { account, readings }: AccountBills, prices: UsualPrices | undefined): Found[] {
  const used = readings.filter(({ energy }) => energy > 0)
  const usual = usualUse(used.map(({ energy }) => energy))
  const found: Found[] = []
  for (const reading of readings) {
    const price = prices?.get(yearOf(reading))
    const fault =
      slipOf(session, account, reading, usual, price) ??
      priceOf(session, account, reading, price) ??
      halfOf(account, reading, used)
    if (fault !== null) found.push(fault)
  }
  return [...found, ...sharedDays(account, readings)]
}

/** What an account uses in a month; undefined where its months have no such size. */
function usualUse(energies: readonly number[]): number | undefined {
  if (energies.length < fewest) return undefined
  const sorted = new Float64Array(energies).sort()
  const end = Math.ceil(sorted.length / 10)
  const [least = 0, most = 0] = [sorted[end], sorted[sorted.length - 1 - end]]
  return most <= least * steady ? median(sorted) : undefined
}

const yearOf = ({ month }: Reading) => month.slice(0, 4)

/** What a kilowatt-hour usually costs, by use. */
function usualPrices(bills: readonly AccountBills[]): ReadonlyMap<string, UsualPrices> {
  const byUse = Map.groupBy(bills, ({ account }) => account.use)
  return new Map([...byUse].map(([use, alike]) => [use, pricesOfYears(alike)]))
}

function pricesOfYears(bills: readonly AccountBills[]): UsualPrices {
  const found = new Map<string, number[]>()
  for (const { readings } of bills)
    for (const reading of readings) {
      if (reading.energy <= 0 || reading.cost <= 0n) continue
      const year = yearOf(reading)
      const known = found.get(year)
      if (known === undefined) found.set(year, [priceIn(reading)])
      else known.push(priceIn(reading))
    }
  return new Map([...found].flatMap(([year, all]) => (all.length < fewest ? [] : [[year, median(all)] as const])))
}

const priceIn = ({ energy, cost }: Reading) => Number(cost) / energy

const isFar = (value: number, usual: number, times: number) => value >= usual * times || value * times <= usual

function slipOf(
  session: Session,
  account: Account,
  reading: Reading,
  usual: number | undefined,
  price: number | undefined,
): Found | null {
  const { energy } = reading
  if (usual === undefined || energy <= 0 || !isFar(energy, usual, slip)) return null
  return odd(
    reading,
    'energy',
    `مصرف ${nameOf(account, reading)} ${hours(energy)} است، ولی مصرف معمول آن در یک ماه ${hours(usual)} است؛ شاید صفری کم یا زیاد نوشته شده باشد.`,
    tenMend(session, reading, 'energy', energy, usual, size => isPriced({ ...reading, energy: size }, price)),
  )
}

function priceOf(session: Session, account: Account, reading: Reading, usual: number | undefined): Found | null {
  const { energy, cost } = reading
  if (usual === undefined || energy <= 0 || cost <= 0n || !isFar(priceIn(reading), usual, farPrice)) return null
  const [own, others] = [priceIn(reading), usual].map(price => rial(BigInt(Math.round(price))))
  return odd(
    reading,
    'cost',
    `بهای هر کیلووات‌ساعت در قبض ${nameOf(account, reading)} ${own} است، ولی در «${energyUseChoices[account.use]}» در همان سال معمولاً ${others} است؛ شاید مبلغ به تومان یا با صفری کم یا زیاد نوشته شده باشد.`,
    tenMend(session, reading, 'cost', Number(cost), usual * energy),
  )
}

/** Where the price would then be odd, the amount may be wrong as well, or the use be right. */
function isPriced(reading: Reading, usual: number | undefined): boolean {
  return usual === undefined || reading.cost <= 0n || !isFar(priceIn(reading), usual, farPrice)
}

/** Nearer than this to what is usual, in times, a number is taken for the one that was meant. */
const near = 2

/** The one power of ten that brings a bill's number near to the usual one: a zero, or toman for rial. */
function tenMend(
  session: Session,
  reading: Reading,
  field: 'energy' | 'cost',
  value: number,
  usual: number,
  fits: (size: number) => boolean = () => true,
): Mend | undefined {
  const fitting = [-3, -2, -1, 1, 2, 3]
    .map(power => new Big(value).times(`1e${power}`))
    .filter(size => size.round(0).eq(size) && !isFar(size.toNumber(), usual, near))
    .filter(size => fits(size.toNumber()))
  const [right, ...others] = fitting
  if (right === undefined || others.length > 0) return undefined
  const shown = (size: string) => (field === 'energy' ? hours(Number(size)) : rial(BigInt(size)))
  return valueMend(session, placeOf(reading, field), right.toFixed(), false, shown)
}

/** Use for nothing, and the price of a usual month for none; the fee of an account that stands still is less. */
function halfOf(account: Account, reading: Reading, used: readonly Reading[]): Found | null {
  const { energy, cost } = reading
  if (energy > 0 && cost === 0n)
    return odd(reading, 'cost', `قبض ${nameOf(account, reading)} ${hours(energy)} مصرف دارد، ولی بهای آن صفر است.`)
  if (energy !== 0 || cost <= 0n) return null
  const usual = median(used.map(one => Number(one.cost)))
  if (usual <= 0 || Number(cost) * 2 < usual) return null
  return odd(
    reading,
    'energy',
    `قبض ${nameOf(account, reading)} مصرفی ندارد، ولی بهای آن ${rial(cost)} و به اندازهٔ ماه‌های دیگر است.`,
  )
}

interface Dated {
  reading: Reading
  from: string
  to: string
}

/** Bills whose days another bill of the account has, too. */
function sharedDays(account: Account, readings: readonly Reading[]): Found[] {
  const dated: Dated[] = []
  for (const reading of readings) {
    const { from, to } = reading
    if (from !== null && to !== null) dated.push({ reading, from, to })
  }
  dated.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const found: Found[] = []
  let end = ''
  dated.forEach((bill, i) => {
    // Almost every bill begins where all before it have ended.
    const isShared = bill.from < end
    if (bill.to > end) end = bill.to
    if (!isShared) return
    const before = dated.slice(0, i).findLast(other => overlap(other, bill) && !areShares(other, bill))
    if (before !== undefined) found.push(sharedWith(account, bill, before))
  })
  return found
}

function sharedWith(account: Account, bill: Dated, before: Dated): Found {
  const [own, other] = [bill, before].map(({ from, to }) => `${day(from)} تا ${day(to)}`)
  return {
    severity: 'error',
    where: placeOf(bill.reading, 'from'),
    message: `قبض ${nameOf(account, bill.reading)} از ${own} است و قبض ${monthName(before.reading)} همان اشتراک از ${other}؛ روزهایی دو بار به حساب آمده است.`,
    remedy: 'تاریخ‌های هر دو قبض را با قبض اصلی بسنجید و اصلاح کنید؛ اگر یکی جای دیگری را گرفته است، آن را حذف کنید.',
  }
}

/** A bill of several months stands under each of them with all of its days, in the last maybe with the next bill's. */
function areShares(one: Dated, other: Dated): boolean {
  const [short, long] = daysOf(one) <= daysOf(other) ? [one, other] : [other, one]
  return daysOf(short) > longBill && long.from <= short.from && short.to <= long.to
}

function restOf(session: Session, department: string, rest: readonly Found[]): Found {
  return {
    severity: 'warning',
    where: { kind: 'department', key: department, field: 'code' },
    message: toPersianDigits(
      `${rest.length} قبض برق دیگر از ${session.nameOf('department', department)} نیز نامعمول است.`,
    ),
    remedy: 'پروندهٔ قبض‌ها را با شرکت توزیع بررسی و دوباره بارگذاری کنید؛ شاید واحد مبلغ یا ضریب کنتور آن اشتباه باشد.',
    evidence: rest.map(({ where }) => where.key).join(' '),
  }
}

function placeOf(reading: Reading, field: 'energy' | 'cost' | 'from'): Where {
  return { kind: 'energyReading', key: keyOf('energyReading', reading), field }
}

function odd(reading: Reading, field: 'energy' | 'cost', message: string, mend?: Mend): Found {
  return {
    severity: 'warning',
    where: placeOf(reading, field),
    message,
    remedy: 'مصرف و مبلغ دوره را با قبض اصلی بسنجید و اصلاح کنید؛ اگر درست است، این مورد را با دلیل بپذیرید.',
    mend,
  }
}

const monthName = ({ month }: Reading) => parsePeriod(month).label
const nameOf = ({ site }: Account, reading: Reading) => `${monthName(reading)} اشتراک «${isolate(site)}»`
const hours = (energy: number) => formatSize(new Big(energy).round(0), 'kilowattHour', '')
const rial = (amount: bigint) => formatRial(amount, 'rial', { named: true })
const day = (iso: string) => formatJalaliDate(iso, 'long')
