import { costAgainstOutcome } from '../../charts/costAgainstOutcome.ts'
import type { Block, Cell } from '../../document.ts'
import { phaseChoices } from '../../domain/budget.ts'
import {
  costPerOutcome,
  indicatorsWithoutLine,
  latestOutcomeYear,
  linesWithoutIndicator,
  type OutcomeCost,
} from '../../domain/costPerOutcome.ts'
import { tableMoneyOf } from '../../domain/councilMoney.ts'
import { indicatorOverview, type Standing, standing } from '../../domain/indicatorOverview.ts'
import type { SessionData } from '../../domain/sessionData.ts'
import { unitChoices } from '../../domain/unit.ts'
import type { FactCodes } from '../../facts/codes.ts'
import { approximate } from '../../persian/approximate.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { formatPercent } from '../../persian/formatNumber.ts'
import { isolate } from '../../persian/isolate.ts'
import { formatRial, moneyUnitName, type TableMoney } from '../../persian/money.ts'
import type { Row } from '../../tables/index.ts'
import { groupCell, nameCell, textCell } from '../cells.ts'
import { charted } from '../charted.ts'
import { actualText, scaled, scaleName, scaleOf } from '../measured.ts'
import { note } from '../paragraphs.ts'
import { rowOf } from '../sessionRows.ts'
import { statusMark } from '../statusMark.ts'
import { lineAnchor } from './budget.ts'
import { indicatorAnchor } from './indicators.ts'
import type { SessionContext } from './section.ts'

const width = 6

/** What money is meant to move what, what a unit of the outcome cost, and where either stands without the other. */
export function moneyAndIndicators(context: SessionContext): Block[] {
  const { data } = context
  const years = data.rows.budgetAmount.map(({ fiscalYear }) => fiscalYear)
  return [
    ...(years.length === 0 ? [] : linkedTable(context, Math.max(...years))),
    ...data.rows.department.flatMap(department => scatter(context, department)),
    ...unlinkedLines(context),
    ...unlinkedIndicators(context),
  ]
}

/**
 * Each line with its amount of the current year, then its indicators with what one unit of their outcome cost in the
 * last year that has ended for both.
 */
function linkedTable({ data, codes }: SessionContext, year: number): Block[] {
  const current = costPerOutcome(data, year)
  if (current.length === 0) return []
  const costYear = latestOutcomeYear(data)
  const costs = costYear === undefined ? [] : costPerOutcome(data, costYear)
  const costOf = new Map(costs.map(cost => [cost.link, cost]))
  const inCity = new Map(indicatorOverview(data).map(found => [found.indicator.code, found]))
  const districts = new Map(data.rows.district.map(district => [district.code, district]))
  /** A district's line is judged by what its indicator came to there. */
  const standingWhere = ({ line, indicator }: OutcomeCost) =>
    line.district === null
      ? inCity.get(indicator.code)
      : standing(data, indicator, districts.get(line.district) ?? null)
  const links = current.map(({ link }) => link)
  const unit = tableMoneyOf(data)
  const costHeader = costYear === undefined ? 'هزینهٔ هر واحد' : toPersianDigits(`هزینهٔ هر واحد، ${costYear}`)
  return [
    {
      kind: 'table',
      caption: `چه پولی برای چه نتیجه‌ای؛ سهم‌ها به ${moneyUnitName(unit)}${links.some(({ sample }) => sample) ? ' (نمونه)' : ''}`,
      fact: linksFact(codes, data),
      columns: [
        { header: 'شاخص و دلیل پیوند', align: 'text', width: 'share' },
        { header: 'وزن', align: 'number', width: 'fit' },
        { header: 'سهم', align: 'number', width: 'fit' },
        { header: 'هدف و عملکرد', align: 'text', width: 'fit' },
        { header: 'وضعیت', align: 'text', width: 'fit' },
        { header: costHeader, align: 'text', width: 'fit' },
      ],
      rows: [...Map.groupBy(current, ({ line }) => line)].flatMap(([line, group]) => [
        lineRow(line, group[0]?.amount ?? null, unit),
        ...group.map(cost => linkCells(cost, costOf.get(cost.link), standingWhere(cost), unit)),
      ]),
    },
    ...reasons(costs),
  ]
}

function lineRow(line: Row<'budgetLine'>, amount: OutcomeCost['amount'], unit: TableMoney): Cell[] {
  const money =
    amount === null
      ? 'بی‌داده'
      : `${formatRial(amount.row.amount, unit, { named: true })} ${phaseChoices[amount.phase]} ${amount.row.fiscalYear}`
  const closed = line.openness === 'closed' ? ' – غیرعلنی' : ''
  const code = isolate(toPersianDigits(line.code))
  return groupCell(
    [
      { text: 'ردیف ' },
      { text: code, to: lineAnchor(line.code) },
      { text: toPersianDigits(`، ${line.title}${closed}: ${money}`) },
    ],
    width,
  )
}

function linkCells(
  { link, indicator, share }: OutcomeCost,
  cost: OutcomeCost | undefined,
  found: Standing | undefined,
  unit: TableMoney,
): Cell[] {
  return [
    { text: [{ text: indicator.title, to: indicatorAnchor(indicator.code) }, { text: `: ${link.reason}` }] },
    textCell(formatPercent(link.weight)),
    textCell(share === null ? null : formatRial(BigInt(share), unit)),
    textCell(found === undefined ? null : targetAndActual(found, unit)),
    found === undefined ? textCell(null) : { text: statusMark(found.status) },
    textCell(cost === undefined ? null : costText(cost, unit)),
  ]
}

/** «۶ از ۸ رزمایش» */
function targetAndActual(found: Standing, unit: TableMoney): string | null {
  const { latest } = found
  const scale = scaleOf(found, unit)
  const actual = actualText(latest, scale)
  const target = latest?.target ?? null
  if (actual === null && target === null) return null
  const name = scale.unit === 'percent' ? '' : ` ${scaleName(scale)}`
  if (target === null) return `${actual}${name}`
  return `${actual ?? 'بی‌داده'} از ${scaled(target, scale)}${name}`
}

/** «≈ ۷۵ میلیون ریال هر رزمایش»; of a change, so much for each unit by which it became better. */
function costText({ costPerUnit, qualifier, indicator, outcome }: OutcomeCost, unit: TableMoney): string | null {
  if (costPerUnit === null) return null
  const [whole = '0'] = costPerUnit.split('.')
  const money = formatRial(BigInt(whole), unit.endsWith('toman') ? 'prose-toman' : 'prose-rial')
  const each = `${money} هر ${unitChoices[indicator.unit]}${outcome?.by === 'change' ? ' بهبود' : ''}`
  return qualifier === 'exact' ? each : approximate(each)
}

/** Why some links have no cost, each reason once. */
function reasons(costs: readonly OutcomeCost[]): Block[] {
  const without = costs.filter(({ reason }) => reason !== null)
  return [...Map.groupBy(without, ({ reason }) => reason)].map(([reason, group]) => {
    const titles = [...new Set(group.map(({ indicator }) => `«${indicator.title}»`))].join('، ')
    return note(`بی هزینهٔ واحد: ${titles}؛ ${reason}.`)
  })
}

/** A department's money against what it reached, under its name: several stand on one page. */
function scatter({ data, codes }: SessionContext, department: Row<'department'>): Block[] {
  const specs = costAgainstOutcome({ data, department })
  if (specs.length === 0) return []
  const named = specs.map(spec => ({ ...spec, title: `${department.name}: ${spec.title}` }))
  return charted(named, linksFact(codes, data))
}

function linksFact(codes: FactCodes, { rows }: SessionData): string {
  return codes.table('lineIndicatorLink', 'پیوندهای بودجه و شاخص', rows.lineIndicatorLink)
}

function unlinkedLines({ data, codes, edition }: SessionContext): Block[] {
  const lines = linesWithoutIndicator(data)
  if (lines.length === 0) return []
  return [
    {
      kind: 'table',
      caption: `ردیف‌های بی‌شاخص${among(edition)}`,
      fact: codes.table('budgetLine', 'ردیف‌های بی‌شاخص', lines),
      columns: [
        { header: 'کد', align: 'text', width: 'fit' },
        { header: 'شرح', align: 'text', width: 'share' },
        { header: 'واحد', align: 'text', width: 'share' },
      ],
      rows: lines.map(line => [
        { text: [{ text: isolate(toPersianDigits(line.code)), to: lineAnchor(line.code) }] },
        nameCell(line.openness === 'closed' ? `${line.title} – غیرعلنی` : line.title, line),
        textCell(rowOf(data, 'department', line.department).name),
      ]),
    },
  ]
}

function unlinkedIndicators({ data, codes, edition }: SessionContext): Block[] {
  const indicators = indicatorsWithoutLine(data)
  if (indicators.length === 0) return []
  return [
    {
      kind: 'table',
      caption: `شاخص‌های بی‌ردیف بودجه${among(edition)}`,
      fact: codes.table('indicator', 'شاخص‌های بی‌اعتبار', indicators),
      columns: [
        { header: 'کد', align: 'text', width: 'fit' },
        { header: 'شاخص', align: 'text', width: 'share' },
        { header: 'واحد', align: 'text', width: 'share' },
      ],
      rows: indicators.map(indicator => [
        { text: [{ text: isolate(toPersianDigits(indicator.code)), to: indicatorAnchor(indicator.code) }] },
        nameCell(indicator.openness === 'closed' ? `${indicator.title} – غیرعلنی` : indicator.title, indicator),
        textCell(rowOf(data, 'department', indicator.department).name),
      ]),
    },
  ]
}

/** A public edition knows of open links alone, and says so. */
function among(edition: SessionContext['edition']): string {
  return edition === 'public' ? ' (در داده‌های علنی)' : ''
}
