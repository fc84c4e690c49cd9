import type { CategoryChart } from '../chartSpec.ts'
import { yearsOfDays } from '../domain/yearsName.ts'
import { type Audience, audienceChoices } from '../records/training.ts'
import { type ChartContext, noted, sampleTitle } from './sessionChart.ts'

/** Persons trained in each tier, as far as they were counted. */
export function trainingByAudience({ session, department }: ChartContext): CategoryChart[] {
  const held = session.rows.training.filter(training => training.department === department.code)
  const tiers = (Object.keys(audienceChoices) as Audience[]).filter(tier =>
    held.some(({ audience }) => audience === tier),
  )
  const counted = tiers.map(tier =>
    held.flatMap(({ audience, persons }) => (audience === tier && persons !== null ? [persons] : [])),
  )
  if (counted.every(persons => persons.length === 0)) return []
  const unknown = held.filter(({ persons }) => persons === null).length
  return [
    {
      form: 'rankedBars',
      title: sampleTitle(`افراد آموزش‌دیده در هر رده، ${yearsOfDays(held.map(({ date }) => date))}`, held),
      alternative: `نمودار میله‌ای تعداد افراد آموزش‌دیده در رده‌های ${tiers.map(tier => audienceChoices[tier]).join('، ')}.`,
      unit: 'نفر',
      categories: tiers.map(tier => audienceChoices[tier]),
      series: [{ name: 'افراد', values: counted.map(sumText) }],
      ...noted(unknown > 0 && `تعداد نفرات ${unknown} دوره ثبت نشده و در نمودار نیست؛ تعداد درست دست‌کم همین است.`),
    },
  ]
}

function sumText(persons: readonly number[]): string | null {
  return persons.length === 0 ? null : String(persons.reduce((sum, own) => sum + own, 0))
}
