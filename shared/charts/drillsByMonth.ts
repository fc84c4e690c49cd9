import { type DrillKind, drillKindChoices } from '../domain/crisis.ts'
import type { CategoryChart } from './chartSpec.ts'

/** Drills stacked by kind, a bar a month. */
export function drillsByMonth(
  months: readonly string[],
  counts: Record<DrillKind, number[]>,
  sample: boolean,
): CategoryChart {
  const kinds = (Object.keys(drillKindChoices) as DrillKind[]).filter(kind => counts[kind].some(count => count > 0))
  return {
    form: 'stackedBars',
    title: `شمار رزمایش‌ها در هر ماه به تفکیک نوع${sample ? ' (نمونه)' : ''}`,
    alternative: `نمودار ستونی شمار رزمایش‌ها از ${months[0]} تا ${months.at(-1)} به تفکیک نوع؛ فهرست آن‌ها در جدول پیش از نمودار آمده است.`,
    unit: 'رزمایش',
    categories: [...months],
    series: kinds.map(kind => ({ name: drillKindChoices[kind], values: counts[kind].map(String) })),
  }
}
