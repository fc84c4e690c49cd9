import type { CategoryChart } from '../chartSpec.ts'
import { energyByAccount, inMegawattHours, yearToCompare } from '../domain/energy.ts'
import { energySite } from '../domain/energySite.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { billRows, energyUnit, energyYearName } from './energyYear.ts'
import { type ChartContext, sampleTitle } from './sessionChart.ts'

const accountsAtMost = 15

/** The accounts that used most in the latest whole year; one alone is what the year says already. */
export function energyAccounts(context: ChartContext): CategoryChart[] {
  const year = yearToCompare(context.session, context.department.code)
  if (year === undefined) return []
  const { whole, parts } = energyByAccount(context.session, context.department.code, year)
  if (parts.length < 2) return []
  const shown = parts.slice(0, accountsAtMost)
  const names = shown.map(({ account }) => energySite(account))
  const title = toPersianDigits(`${shown.length} اشتراک پرمصرف از ${parts.length} اشتراک، ${energyYearName(whole)}`)
  return [
    {
      form: 'rankedBars',
      title: sampleTitle(title, billRows(context)),
      alternative: `نمودار میله‌ای ${title}؛ بیشترین در ${names[0]}.`,
      unit: energyUnit,
      categories: names,
      series: [{ name: 'مصرف', values: shown.map(({ energy }) => inMegawattHours(energy)) }],
    },
  ]
}
