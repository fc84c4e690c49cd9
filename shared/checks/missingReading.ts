import { type AccountBills, billsOf } from '../domain/energyIndex.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { monthsOf, parsePeriod } from '../quantities/period.ts'
import type { Row } from '../records/index.ts'
import { defineRowCheck, type Found } from './finding.ts'

/** More accounts than this of one department are told together. */
const mostListed = 20

/**
 * Accounts without a bill, and months without one from an account's first to the newest month of any account. A new
 * account owes nothing before its first; one that is gone is accepted with that reason.
 */
export const missingReading = defineRowCheck('missing-reading', 'اشتراک بدون قرائت', session => {
  const lacking = accountsLacking(billsOf(session))
  return [...Map.groupBy(lacking, ({ account }) => account.department).values()].flatMap(accounts => {
    const rest = accounts.slice(mostListed)
    return [...accounts.slice(0, mostListed).map(accountFinding), ...(rest.length === 0 ? [] : [restFinding(rest)])]
  })
})

interface Lacking {
  account: Row<'energyAccount'>
  /** Codes of the months; null when there is no bill at all. */
  months: string[] | null
}

function accountsLacking(bills: readonly AccountBills[]): Lacking[] {
  const newest = bills.map(lastMonth).reduce((a, b) => (a > b ? a : b), '')
  return bills.flatMap((bill): Lacking[] => {
    const { account, readings, gaps } = bill
    if (readings.length === 0) return [{ account, months: null }]
    const months = [...gaps, ...monthsAfter(lastMonth(bill), newest)]
    return months.length === 0 ? [] : [{ account, months }]
  })
}

/** Month codes compare as text. */
const lastMonth = ({ readings }: AccountBills) => readings.at(-1)?.month ?? ''

function monthsAfter(last: string, newest: string): string[] {
  const years = Array.from({ length: yearOf(newest) - yearOf(last) + 1 }, (_, i) => parsePeriod(`${yearOf(last) + i}`))
  return years.flatMap(monthsOf).filter(month => last < month && month <= newest)
}

const yearOf = (month: string) => Number(month.slice(0, 4))

function accountFinding({ account: { code, site }, months }: Lacking): Found {
  return {
    severity: 'warning',
    where: { kind: 'energyAccount', key: code, field: 'code' },
    message:
      months === null
        ? `اشتراک «${site}» هیچ قرائتی ندارد.`
        : `اشتراک «${site}» در ${monthNames(months)} قرائت ندارد و جمع مصرف کمتر از واقع است.`,
    remedy: 'قبض این ماه‌ها را وارد کنید؛ اگر اشتراک جمع‌آوری شده است، این مورد را با دلیل بپذیرید.',
  }
}

function restFinding(rest: readonly Lacking[]): Found {
  return {
    severity: 'warning',
    where: { kind: 'energyAccount', key: rest[0]?.account.code ?? '', field: 'site' },
    message: toPersianDigits(`${rest.length} اشتراک دیگر نیز قرائت ندارند یا ماه‌هایی از آن‌ها کم است.`),
    remedy: 'پروندهٔ قرائت‌ها را از شرکت توزیع کامل بگیرید و دوباره وارد کنید.',
  }
}

function monthNames(months: readonly string[]): string {
  const shown = months.slice(0, 3).map(month => parsePeriod(month).label)
  const rest = months.length - shown.length
  return shown.join('، ') + (rest > 0 ? toPersianDigits(` و ${rest} ماه دیگر`) : '')
}
