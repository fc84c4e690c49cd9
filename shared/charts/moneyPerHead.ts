import { Big } from 'big.js'
import type { CategoryChart } from '../chartSpec.ts'
import { perHead } from '../domain/perHead.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { extremes } from '../quantities/extremes.ts'
import { phaseChoices } from '../records/budgetAmount.ts'
import { hedgedNote, hedgedValues } from './hedged.ts'
import { type ChartContext, noted, sampleTitle } from './sessionChart.ts'

/** What a department's lines of each district come to for one of its people, the most first. */
export function moneyPerHead({ session, department }: ChartContext): CategoryChart[] {
  const lines = session.rows.budgetLine.filter(line => line.department === department.code)
  const mine = new Set(lines.map(({ code }) => code))
  const years = session.rows.budgetAmount.flatMap(({ line, fiscalYear }) => (mine.has(line) ? fiscalYear : []))
  if (years.length === 0) return []
  const year = extremes(years).greatest
  const paid = perHead(session, year, lines).filter(({ money }) => money !== null)
  const shown = paid
    .flatMap(({ district, each, amounts }) => (each === null ? [] : [{ district, each: new Big(each), amounts }]))
    .toSorted((a, b) => b.each.cmp(a.each))
  if (shown.length < 2) return []
  const qualifiers = shown.map(({ amounts }) => amounts.find(({ qualifier }) => qualifier !== 'exact')?.qualifier)
  const about = shown.flatMap(({ district }, i) => (qualifiers[i] === undefined ? [] : [district.name]))
  const phases = [...new Set(paid.flatMap(one => one.phases))].map(phase => phaseChoices[phase]).join(' و ')
  const title = toPersianDigits(`سرانهٔ اعتبار مناطق، ${phases} ${year}`)
  return [
    {
      form: 'rankedBars',
      title: sampleTitle(
        title,
        shown.flatMap(({ amounts }) => amounts),
      ),
      alternative: `نمودار میله‌ای ${title}؛ بیشترین در ${shown[0]?.district.name}.`,
      unit: 'هزار ریال برای هر نفر',
      ...noted(
        shown.length < paid.length && `جمعیت ${paid.length - shown.length} منطقه نرسیده و در نمودار نیست.`,
        hedgedNote(about),
      ),
      categories: shown.map(({ district }) => district.name),
      series: [
        {
          name: 'برای هر نفر',
          values: shown.map(({ each }) => each.div(1000).round(1).toFixed()),
          ...hedgedValues(qualifiers),
        },
      ],
    },
  ]
}
