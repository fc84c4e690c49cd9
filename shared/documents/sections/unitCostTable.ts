import { Big } from 'big.js'
import type { Block, Cell } from '../../document.ts'
import { tableMoneyOf } from '../../domain/councilMoney.ts'
import { latestCostYear, type UnitCost, unitCostOf, unitCosts } from '../../domain/unitCost.ts'
import { approximate } from '../../persian/approximate.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { formatNumber, formatPercent } from '../../persian/formatNumber.ts'
import { formatRial, moneyUnitName, type TableMoney } from '../../persian/money.ts'
import { printShare } from '../../persian/printApart.ts'
import { formatQuotientRial } from '../../persian/quotientMoney.ts'
import { divide } from '../../quantities/divide.ts'
import { unitChoices } from '../../quantities/unit.ts'
import { phaseChoices } from '../../records/budgetAmount.ts'
import { note } from '../blocks.ts'
import { nameCell, textCell } from '../cells.ts'
import { indicatorBasis } from '../indicatorFact.ts'
import { signed } from '../measured.ts'
import type { SessionContext } from './section.ts'

/** What one of each output cost in the last year whose spending is told, over all its lines. */
export function unitCostTable({ session, codes }: SessionContext): Block[] {
  const year = latestCostYear(session)
  if (year === undefined) return []
  const all = unitCosts(session, year)
  const costs = all.flatMap(({ found }) => (typeof found === 'string' ? [] : [found]))
  const unit = tableMoneyOf(session)
  const phases = [...new Set(costs.flatMap(cost => cost.phases))].map(phase => phaseChoices[phase]).join(' و ')
  const sample = costs.some(({ indicator }) => indicator.sample)
  return [
    {
      kind: 'table',
      caption: toPersianDigits(`بهای تمام‌شدهٔ هر واحد در ${year}، از ${phases} همهٔ ردیف‌ها${sample ? ' (نمونه)' : ''}`),
      fact: codes.table(
        'indicator',
        toPersianDigits(`بهای تمام‌شدهٔ ${year}`),
        costs.map(({ indicator }) => indicator),
        {
          budgetLine: [...new Set(costs.flatMap(({ lines }) => lines))],
          budgetAmount: [...new Set(costs.flatMap(({ amounts }) => amounts))],
          lineIndicatorLink: costs.flatMap(({ links }) => links),
          indicatorValue:
            indicatorBasis(
              session,
              costs.map(({ indicator }) => indicator),
            ).indicatorValue ?? [],
        },
      ),
      columns: [
        { header: 'شاخص', align: 'text', width: 'share' },
        { header: toPersianDigits(`مقدار ${year}`), align: 'text', width: 'fit' },
        { header: `هزینه (${moneyUnitName(unit)})`, align: 'number', width: 'fit' },
        { header: 'سرمایه‌ای', align: 'number', width: 'fit' },
        { header: 'بهای هر واحد', align: 'text', width: 'fit' },
        { header: 'از سال پیش', align: 'number', width: 'fit' },
      ],
      rows: costs.map(cost => costCells(cost, unitCostOf(session, cost.indicator, year - 1), unit)),
    },
    ...all.flatMap(({ indicator, found }) =>
      typeof found === 'string'
        ? [note(toPersianDigits(`بهای تمام‌شدهٔ «${indicator.title}» در ${year} محاسبه نشده است: ${found}.`))]
        : [],
    ),
  ]
}

function costCells(cost: UnitCost, before: UnitCost | string, unit: TableMoney): Cell[] {
  const { indicator, outcome, spent, capitalShare, qualifier } = cost
  const isWhole = cost.links.every(({ weight }) => new Big(weight).eq(100))
  const each = formatQuotientRial(cost.cost, unit.endsWith('toman') ? 'prose-toman' : 'prose-rial')
  return [
    nameCell(indicator.title, indicator),
    textCell(about(`${formatNumber(outcome.value)} ${unitChoices[indicator.unit]}`, outcome.qualifier === 'exact')),
    textCell(about(formatRial(BigInt(spent), unit), isWhole)),
    textCell(printShare(capitalShare, (value, more) => formatPercent(value, { fraction: more }))),
    textCell(about(each, qualifier === 'exact')),
    textCell(typeof before === 'string' ? null : changeText(cost, before)),
  ]
}

const about = (text: string, isExact: boolean) => (isExact ? text : approximate(text))

function changeText(cost: UnitCost, before: UnitCost): string {
  const text = signed(divide(new Big(cost.cost).minus(before.cost).times(100), new Big(before.cost)).toFixed())
  return cost.qualifier === 'exact' && before.qualifier === 'exact' ? text : approximate(text)
}
