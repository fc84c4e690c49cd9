import type { Timeline } from '../chartSpec.ts'
import { measuresByHorizon } from '../domain/measures.ts'
import { yearsName } from '../domain/yearsName.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { fiscalYearOf, fiscalYearRange } from '../persian/fiscalYear.ts'
import { extremes } from '../quantities/extremes.ts'
import type { Row } from '../records/index.ts'
import { measureStatusChoices } from '../records/measure.ts'
import { type ChartContext, noted, sampleTitle } from './sessionChart.ts'

/** Measures by horizon from the year the first begins in to the year the last ends in, with the session's day. */
export function measuresTimeline({ session, department }: ChartContext): Timeline[] {
  const { whole, horizons } = measuresByHorizon(session, department.code)
  const today = session.find('session', session.code)?.date
  const days = whole.measures.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn]).filter(day => day !== null)
  if (today === undefined || days.length === 0) return []
  const { least: first, greatest: last } = extremes([...days, today].map(fiscalYearOf))
  const undated = whole.measures.filter(({ startsOn, endsOn }) => startsOn === null && endsOn === null).length
  return [
    {
      form: 'timeline',
      title: sampleTitle(`اقدام‌ها در زمان، ${yearsName([first, last])}`, whole.measures),
      alternative: toPersianDigits(
        `نمودار زمانی ${whole.measures.length} اقدام ${department.name} در افق‌های ${horizons.map(({ name }) => name).join('، ')}، از سال ${first} تا ${last}.`,
      ),
      unit: 'سال و فصل',
      ...noted(undated > 0 && `${undated} اقدام نه تاریخ آغاز دارد و نه پایان.`),
      from: fiscalYearRange(first).from,
      to: fiscalYearRange(last).to,
      today,
      lanes: horizons.map(({ name, measures }) => ({
        name,
        items: [...measures].sort(byStart).map(({ title, startsOn, endsOn, status }) => ({
          name: title,
          from: startsOn,
          to: endsOn,
          status: measureStatusChoices[status],
        })),
      })),
    },
  ]
}

/** What has no first day yet comes last. */
function byStart(a: Row<'measure'>, b: Row<'measure'>): number {
  const [one, other] = [a.startsOn ?? '9', b.startsOn ?? '9']
  return one === other ? 0 : one < other ? -1 : 1
}
