import type { ChartSpec } from '../../chartSpec.ts'
import { indicatorGrid } from '../../charts/indicatorGrid.ts'
import { indicatorTrend } from '../../charts/indicatorTrend.ts'
import type { Block, Cell, TableColumn } from '../../document.ts'
import { tableMoneyOf } from '../../domain/councilMoney.ts'
import { type IndicatorSummary, indicatorOverview } from '../../domain/indicatorOverview.ts'
import { type Status, statusMarks, statusNames } from '../../domain/indicatorStatus.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { isolate } from '../../persian/isolate.ts'
import type { TableMoney } from '../../persian/money.ts'
import { comparePeriods, parsePeriod } from '../../quantities/period.ts'
import { indicatorTypeChoices } from '../../records/indicator.ts'
import { chartBlocks, note, statusMark } from '../blocks.ts'
import { groupRow, textCell } from '../cells.ts'
import { indicatorFact } from '../indicatorFact.ts'
import { actualText, changeText, indicatorScale, scaleName, targetText } from '../measured.ts'
import { anchorIn, type SectionContext } from './section.ts'

/** Where links to an indicator lead. */
export const indicatorAnchor = (code: string) => `indicator/${code}`

/** Charts of single indicators in a chapter. */
const mostTrends = 2

const columns: TableColumn[] = [
  { header: 'کد', align: 'text', width: 'fit' },
  { header: 'شاخص', align: 'text', width: 'share' },
  { header: 'نوع', align: 'text', width: 'fit' },
  { header: 'واحد اندازه‌گیری', align: 'text', width: 'fit' },
  { header: 'هدف', align: 'number', width: 'fit' },
  { header: 'عملکرد', align: 'number', width: 'fit' },
  { header: 'وضعیت', align: 'text', width: 'fit' },
  { header: 'تغییر', align: 'number', width: 'fit' },
]

/** The department's indicators with their targets, actuals and status, by period. */
export function indicators(context: SectionContext): Block[] {
  const { session, department, codes } = context
  const all = indicatorOverview(session, department.code)
  if (all.length === 0) return []
  const fact = indicatorFact(codes, session, department)
  const money = tableMoneyOf(session)
  const changing = overTime(all)
  const shown = changing.slice(0, mostTrends)
  const sample = all.some(({ indicator, latest }) => indicator.sample || latest?.sample === true)
  return [
    { kind: 'heading', level: 2, text: 'شاخص‌ها: هدف و عملکرد', anchor: anchorIn(context, 'indicators') },
    {
      kind: 'table',
      caption: `شاخص‌های کل شهر در تازه‌ترین دورهٔ هر یک${sample ? ' (نمونه)' : ''}`,
      ...(fact === undefined ? {} : { fact }),
      columns,
      rows: byPeriod(all).flatMap(([period, group]) => [
        groupRow(period, columns.length),
        ...group.map(summary => indicatorCells(summary, money)),
      ]),
    },
    note(legend(all)),
    ...all.flatMap(({ indicator, reason }) => (reason === null ? [] : [note(`${indicator.title}: ${reason}.`)])),
    ...chartBlocks([...trends(context, shown), ...indicatorGrid(context)], fact),
    ...(shown.length < changing.length
      ? [note(toPersianDigits(`نمودار ${shown.length} شاخص از ${changing.length} شاخصی که چند دوره دارد آمده است.`))]
      : []),
  ]
}

/** Standings by their period's name, the latest first; those without any value last. */
function byPeriod(all: readonly IndicatorSummary[]): [name: string, group: IndicatorSummary[]][] {
  const [known, unknown] = [all.filter(({ latest }) => latest !== null), all.filter(({ latest }) => latest === null)]
  const groups = [...Map.groupBy(known, ({ latest }) => latest?.period ?? '')]
    .map(([period, group]) => ({ period: parsePeriod(period), group }))
    .sort((a, b) => -comparePeriods(a.period, b.period))
    .map(({ period, group }): [string, IndicatorSummary[]] => [period.label, group])
  return unknown.length === 0 ? groups : [...groups, ['بدون اطلاعات', unknown]]
}

function indicatorCells(summary: IndicatorSummary, money: TableMoney): Cell[] {
  const { indicator, latest, status } = summary
  const scale = indicatorScale(summary, money)
  return [
    { text: [{ text: isolate(toPersianDigits(indicator.code)), anchor: indicatorAnchor(indicator.code) }] },
    textCell(indicator.openness === 'closed' ? `${indicator.title} – غیرعلنی` : indicator.title),
    textCell(indicatorTypeChoices[indicator.type]),
    textCell(scaleName(scale)),
    textCell(targetText(latest, scale)),
    textCell(actualText(latest, scale)),
    { text: statusMark(status) },
    textCell(changeText(summary)),
  ]
}

/** Indicators with several periods, those that ask for attention most first: the reddest. */
function overTime(all: readonly IndicatorSummary[]): IndicatorSummary[] {
  const urgency: Status[] = ['red', 'amber', 'green', 'grey']
  return all
    .filter(({ series }) => series.filter(({ actual }) => actual !== null).length > 1)
    .sort((a, b) => urgency.indexOf(a.status) - urgency.indexOf(b.status))
}

function trends({ session }: SectionContext, shown: readonly IndicatorSummary[]): ChartSpec[] {
  return shown.flatMap(({ indicator }) => indicatorTrend(session, indicator) ?? [])
}

const meanings: Readonly<Record<Status, string>> = {
  green: 'به هدف رسیده یا در حد مجاز انحراف است',
  amber: 'از هدف دور است، ولی از دورهٔ پیش بدتر نیست',
  red: 'از هدف دور است و از دورهٔ پیش بدتر، یا دورهٔ پیش ندارد',
  grey: 'عملکرد یا هدف ندارد',
}

/** What the marks in the table mean; only those that stand in it. */
function legend(all: readonly IndicatorSummary[]): string {
  const shown = new Set(all.map(({ status }) => status))
  const parts = (Object.keys(meanings) as Status[])
    .filter(status => shown.has(status))
    .map(status => `${statusMarks[status]} ${statusNames[status]}: ${meanings[status]}`)
  return `${parts.join('؛ ')}. «تغییر» نسبت به دورهٔ هم‌اندازهٔ پیش و برای شاخص‌های درصدی به واحد درصد است.`
}
