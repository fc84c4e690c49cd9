import { type Audience, audienceChoices } from '../domain/crisis.ts'
import type { CategoryChart } from './chartSpec.ts'
import { type ChartContext, titled } from './sessionChart.ts'

/** Persons trained in each tier; a tier with a course whose persons nobody counted has no sum. */
export function trainingByAudience({ data, department }: ChartContext): CategoryChart[] {
  const held = data.rows.training.filter(training => training.department === department.code)
  const tiers = (Object.keys(audienceChoices) as Audience[]).filter(tier =>
    held.some(({ audience }) => audience === tier),
  )
  const persons = tiers.map(tier =>
    held
      .filter(({ audience }) => audience === tier)
      .reduce<number | null>((sum, { persons: own }) => (sum === null || own === null ? null : sum + own), 0),
  )
  if (persons.every(sum => sum === null)) return []
  return [
    {
      form: 'rankedBars',
      title: titled('افراد آموزش‌دیده در هر رده', held),
      alternative: `نمودار میله‌ای شمار افراد آموزش‌دیده در رده‌های ${tiers.map(tier => audienceChoices[tier]).join('، ')}.`,
      unit: 'نفر',
      categories: tiers.map(tier => audienceChoices[tier]),
      series: [{ name: 'افراد', values: persons.map(sum => (sum === null ? null : String(sum))) }],
    },
  ]
}
