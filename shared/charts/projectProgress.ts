import { Big } from 'big.js'
import type { CategoryChart } from '../chartSpec.ts'
import { projectStates } from '../domain/projects.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { formatJalaliDate } from '../persian/jalali.ts'
import { phaseChoices } from '../records/budgetAmount.ts'
import { hedgedValues } from './hedged.ts'
import { type ChartContext, noted, sampleTitle } from './sessionChart.ts'

/** How far each of a department's projects is: planned, in work and in money. */
export function projectProgress({ session, department }: ChartContext): CategoryChart[] {
  const states = projectStates(session, department.code)
  if (states.length === 0) return []
  const last = states
    .map(({ progress }) => progress.on)
    .sort()
    .at(-1)
  const standIns = [...new Set(states.flatMap(state => state.standIns))].map(phase => phaseChoices[phase])
  const unknown = states.filter(({ financial }) => financial === null).length
  return [
    {
      form: 'groupedBars',
      title: sampleTitle(
        `پیشرفت طرح‌ها، ${formatJalaliDate(last ?? '', 'long')}`,
        states.map(({ progress }) => progress),
      ),
      alternative: toPersianDigits(
        `نمودار میله‌ای پیشرفت برنامه‌ای، فیزیکی و مالی ${states.length} طرح ${department.name}، به درصد.`,
      ),
      unit: 'درصد',
      ...noted(
        standIns.length > 0 && `جایی که عملکرد سال نرسیده، ${standIns.join(' و ')} به جای آن آمده است (≈).`,
        unknown > 0 && `پیشرفت مالی ${unknown} طرح معلوم نیست و در نمودار نیست.`,
      ),
      categories: states.map(({ line }) => line.title),
      series: [
        { name: 'برنامه', values: states.map(({ progress }) => progress.planned) },
        { name: 'فیزیکی', values: states.map(({ progress }) => progress.physical) },
        {
          name: 'مالی',
          values: states.map(({ financial }) => (financial === null ? null : new Big(financial).round(1).toFixed())),
          ...hedgedValues(states.map(state => (state.standIns.length > 0 ? 'about' : 'exact'))),
        },
      ],
    },
  ]
}
