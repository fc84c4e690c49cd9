import { Big } from 'big.js'
import { targetAttainment } from '../../charts/targetAttainment.ts'
import type { Block, Cell } from '../../document.ts'
import { costPerOutcome, type OutcomeCost } from '../../domain/costPerOutcome.ts'
import { tableMoneyOf } from '../../domain/councilMoney.ts'
import { type IndicatorSummary, indicatorOverview } from '../../domain/indicatorOverview.ts'
import { approximate } from '../../persian/approximate.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { formatPercent } from '../../persian/formatNumber.ts'
import { formatRial, moneyUnitName, type TableMoney } from '../../persian/money.ts'
import { printApart } from '../../persian/printApart.ts'
import { extremes } from '../../quantities/extremes.ts'
import { parsePeriod } from '../../quantities/period.ts'
import { type Phase, phaseChoices } from '../../records/budgetAmount.ts'
import type { Row } from '../../records/index.ts'
import type { Session } from '../../session/session.ts'
import { note, statusMark } from '../blocks.ts'
import { textCell } from '../cells.ts'
import { commonest } from '../commonest.ts'
import { targetAndActual } from '../measured.ts'
import { indicatorAnchor } from './indicators.ts'
import type { SessionContext } from './section.ts'

/** An indicator with how much of its target was reached, in percent, and the money that is meant for it. */
interface Ranked {
  summary: IndicatorSummary
  percent: string
  /** Of the links to it; empty where none has an amount, undefined where there is no link. */
  money: OutcomeCost[] | undefined
}

/**
 * Indicators from the one farthest from its target on, each with its money: one line, one bar. Indicators without a
 * value or a target have no place in such an order; a line below a whole one says how many they are.
 * @param most of them at most, of one department where its code is given; all when left out
 */
export function rankedIndicators(
  context: SessionContext,
  { most = Number.POSITIVE_INFINITY, department }: { most?: number; department?: string | undefined } = {},
): Block[] {
  const { session, codes } = context
  const all = indicatorOverview(session, department)
  const year = extremes([0, ...session.rows.budgetAmount.map(({ fiscalYear }) => fiscalYear)]).greatest
  const own = new Set(all.map(({ indicator }) => indicator.code))
  const links = session.rows.lineIndicatorLink.filter(({ indicator }) => own.has(indicator))
  const ranked = rank(all, costPerOutcome(session, year, department))
  if (ranked.length === 0) return []
  const unit = tableMoneyOf(session)
  const usual = {
    period: commonest(ranked.flatMap(({ summary }) => summary.latest?.period ?? [])),
    phase: commonest(ranked.flatMap(({ money = [] }) => money.flatMap(({ amount }) => amount?.phase ?? []))),
    unit,
  }
  const shown = ranked.slice(0, most)
  const sample = shown.some(({ summary: { indicator, latest } }) => indicator.sample || latest?.sample === true)
  const paid = toPersianDigits(
    `${usual.phase === undefined ? 'اعتبار' : phaseChoices[usual.phase]} ${year || ''}`,
  ).trim()
  const of = usual.period === undefined ? '' : `، ${parsePeriod(usual.period).label}`
  const part = shown.length < ranked.length ? `${shown.length} شاخص از ${ranked.length}` : 'هر شاخص'
  return [
    {
      kind: 'table',
      caption: toPersianDigits(
        `اعتبار و تحقق هدف ${part}، از کمترین تحقق${of}؛ اعتبار به ${moneyUnitName(unit)}${sample ? ' (نمونه)' : ''}`,
      ),
      fact: codes.table(
        'indicator',
        'عملکرد، هدف و اعتبار شاخص‌ها',
        all.map(({ indicator }) => indicator),
        {
          indicatorValue: session.rows.indicatorValue.filter(({ indicator }) => own.has(indicator)),
          lineIndicatorLink: links,
          budgetAmount: amountsOf(session, links),
        },
      ),
      columns: [
        { header: 'شاخص', align: 'text', width: 'share' },
        { header: 'عملکرد از هدف', align: 'text', width: 'fit' },
        { header: 'تحقق هدف', align: 'text', width: 'fit' },
        { header: 'وضعیت', align: 'text', width: 'fit' },
        { header: paid, align: 'number', width: 'fit' },
      ],
      rows: shown.map(row => cells(row, usual)),
    },
    ...(shown.length < ranked.length ? [] : unranked(all.length - ranked.length)),
  ]
}

function rank(all: readonly IndicatorSummary[], links: readonly OutcomeCost[]): Ranked[] {
  const moneyOf = Map.groupBy(links, ({ indicator }) => indicator.code)
  return all
    .flatMap((summary): Ranked[] => {
      const percent = summary.latest === null ? null : targetAttainment(summary.indicator, summary.latest)
      return percent === null ? [] : [{ summary, percent, money: moneyOf.get(summary.indicator.code) }]
    })
    .sort((a, b) => new Big(a.percent).cmp(b.percent))
}

function amountsOf({ rows }: Session, links: readonly Row<'lineIndicatorLink'>[]): Row<'budgetAmount'>[] {
  const lines = new Set(links.map(({ line }) => line))
  return rows.budgetAmount.filter(({ line }) => lines.has(line))
}

interface Usual {
  period: string | undefined
  phase: Phase | undefined
  unit: TableMoney
}

function cells({ summary, percent, money }: Ranked, usual: Usual): Cell[] {
  const { indicator, status, latest } = summary
  const isExact = latest?.qualifier === 'exact'
  const print = (more: number) => formatPercent(percent, { fraction: more })
  // What nearly reached its aim never prints as all of it.
  const text = printApart({ value: percent, print }, [{ value: '100', print: () => formatPercent('100') }])
  const title = indicator.openness === 'closed' ? `${indicator.title} – غیرعلنی` : indicator.title
  return [
    { text: [{ text: title, to: indicatorAnchor(indicator.code) }] },
    textCell(targetAndActual(summary, usual)),
    { ...textCell(isExact ? text : approximate(text)), bar: { percent: Number(percent), isAimed: true } },
    { text: statusMark(status) },
    textCell(moneyText(money, usual)),
  ]
}

/** Rounded shares add up to no more than «about» what is meant for an indicator. */
function moneyText(money: readonly OutcomeCost[] | undefined, { unit, phase }: Usual): string {
  if (money === undefined) return 'فاقد ردیف'
  const paid = money.filter(({ share }) => share !== null)
  if (paid.length === 0) return 'بدون مبلغ'
  const sum = paid.reduce((total, { share }) => total + BigInt(share ?? 0), 0n)
  const isExact = paid.every(({ shareQualifier }) => shareQualifier === 'exact')
  const others = [...new Set(paid.flatMap(({ amount }) => (amount === null ? [] : amount.phase)))].filter(
    other => other !== phase,
  )
  const text = formatRial(sum, unit)
  const named = others.length === 0 ? '' : ` (${others.map(other => phaseChoices[other]).join(' و ')})`
  return `${isExact ? text : approximate(text)}${named}`
}

/** What has no place in the order. */
function unranked(count: number): Block[] {
  return count === 0 ? [] : [note(toPersianDigits(`${count} شاخص عملکرد یا هدف ندارد و در این جدول نیست.`))]
}
