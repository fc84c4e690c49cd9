import { Big } from 'big.js'
import type { Block, Cell } from '../../document.ts'
import { budgetOf } from '../../domain/execution.ts'
import { realGrowth } from '../../domain/inflation.ts'
import { approximate } from '../../persian/approximate.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { formatPercent } from '../../persian/formatNumber.ts'
import { divide } from '../../quantities/divide.ts'
import { budgetClassChoices } from '../../records/budgetLine.ts'
import type { Row } from '../../records/index.ts'
import { note } from '../blocks.ts'
import { textCell } from '../cells.ts'
import { signed } from '../measured.ts'
import type { SessionContext } from './section.ts'

/**
 * How the approved budget grew from the year before, as it stands and after inflation. It is of the lines that have
 * both years' budgets: new lines would look like growth.
 */
export function realGrowthTable({ session, codes }: SessionContext): Block[] {
  const amounts = session.rows.budgetAmount
  const budgets = Map.groupBy(amounts, ({ line, fiscalYear }) => `${line}/${fiscalYear}`)
  const years = [...new Set(amounts.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => b - a)
  const to = years.find(year => years.includes(year - 1) && both(year).length > 0)
  if (to === undefined) return []
  const from = to - 1
  const rows = both(to)
  const groups = [...Map.groupBy(rows, ({ line }) => line.class)]
  const real = (growth: string) => realGrowth(session, growth, from, to)
  const known = real('0')
  const cells = (of: typeof rows): Cell[] => {
    const sum = (which: 'before' | 'after') => of.reduce((total, row) => total + row[which].amount, 0n).toString()
    const growth = divide(new Big(sum('after')).minus(sum('before')).times(100), new Big(sum('before'))).toFixed()
    const isExact = of.every(({ before, after }) => before.qualifier === 'exact' && after.qualifier === 'exact')
    const after = real(growth)
    return [
      textCell(toPersianDigits(String(of.length))),
      textCell(changeText(growth, isExact)),
      ...(Array.isArray(after) ? [] : [textCell(changeText(after.percent, isExact))]),
    ]
  }
  return [
    {
      kind: 'table',
      caption: toPersianDigits(`رشد بودجهٔ مصوب از ${from} به ${to}`),
      fact: codes.table(
        'budgetLine',
        toPersianDigits(`ردیف‌های دارای مصوب ${from} و ${to}`),
        rows.map(({ line }) => line),
        {
          budgetAmount: rows.flatMap(({ amounts: own }) => own),
          ...(Array.isArray(known) ? {} : { inflationRate: known.rates }),
        },
      ),
      columns: [
        { header: 'طبقه', align: 'text', width: 'share' },
        { header: 'ردیف', align: 'number', width: 'fit' },
        { header: 'رشد اسمی', align: 'number', width: 'fit' },
        ...(Array.isArray(known) ? [] : [{ header: 'رشد پس از تورم', align: 'number', width: 'fit' } as const]),
      ],
      rows: groups.map(([name, of]) => [textCell(budgetClassChoices[name]), ...cells(of)]),
    },
    note(Array.isArray(known) ? withoutRates(known) : ratesNote(known.rates)),
  ]

  function both(year: number) {
    return session.rows.budgetLine.flatMap(line => {
      const own = [year - 1, year].map(one => budgets.get(`${line.code}/${one}`) ?? [])
      const [before, after] = own.map(budgetOf)
      if (before == null || after == null || before.amount <= 0n) return []
      return [{ line, before, after, amounts: own.flat().filter(isBudget) }]
    })
  }
}

const changeText = (value: string, isExact: boolean) => (isExact ? signed(value) : approximate(signed(value)))

const isBudget = ({ phase }: Row<'budgetAmount'>) =>
  phase === 'approved' || phase === 'revised' || phase === 'supplementary'

function withoutRates(years: readonly number[]): string {
  return toPersianDigits(`رشد پس از تورم محاسبه نشده است: نرخ تورم ${years.join(' و ')} داده نرسیده.`)
}

function ratesNote(rates: readonly Row<'inflationRate'>[]): string {
  const said = rates.map(({ fiscalYear, rate, source }) =>
    toPersianDigits(`نرخ تورم ${fiscalYear}: ${formatPercent(rate)} (${source})`),
  )
  return `${said.join('؛ ')}.`
}
