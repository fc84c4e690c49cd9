import type { Block } from '../../document.ts'
import type { IndicatorSummary } from '../../domain/indicatorOverview.ts'
import { variancesOf } from '../../domain/indicatorVariance.ts'
import { approximate } from '../../persian/approximate.ts'
import { periodsText } from '../../quantities/periodsText.ts'
import { statusMark } from '../blocks.ts'
import { nameCell, textCell } from '../cells.ts'
import { signed } from '../measured.ts'

/** What stands where a department has said nothing. */
export const notArrived = 'داده نرسیده'

/** Why indicators are far from their targets, and what is done about it. */
export function indicatorVariances(all: readonly IndicatorSummary[], fact: string | undefined): Block[] {
  const found = variancesOf(all)
  if (found.length === 0) return []
  return [
    {
      kind: 'table',
      caption: `انحراف بیش از ۱۰٪ از هدف، علت و اقدام اصلاحی؛ ${periodsText(found.map(({ row }) => row.period))}`,
      ...(fact === undefined ? {} : { fact }),
      columns: [
        { header: 'شاخص', align: 'text', width: 'share' },
        { header: 'انحراف', align: 'number', width: 'fit' },
        { header: 'وضعیت', align: 'text', width: 'fit' },
        { header: 'علت', align: 'text', width: 'share' },
        { header: 'اقدام اصلاحی', align: 'text', width: 'share' },
      ],
      rows: found.map(({ summary, percent, isExact, row }) => {
        const text = percent === null ? null : signed(percent)
        return [
          nameCell(summary.indicator.title, summary.indicator),
          textCell(text === null || isExact ? text : approximate(text)),
          { text: statusMark(summary.status) },
          textCell(row.cause ?? notArrived),
          textCell(row.step ?? notArrived),
        ]
      }),
    },
  ]
}
