import type { EditionChart } from '../../../charts/editionCharts.ts'
import { indicatorTrend } from '../../../charts/indicatorTrend.ts'
import { targetAttainment } from '../../../charts/targetAttainment.ts'
import type { Block, Cell } from '../../../document.ts'
import { tableMoneyOf } from '../../../domain/councilMoney.ts'
import { countStatuses, type IndicatorSummary, indicatorOverview } from '../../../domain/indicatorOverview.ts'
import type { Status } from '../../../domain/indicatorStatus.ts'
import { approximate } from '../../../persian/approximate.ts'
import { toPersianDigits } from '../../../persian/digits.ts'
import { formatPercent } from '../../../persian/formatNumber.ts'
import type { TableMoney } from '../../../persian/money.ts'
import { printShare } from '../../../persian/printApart.ts'
import { inWords } from '../../../persian/words.ts'
import { periodsText } from '../../../quantities/periodsText.ts'
import type { Session } from '../../../session/session.ts'
import { note, statusMark } from '../../blocks.ts'
import { nameCell, textCell } from '../../cells.ts'
import { indicatorFact } from '../../indicatorFact.ts'
import { actualText, indicatorScale, scaleName, targetText } from '../../measured.ts'
import type { ReportContext, Topic } from '../slideKind.ts'

/**
 * How the department's indicators stand: actual, target, the share of it that was reached, and the status in a word.
 */
export function indicators({ session, department, codes }: ReportContext): Topic {
  const all = indicatorOverview(session, department.code)
  if (all.length === 0) return { slides: [] }
  const fact = indicatorFact(codes, session, department)
  const money = tableMoneyOf(session)
  const periods = all.flatMap(({ latest }) => latest?.period ?? [])
  const reasons = all.flatMap(({ indicator, reason }): Block[] =>
    reason === null ? [] : [note(`${indicator.title}: ${reason}.`)],
  )
  return {
    slides: [
      {
        name: 'indicators',
        title: finding(all, department.name),
        ...(periods.length === 0 ? {} : { subtitle: periodsText(periods) }),
        body: [
          {
            kind: 'table',
            ...(fact === undefined ? {} : { fact }),
            columns: [
              { header: 'شاخص', align: 'text', width: 'share' },
              { header: 'عملکرد', align: 'number', width: 'fit' },
              { header: 'هدف', align: 'number', width: 'fit' },
              { header: 'نسبت به هدف', align: 'number', width: 'fit' },
              { header: 'وضعیت', align: 'text', width: 'fit' },
            ],
            rows: all.map(summary => indicatorCells(summary, money)),
          },
          ...reasons.filter(block => block.kind === 'paragraph'),
        ],
      },
    ],
    ...(fact === undefined ? {} : { fact }),
    ...ofTrends(session, all),
  }
}

/** Trends that are shown without being asked for. */
const mostTrends = 2
const urgency: readonly Status[] = ['red', 'amber', 'near', 'green', 'grey']

/** Of many trends the reddest ask for attention, and the presenter may show the others; each says how it stands. */
function ofTrends(session: Session, all: readonly IndicatorSummary[]): Pick<Topic, 'isSecondary' | 'findingOf'> {
  const trends = new Map(
    all
      .toSorted((one, other) => urgency.indexOf(one.status) - urgency.indexOf(other.status))
      .flatMap(summary => {
        const chart = indicatorTrend(session, summary.indicator)
        return chart === null ? [] : [[chart.title, summary] as const]
      }),
  )
  const first = new Set([...trends.keys()].slice(0, mostTrends))
  const isTrend = ({ spec }: EditionChart): boolean => spec.form === 'line' && trends.has(spec.title)
  return {
    isSecondary: chart => isTrend(chart) && !first.has(chart.spec.title),
    findingOf: chart => {
      const summary = isTrend(chart) ? trends.get(chart.spec.title) : undefined
      return summary && trendFinding(summary)
    },
  }
}

/** «میانگین زمان پاسخ به درخواست‌های ۱۳۷ عقب‌تر از هدف است» */
function trendFinding({ indicator: { title }, status }: IndicatorSummary): string | undefined {
  const name = toPersianDigits(title)
  switch (status) {
    case 'red':
      return `${name} عقب‌تر از هدف است`
    case 'amber':
      return `${name} به هدف نرسیده، ولی رو به بهبود است`
    case 'near':
      return `${name} در حد مجاز انحراف از هدف است`
    case 'green':
      return `${name} به هدف رسیده است`
    case 'grey':
      return undefined
  }
}

/** «از ده شاخص خدمات شهری، یکی عقب‌تر از هدف است» */
function finding(all: readonly IndicatorSummary[], of: string): string {
  const { red, amber, near, green, grey } = countStatuses(all)
  const known = all.length - grey
  if (known === 0) return `شاخص‌های ${of}: هدف و عملکرد`
  const from = `از ${inWords(all.length)} شاخص ${of}،`
  if (red > 0) return `${from} ${inWords(red)} شاخص عقب‌تر از هدف است`
  if (amber > 0) return `${from} ${inWords(amber)} شاخص هنوز به هدف نرسیده و رو به بهبود است`
  if (near > 0 && green > 0)
    return `${from} ${inWords(green)} شاخص به هدف رسیده و ${inWords(near)} شاخص در حد مجاز انحراف است`
  if (near > 0) return `${from} ${inWords(near)} شاخص در حد مجاز انحراف از هدف است`
  return green === all.length ? `همهٔ شاخص‌های ${of} به هدف رسیده است` : `${from} ${inWords(green)} شاخص به هدف رسیده است`
}

function indicatorCells(summary: IndicatorSummary, money: TableMoney): Cell[] {
  const { indicator, latest, status } = summary
  const scale = indicatorScale(summary, money)
  const withUnit = (text: string | null): string | null =>
    text === null || scale.unit === 'percent' ? text : `${text} ${scaleName(scale)}`
  const title = indicator.openness === 'closed' ? `${indicator.title} – غیرعلنی` : indicator.title
  return [
    nameCell(title, { sample: indicator.sample || latest?.sample === true }),
    textCell(withUnit(actualText(latest, scale))),
    textCell(targetText(latest, scale)),
    textCell(attainedText(summary)),
    { text: statusMark(status) },
  ]
}

/** «۹۰٪» of the target, ≈ where the actual is no exact one. */
function attainedText({ indicator, latest }: IndicatorSummary): string | null {
  const attained = latest === null ? null : targetAttainment(indicator, latest)
  if (attained === null) return null
  const text = printShare(attained, (value, more) => formatPercent(value, { fraction: more }))
  return latest?.qualifier === 'exact' ? text : approximate(text)
}
