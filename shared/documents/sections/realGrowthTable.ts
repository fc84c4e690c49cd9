import type { Block, Cell, RichText } from '../../document.ts'
import { budgetGrowth, growthOf, type LineGrowth } from '../../domain/budgetGrowth.ts'
import { realGrowth } from '../../domain/inflation.ts'
import type { FactCodes } from '../../facts/codes.ts'
import { approximate } from '../../persian/approximate.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { formatPercent } from '../../persian/formatNumber.ts'
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
  const found = budgetGrowth(session)
  if (found === undefined) return []
  const { from, to, grown: rows } = found
  const groups = [...Map.groupBy(rows, ({ line }) => line.class)]
  const spent = groups.filter(([name]) => name !== 'income')
  const real = (growth: string) => realGrowth(session, growth, from, to)
  const known = real('0')
  const cells = (of: typeof rows): Cell[] => {
    const { percent, isExact } = growthOf(of)
    const after = real(percent)
    return [
      textCell(toPersianDigits(String(of.length))),
      textCell(changeText(percent, isExact)),
      ...(Array.isArray(after) ? [] : [textCell(changeText(after.percent, isExact))]),
    ]
  }
  return [
    {
      kind: 'table',
      caption: toPersianDigits(`رشد بودجهٔ مصوب از ${from} به ${to}`),
      fact: growthFact(codes, rows, { from, to }, Array.isArray(known) ? [] : known.rates),
      columns: [
        { header: 'طبقه', align: 'text', width: 'share' },
        { header: 'ردیف', align: 'number', width: 'fit' },
        { header: 'رشد اسمی', align: 'number', width: 'fit' },
        ...(Array.isArray(known) ? [] : [{ header: 'رشد پس از تورم', align: 'number', width: 'fit' } as const]),
      ],
      rows: groups.map(([name, of]) => [textCell(budgetClassChoices[name]), ...cells(of)]),
      ...(spent.length < 2 ? {} : { totals: [[textCell('جمع مصارف'), ...cells(spent.flatMap(([, of]) => of))]] }),
    },
    note(Array.isArray(known) ? withoutRates(known) : ratesNote(known.rates)),
  ]
}

/** Where the growth of some lines, and what it is after inflation, is read of. */
function growthFact(
  codes: FactCodes,
  grown: readonly LineGrowth[],
  { from, to }: { from: number; to: number },
  rates: readonly Row<'inflationRate'>[],
): string {
  return codes.table(
    'budgetLine',
    toPersianDigits(`ردیف‌های دارای مصوب ${from} و ${to}`),
    grown.map(({ line }) => line),
    { budgetAmount: grown.flatMap(({ amounts }) => amounts), ...(rates.length > 0 && { inflationRate: rates }) },
  )
}

/**
 * «مصوب ردیف‌های مشترک ۱۴۰۰ و ۱۴۰۱ پس از تورم ۶٫۴٪ کم شده است.»: of all that is spent; nothing without the rate.
 */
export function realGrowthWords({ session, codes }: SessionContext): RichText {
  const spent = session.rows.budgetLine.filter(line => line.class !== 'income')
  const found = budgetGrowth(session, spent)
  if (found === undefined) return []
  const { percent, isExact } = growthOf(found.grown)
  const real = realGrowth(session, percent, found.from, found.to)
  if (Array.isArray(real)) return []
  const size = formatPercent(real.percent.replace('-', ''), { fraction: 1 })
  const way = real.percent.startsWith('-') ? 'کم شده' : 'بیشتر شده'
  const isSame = Math.abs(Number(real.percent)) < 0.05
  return [
    { text: toPersianDigits(` مصوب ردیف‌های مشترک ${found.from} و ${found.to} پس از تورم `) },
    {
      text: isSame ? 'تغییر نکرده' : `${isExact ? size : approximate(size)} ${way}`,
      strong: true,
      fact: growthFact(codes, found.grown, found, real.rates),
    },
    { text: ' است.' },
  ]
}

const changeText = (value: string, isExact: boolean) => (isExact ? signed(value) : approximate(signed(value)))

function withoutRates(years: readonly number[]): string {
  return toPersianDigits(`رشد پس از تورم محاسبه نشده است: نرخ تورم ${years.join(' و ')} داده نرسیده.`)
}

function ratesNote(rates: readonly Row<'inflationRate'>[]): string {
  const said = rates.map(({ fiscalYear, rate, source }) =>
    toPersianDigits(`نرخ تورم ${fiscalYear}: ${formatPercent(rate)} (${source})`),
  )
  return `${said.join('؛ ')}.`
}
