import type { ChartSpec } from '../../chartSpec.ts'
import { indicatorGrid, lyingGrid } from '../../charts/indicatorGrid.ts'
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
import { actualText, changeText, indicatorScale, scaleName, targetText, yearChangeText } from '../measured.ts'
import { credibilityNotes } from './credibilityNotes.ts'
import { indicatorVariances } from './indicatorVariances.ts'
import { anchorIn, type SectionContext } from './section.ts'

/** Where links to an indicator lead. */
export const indicatorAnchor = (code: string) => `indicator/${code}`

/** Charts of single indicators in a chapter. */
const mostTrends = 6

const columns: TableColumn[] = [
  { header: 'کد', align: 'text', width: 'fit' },
  { header: 'شاخص', align: 'text', width: 'share' },
  { header: 'هدف', align: 'number', width: 'fit' },
  { header: 'عملکرد', align: 'number', width: 'fit' },
  { header: 'واحد', align: 'text', width: 'fit' },
  { header: 'وضعیت', align: 'text', width: 'fit' },
  { header: 'تغییر', align: 'number', width: 'fit' },
  { header: 'از سال پیش', align: 'number', width: 'fit' },
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
      caption: `شاخص‌های کل شهر در آخرین دورهٔ هر یک${sample ? ' (نمونه)' : ''}`,
      ...(fact === undefined ? {} : { fact }),
      columns,
      rows: byPeriod(all).flatMap(([period, group]) => [
        groupRow(period, columns.length),
        ...group.map(summary => indicatorCells(summary, money)),
      ]),
    },
    note(legend(all)),
    ...typesNote(all),
    ...all.flatMap(({ indicator, reason }) => (reason === null ? [] : [note(`${indicator.title}: ${reason}.`)])),
    ...indicatorVariances(all, fact),
    ...credibilityNotes(session, all),
    ...chartBlocks([...trends(context, shown), ...indicatorGrid(context).map(lyingGrid)], fact),
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
    textCell(targetText(latest, scale)),
    textCell(actualText(latest, scale)),
    textCell(scaleName(scale)),
    { text: statusMark(status) },
    textCell(changeText(summary)),
    textCell(yearChangeText(summary)),
  ]
}

/** Indicators with several periods, those that ask for attention most first: the reddest. */
function overTime(all: readonly IndicatorSummary[]): IndicatorSummary[] {
  const urgency: Status[] = ['red', 'amber', 'near', 'green', 'grey']
  return all
    .filter(({ series }) => series.filter(({ actual }) => actual !== null).length > 1)
    .sort((a, b) => urgency.indexOf(a.status) - urgency.indexOf(b.status))
}

function trends({ session }: SectionContext, shown: readonly IndicatorSummary[]): ChartSpec[] {
  return shown.flatMap(({ indicator }) => indicatorTrend(session, indicator, true) ?? [])
}

const meanings: Readonly<Record<Status, string>> = {
  green: 'به هدف رسیده یا بهتر از آن',
  near: 'کمتر از هدف، تا حد مجاز انحراف',
  amber: 'دور از هدف، نه بدتر از دورهٔ پیش',
  red: 'دور از هدف و بدتر از دورهٔ پیش، یا بدون دورهٔ پیش',
  grey: 'بدون عملکرد یا هدف',
}

/** What kind each indicator is of, where there are several: «خروجی: ۲۰۱، ۲۰۴؛ پیامد: ۲۰۲». */
function typesNote(all: readonly IndicatorSummary[]): Block[] {
  const types = [...Map.groupBy(all, ({ indicator }) => indicatorTypeChoices[indicator.type])]
  const parts = types.map(
    ([type, group]) => `${type}: ${group.map(({ indicator }) => isolate(toPersianDigits(indicator.code))).join('، ')}`,
  )
  return [note(`نوع شاخص‌ها: ${parts.join('؛ ')}.`)]
}

/** Which of them are judged by the same season of the year before. */
function seasonalText(all: readonly IndicatorSummary[]): string {
  const codes = all.flatMap(({ indicator }) =>
    indicator.comparedWith === 'lastYear' ? [isolate(toPersianDigits(indicator.code))] : [],
  )
  return codes.length === 0 ? '' : ` وضعیت ${codes.join('، ')} با دورهٔ مشابه سال پیش سنجیده شده است.`
}

/** What the marks in the table mean; only those that stand in it. */
function legend(all: readonly IndicatorSummary[]): string {
  const shown = new Set(all.map(({ status }) => status))
  const parts = (Object.keys(meanings) as Status[])
    .filter(status => shown.has(status))
    .map(status => `${statusMarks[status]} ${statusNames[status]}: ${meanings[status]}`)
  return `${parts.join('؛ ')}. «تغییر» نسبت به دورهٔ هم‌اندازهٔ پیش است و «از سال پیش» نسبت به دورهٔ مشابه سال پیش؛ «واحد» یعنی واحد درصد.${seasonalText(all)}`
}
