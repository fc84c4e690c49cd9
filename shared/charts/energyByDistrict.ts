import type { CategoryChart } from '../chartSpec.ts'
import { inMegawattHours, energyByDistrict as sumsByDistrict, yearToCompare } from '../domain/energy.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { billRows, energyUnit, energyYearName } from './energyYear.ts'
import { type ChartContext, noted, sampleTitle } from './sessionChart.ts'
import { topN } from './topN.ts'

const districtsAtMost = 26

/**
 * Districts and organisations by their use in the latest whole year, the largest first and the rest together. Those not
 * billed in every month of the others are left out: a part of a year is no year. A single place is
 * what the year says already.
 */
export function energyByDistrict(context: ChartContext): CategoryChart[] {
  const year = yearToCompare(context.session, context.department.code)
  if (year === undefined) return []
  const { whole, parts } = sumsByDistrict(context.session, context.department.code, year)
  const compared = parts.filter(({ comparable }) => comparable)
  if (compared.length < 2) return []
  const named = compared.map(({ district, energy }) => ({ name: district.name, values: [inMegawattHours(energy)] }))
  const { parts: shown, rest } = topN(named, districtsAtMost, count => toPersianDigits(`${count} جای دیگر`))
  const rows = rest === null ? shown : [...shown, rest]
  const left = parts.length - compared.length
  const title = `مصرف برق مناطق و سازمان‌ها در ${energyYearName(whole)}`
  return [
    {
      form: 'rankedBars',
      title: sampleTitle(title, billRows(context)),
      alternative: toPersianDigits(`نمودار میله‌ای ${title}؛ بیشترین در ${shown[0]?.name}.`),
      unit: energyUnit,
      ...noted(left > 0 && `${left} جا که همهٔ این ماه‌ها را ندارد در نمودار نیست.`),
      categories: rows.map(({ name }) => name),
      series: [{ name: 'مصرف', values: rows.map(({ values }) => values[0] ?? null) }],
    },
  ]
}
