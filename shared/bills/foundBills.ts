import { formatNumber } from '../persian/formatNumber.ts'
import { formatRial } from '../persian/money.ts'
import { parsePeriod } from '../quantities/period.ts'

/** What an export of electricity bills comes to. */
export interface FoundBills {
  /** Those that count, of how many accounts, and their months. */
  count: number
  accounts: number
  months: { first: string; last: string }
  /** Whole kilowatt-hours and whole rial. */
  energy: string
  cost: string
  /** Of those that count. */
  estimated: number
  /** Not counted: another counts their days. */
  replaced: number
  /** Estimates, of the file or stored before, in whose place a reading of the meter stands now. */
  settled: number
  /** Accounts that are not there yet: the first of them, and how many they are. */
  strangers: { code: string; site: string; use: string; bills: number }[]
  strangerCount: number
  /** Of them those that are added along with their bills. */
  addedCount: number
}

const number = (count: number | string) => formatNumber(String(count), { isolate: false })

/** What an export of bills comes to, a sentence a line, for whoever decides whether it is right. */
export function billsText(bills: FoundBills): string[] {
  const { count, accounts, months, energy, cost, estimated, replaced, settled } = bills
  const { strangerCount, addedCount } = bills
  const span =
    months.first === ''
      ? ''
      : `، ${[...new Set([months.first, months.last])].map(month => parsePeriod(month).label).join(' تا ')}`
  return [
    ...(count > 0
      ? [
          `${number(count)} قبض از ${number(accounts)} اشتراک${span}: ${number(energy)} کیلووات‌ساعت و ${formatRial(BigInt(cost), 'rial', { named: true })} مبلغ دوره.`,
        ]
      : []),
    ...(estimated > 0 ? [`${number(estimated)} قبض برآوردی است و هنوز قبض قرائتی ندارد.`] : []),
    ...(settled > 0 ? [`${number(settled)} قبض برآوردی جای خود را به قبض قرائتی داده است.`] : []),
    ...(replaced > 0 ? [`${number(replaced)} قبض به حساب نمی‌آید، چون قبض دیگری همان روزها را در بر دارد.`] : []),
    ...(addedCount > 0 ? [`${number(addedCount)} اشتراک جدید نیز افزوده می‌شود.`] : []),
    ...(strangerCount > addedCount ? [`${number(strangerCount - addedCount)} اشتراک هنوز ثبت نشده است.`] : []),
  ]
}
