import { Big } from 'big.js'
import type { Block, Cell, Edition } from '../../document.ts'
import { costPerOutcome, latestOutcomeYear, type OutcomeCost, weightsByLine } from '../../domain/costPerOutcome.ts'
import { tableMoneyOf } from '../../domain/councilMoney.ts'
import { type IndicatorSummary, indicatorOverview, indicatorSummary } from '../../domain/indicatorOverview.ts'
import type { FactCodes } from '../../facts/codes.ts'
import { approximate } from '../../persian/approximate.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { formatPercent } from '../../persian/formatNumber.ts'
import { isolate } from '../../persian/isolate.ts'
import { formatRial, moneyUnitName, type TableMoney } from '../../persian/money.ts'
import { formatQuotientRial } from '../../persian/quotientMoney.ts'
import { parsePeriod } from '../../quantities/period.ts'
import { unitChoices } from '../../quantities/unit.ts'
import { type Phase, phaseChoices } from '../../records/budgetAmount.ts'
import type { Row } from '../../records/index.ts'
import { type Qualifier, qualify } from '../../records/qualifier.ts'
import type { Session } from '../../session/session.ts'
import { note, statusMark } from '../blocks.ts'
import { groupCell, textCell } from '../cells.ts'
import { commonest } from '../commonest.ts'
import { indicatorBasis } from '../indicatorFact.ts'
import { targetAndActual } from '../measured.ts'
import { lineAnchor } from './budget.ts'
import { indicatorAnchor } from './indicators.ts'
import type { SessionContext } from './section.ts'

const width = 4

/**
 * Each line with its amount of the current year, then its indicators with what one unit of their outcome cost in the
 * last year that has ended for both. Heads name the year, phase and period of most rows; the others name their own.
 */
export function linkedTable({ session, codes, edition }: SessionContext, year: number): Block[] {
  const current = costPerOutcome(session, year)
  if (current.length === 0) return []
  const costYear = latestOutcomeYear(session) ?? year
  const costs = costPerOutcome(session, costYear)
  const costOf = new Map(costs.map(cost => [cost.link, cost]))
  const summaryOf = summaries(session)
  const rows = current.map(link => ({ link, cost: costOf.get(link.link), summary: summaryOf(link) }))
  const periods = rows.flatMap(({ summary: found }) => found?.latest?.period ?? [])
  const paid = costs.flatMap(({ costPerUnit, amount }) => (costPerUnit === null || amount === null ? [] : amount.phase))
  const usual: Usual = { period: commonest(periods), phase: commonest(paid), unit: tableMoneyOf(session) }
  const weights = weightsByLine(session)
  return [
    {
      kind: 'table',
      caption: captionOf(current, year, usual.unit),
      fact: linksFact(codes, session),
      columns: [
        {
          header: headOf('شاخص، دلیل پیوند و عملکرد از هدف', usual.period && parsePeriod(usual.period).label),
          align: 'text',
          width: 'share',
        },
        { header: 'وزن', align: 'number', width: 'fit' },
        { header: 'سهم', align: 'number', width: 'fit' },
        {
          header: headOf(
            'هزینهٔ هر واحد',
            toPersianDigits(usual.phase ? `${phaseChoices[usual.phase]} ${costYear}` : ''),
          ),
          align: 'text',
          width: 'fit',
        },
      ],
      rows: [...Map.groupBy(rows, ({ link }) => link.line)].flatMap(([line, group]) => [
        lineRow(
          line,
          group[0]?.link.amount ?? null,
          restText(weights.get(line.code)?.weight ?? '0', edition),
          usual.unit,
        ),
        ...group.map(row => linkCells(row, usual)),
      ]),
    },
    ...reasons(costs, costYear),
  ]
}

interface LinkRow {
  link: OutcomeCost
  cost: OutcomeCost | undefined
  summary: IndicatorSummary | undefined
}

/** What the heads say of most rows. */
interface Usual {
  period: string | undefined
  phase: Phase | undefined
  unit: TableMoney
}

function captionOf(links: readonly OutcomeCost[], year: number, unit: TableMoney): string {
  const sample = links.some(({ link }) => link.sample) ? ' (نمونه)' : ''
  return toPersianDigits(`اعتبارات سال ${year} به تفکیک نتیجه (${moneyUnitName(unit)})${sample}`)
}

const headOf = (name: string, of: string | undefined) => (of ? `${name} (${of})` : name)

/** A district's line is judged by what its indicator came to there. */
function summaries(session: Session): (link: OutcomeCost) => IndicatorSummary | undefined {
  const inCity = new Map(indicatorOverview(session).map(found => [found.indicator.code, found]))
  const districts = new Map(session.rows.district.map(district => [district.code, district]))
  return ({ line, indicator }) =>
    line.district === null
      ? inCity.get(indicator.code)
      : indicatorSummary(session, indicator, districts.get(line.district) ?? null)
}

/** What the links below a line leave of its money; a public edition knows of open ones alone and gives no number. */
function restText(weight: string, edition: Edition): string {
  const rest = new Big(100).minus(weight)
  if (rest.lte(0)) return ''
  return edition === 'public'
    ? '؛ سهم‌های زیر همهٔ این مبلغ نیست'
    : `؛ ${formatPercent(rest.toFixed())} آن به شاخصی پیوند ندارد`
}

function lineRow(line: Row<'budgetLine'>, amount: OutcomeCost['amount'], rest: string, unit: TableMoney): Cell[] {
  const money =
    amount === null
      ? 'بدون مبلغ'
      : `${qualify(formatRial(amount.row.amount, unit, { named: true }), amount.row.qualifier)} ${phaseChoices[amount.phase]} ${amount.row.fiscalYear}`
  const closed = line.openness === 'closed' ? ' – غیرعلنی' : ''
  const code = isolate(toPersianDigits(line.code))
  return groupCell(
    [
      { text: 'ردیف ' },
      { text: code, to: lineAnchor(line.code) },
      { text: toPersianDigits(`، ${line.title}${closed}: ${money}${rest}`) },
    ],
    width,
  )
}

function linkCells(
  { link: { link, indicator, share, shareQualifier }, cost, summary: found }: LinkRow,
  usual: Usual,
): Cell[] {
  const reached = found === undefined ? null : targetAndActual(found, usual)
  return [
    {
      text: [
        { text: indicator.title, to: indicatorAnchor(indicator.code) },
        { text: `: ${link.reason.replace(/[.؛،\s]+$/u, '')}` },
        ...(reached === null ? [] : [{ text: `؛ ${reached}` }]),
        ...(found === undefined ? [] : [{ text: '، ' }, ...statusMark(found.status)]),
      ],
    },
    textCell(formatPercent(link.weight)),
    textCell(share === null ? null : shareText(formatRial(BigInt(share), usual.unit), shareQualifier)),
    textCell(cost === undefined ? null : costText(cost, usual)),
  ]
}

function shareText(text: string, qualifier: Qualifier): string {
  return qualifier === 'about' ? approximate(text) : qualify(text, qualifier)
}

/** «≈ ۷۵ میلیون ریال هر رزمایش»; of a change, so much for each unit by which it became better. */
function costText(
  { costPerUnit, qualifier, indicator, outcome, amount }: OutcomeCost,
  { unit, phase }: Usual,
): string | null {
  if (costPerUnit === null || amount === null) return null
  const money = formatQuotientRial(costPerUnit, unit.endsWith('toman') ? 'prose-toman' : 'prose-rial')
  const each = `${money} هر ${unitChoices[indicator.unit]}${outcome?.by === 'change' ? ' بهبود' : ''}`
  const from =
    amount.phase === phase ? '' : toPersianDigits(` (${phaseChoices[amount.phase]} ${amount.row.fiscalYear})`)
  return `${qualifier === 'exact' ? each : approximate(each)}${from}`
}

/** Why some links have no cost in the year, each reason once. */
function reasons(costs: readonly OutcomeCost[], year: number): Block[] {
  const without = costs.filter(({ reason }) => reason !== null)
  return [...Map.groupBy(without, ({ reason }) => reason)].map(([reason, group]) => {
    const titles = [...new Set(group.map(({ indicator }) => `«${indicator.title}»`))].join('، ')
    return note(toPersianDigits(`بدون هزینهٔ واحد در سال ${year}: ${titles}؛ ${reason}.`))
  })
}

/** The links, the money of their lines, and all that the summary and the outcome of their indicators rest on. */
export function linksFact(codes: FactCodes, session: Session): string {
  const links = session.rows.lineIndicatorLink
  const [lines, linked] = [new Set(links.map(({ line }) => line)), new Set(links.map(({ indicator }) => indicator))]
  return codes.table('lineIndicatorLink', 'پیوندهای بودجه و شاخص', links, {
    budgetLine: session.rows.budgetLine.filter(({ code }) => lines.has(code)),
    budgetAmount: session.rows.budgetAmount.filter(({ line }) => lines.has(line)),
    ...indicatorBasis(
      session,
      session.rows.indicator.filter(({ code }) => linked.has(code)),
    ),
  })
}
