import type { CategoryChart } from '../chartSpec.ts'
import { inMegawattHours, energyByUse as sumsByUse, yearToCompare } from '../domain/energy.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { billRows, energyUnit, energyYearName } from './energyYear.ts'
import { type ChartContext, sampleTitle } from './sessionChart.ts'
import { topN } from './topN.ts'

/** As many shares as there are shades to tell them apart. */
const sharesAtMost = 6

/**
 * The shares of street lights, parks, buildings… in the latest whole year; the smallest together, named by how many
 * they are. A single one is what the year says already.
 */
export function energyByUse(context: ChartContext): CategoryChart[] {
  const year = yearToCompare(context.session, context.department.code)
  if (year === undefined) return []
  const { whole, parts } = sumsByUse(context.session, context.department.code, year)
  const used = parts.filter(({ energy }) => energy > 0n)
  if (used.length < 2) return []
  const shares = used.map(({ name, energy }) => ({ name, values: [inMegawattHours(energy)] }))
  const { parts: large, rest } = topN(shares, sharesAtMost, count => toPersianDigits(`${count} کاربری دیگر`))
  const shown = rest === null ? large : [...large, rest]
  const title = `سهم کاربری‌ها از مصرف برق ${energyYearName(whole)}`
  return [
    {
      form: 'doughnut',
      title: sampleTitle(title, billRows(context)),
      alternative: `نمودار حلقه‌ای ${title}: ${shown.map(({ name }) => name).join('، ')}؛ بیشترین ${shown[0]?.name}.`,
      unit: energyUnit,
      categories: shown.map(({ name }) => name),
      series: [{ name: 'مصرف', values: shown.map(({ values }) => values[0] ?? null) }],
    },
  ]
}
