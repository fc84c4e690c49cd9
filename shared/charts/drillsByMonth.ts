import type { CategoryChart } from '../chartSpec.ts'
import { monthlyDrills } from '../domain/drillMonths.ts'
import { yearsOfDays } from '../domain/yearsName.ts'
import { type DrillKind, drillKindChoices } from '../records/drill.ts'
import { type ChartContext, sampleTitle } from './sessionChart.ts'

/** Drills stacked by kind, a bar a month. */
export function drillsByMonth({ session, department }: ChartContext): CategoryChart[] {
  const held = session.rows.drill.filter(drill => drill.department === department.code)
  if (held.length === 0) return []
  const { months, counts } = monthlyDrills(held)
  const kinds = (Object.keys(drillKindChoices) as DrillKind[]).filter(kind => counts[kind].some(count => count > 0))
  return [
    {
      form: 'stackedBars',
      title: sampleTitle(`تعداد رزمایش‌ها در هر ماه به تفکیک نوع، ${yearsOfDays(held.map(({ date }) => date))}`, held),
      alternative: `نمودار ستونی تعداد رزمایش‌ها از ${months[0]} تا ${months.at(-1)} به تفکیک نوع.`,
      unit: 'رزمایش',
      categories: months,
      series: kinds.map(kind => ({ name: drillKindChoices[kind], values: counts[kind].map(String) })),
    },
  ]
}
