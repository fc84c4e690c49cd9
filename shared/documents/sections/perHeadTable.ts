import type { Block } from '../../document.ts'
import { tableMoneyOf } from '../../domain/councilMoney.ts'
import { perHead } from '../../domain/perHead.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { formatNumber } from '../../persian/formatNumber.ts'
import { formatRial, moneyUnitName } from '../../persian/money.ts'
import { formatQuotientRial } from '../../persian/quotientMoney.ts'
import { extremes } from '../../quantities/extremes.ts'
import { phaseChoices } from '../../records/budgetAmount.ts'
import { note } from '../blocks.ts'
import { textCell } from '../cells.ts'
import { notArrived } from './indicatorVariances.ts'
import type { SessionContext } from './section.ts'

/** Money of districts' own lines for each of their people, the most first. */
export function perHeadTable({ session, codes }: SessionContext): Block[] {
  const years = session.rows.budgetAmount.map(({ fiscalYear }) => fiscalYear)
  if (years.length === 0) return []
  const year = extremes(years).greatest
  const paid = perHead(session, year).filter(({ money }) => money !== null)
  if (paid.length === 0) return []
  const phases = [...new Set(paid.flatMap(one => one.phases))].map(phase => phaseChoices[phase]).join(' و ')
  if (paid.every(({ each }) => each === null))
    return [note(toPersianDigits(`سرانهٔ اعتبار مناطق در ${year} محاسبه نشده است: جمعیت مناطق ${notArrived}.`))]
  const unit = tableMoneyOf(session)
  const prose = unit.endsWith('toman') ? 'prose-toman' : 'prose-rial'
  const lines = new Set(paid.flatMap(({ amounts }) => amounts.map(({ line }) => line)))
  return [
    {
      kind: 'table',
      caption: toPersianDigits(`سرانهٔ اعتبار هر منطقه، ${phases} ${year} ردیف‌های آن`),
      fact: codes.table(
        'budgetLine',
        toPersianDigits(`ردیف‌های بودجهٔ مناطق، ${year}`),
        session.rows.budgetLine.filter(({ code }) => lines.has(code)),
        { budgetAmount: paid.flatMap(({ amounts }) => amounts), district: paid.map(({ district }) => district) },
      ),
      columns: [
        { header: 'منطقه', align: 'text', width: 'share' },
        { header: 'جمعیت (نفر)', align: 'text', width: 'fit' },
        { header: `اعتبار (${moneyUnitName(unit)})`, align: 'number', width: 'fit' },
        { header: 'برای هر نفر', align: 'text', width: 'fit' },
      ],
      rows: paid
        .toSorted((a, b) => Number(b.each ?? 0) - Number(a.each ?? 0))
        .map(({ district, money, each }) => [
          textCell(district.name),
          textCell(populationText(district)),
          textCell(formatRial(BigInt(money ?? 0), unit)),
          textCell(each === null ? notArrived : formatQuotientRial(each, prose)),
        ]),
    },
  ]
}

function populationText({ population, populationYear }: { population: number | null; populationYear: number | null }) {
  if (population === null) return notArrived
  const of = populationYear === null ? '' : toPersianDigits(` (${populationYear})`)
  return `${formatNumber(String(population))}${of}`
}
