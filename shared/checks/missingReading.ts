import type { SessionData } from '../domain/sessionData.ts'
import { monthLabel } from '../persian/fiscalYear.ts'
import { toPersianDigits } from '../persian/digits.ts'
import type { Row } from '../tables/index.ts'
import { defineCheck, type Found } from './finding.ts'

/** More accounts than this of one department are told together. */
const mostTold = 20

/**
 * Accounts without a reading, and months without one between an account's first and the newest month of any account. A
 * new account owes nothing before its first month.
 */
export const missingReading = defineCheck('missing-reading', 'اشتراک بی‌قرائت', data => {
  const lacking = accountsLacking(data)
  return [...Map.groupBy(lacking, ({ account }) => account.department).values()].flatMap(accounts => {
    const told = accounts.slice(0, mostTold).map(({ account, months }) => finding(account, months))
    const rest = accounts.slice(mostTold)
    return rest.length === 0 ? told : [...told, restFinding(rest)]
  })
})

interface Lacking {
  account: Row<'energyAccount'>
  /** Months counted from the calendar's start; null when there is none at all. */
  months: number[] | null
}

function accountsLacking({ rows }: SessionData): Lacking[] {
  const read = new Map<string, Set<number>>()
  let newest = 0
  for (const { account, month } of rows.energyReading) {
    const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
    newest = Math.max(newest, index)
    const months = read.get(account)
    if (months === undefined) read.set(account, new Set([index]))
    else months.add(index)
  }
  return rows.energyAccount.flatMap((account): Lacking[] => {
    const months = read.get(account.code)
    if (months === undefined) return [{ account, months: null }]
    const first = Math.min(...months)
    if (months.size === newest - first + 1) return []
    const missing = Array.from({ length: newest - first + 1 }, (_, i) => first + i).filter(month => !months.has(month))
    return [{ account, months: missing }]
  })
}

function finding({ code, site }: Row<'energyAccount'>, months: readonly number[] | null): Found {
  return {
    severity: 'warning',
    where: { kind: 'energyAccount', code, field: 'code' },
    message:
      months === null
        ? `اشتراک «${site}» هیچ قرائتی ندارد.`
        : `اشتراک «${site}» در ${monthNames(months)} قرائت ندارد و جمع مصرف کمتر از واقع است.`,
    remedy: 'قبض این ماه‌ها را وارد کنید؛ اگر اشتراک جمع‌آوری شده است، یافته را با دلیل بپذیرید.',
  }
}

function restFinding(rest: readonly Lacking[]): Found {
  return {
    severity: 'warning',
    where: { kind: 'energyAccount', code: rest[0]?.account.code ?? '', field: 'site' },
    message: toPersianDigits(`${rest.length} اشتراک دیگر نیز قرائت ندارند یا ماه‌هایی از آن‌ها کم است.`),
    remedy: 'پروندهٔ قرائت‌ها را از شرکت توزیع کامل بگیرید و دوباره وارد کنید.',
  }
}

function monthNames(months: readonly number[]): string {
  const shown = months.slice(0, 3).map(month => monthLabel(Math.floor(month / 12), (month % 12) + 1))
  const rest = months.length - shown.length
  return shown.join('، ') + (rest > 0 ? toPersianDigits(` و ${rest} ماه دیگر`) : '')
}
