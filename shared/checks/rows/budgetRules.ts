import { Big } from 'big.js'
import { toPersianDigits } from '../../persian/digits.ts'
import { formatPercent } from '../../persian/formatNumber.ts'
import { divide } from '../../quantities/divide.ts'
import { type Phase, phaseChoices } from '../../records/budgetAmount.ts'
import type { Row } from '../../records/index.ts'
import type { Session } from '../../session/session.ts'
import { keyOf } from '../../tables/key.ts'
import { defineRowCheck, type Found } from '../finding.ts'
import { formatSize } from '../formatQuantity.ts'

/**
 * What the law asks of a budget: no line gets more than was approved for it, by more than a tenth without a revision
 * (Article 28 of the financial regulations of municipalities, 1346), and construction has two fifths of the year at
 * least (Article 68 of the Municipalities Act, 1334).
 */
export const budgetRules = defineRowCheck('budget-rules', 'ضوابط بودجه', session => [
  ...aboveApproved(session),
  ...constructionShare(session),
])

function aboveApproved(session: Session): Found[] {
  const byLine = Map.groupBy(session.rows.budgetAmount, ({ line, fiscalYear }) => `${line} ${fiscalYear}`)
  return [...byLine.values()].flatMap(rows => {
    const of = (phase: Phase) => rows.find(row => row.phase === phase)
    // What came in beyond its approval is no fault.
    if (session.find('budgetLine', rows[0]?.line ?? '')?.class === 'income') return []
    const base = of('revised') ?? of('approved')
    const limit = base && { ...base, amount: base.amount + (of('supplementary')?.amount ?? 0n) }
    if (limit === undefined || limit.amount <= 0n) return []
    return (['allocated', 'secured', 'actual', 'settled'] as const)
      .map(of)
      .flatMap(row => (row === undefined ? [] : judge(session, row, limit)))
  })
}

function judge(session: Session, row: Row<'budgetAmount'>, limit: Row<'budgetAmount'>): Found[] {
  const [amount, most] = [new Big(row.amount.toString()), new Big(limit.amount.toString())]
  const over = divide(amount.minus(most).times(100), most)
  // What was spent beyond a year's approval by less than a tenth is the mayor's own to move.
  if (over.lte(row.phase === 'allocated' || row.phase === 'secured' ? 0 : 10)) return []
  const isRevised = limit.phase === 'revised'
  const [name, than] = [row, limit].map(({ phase, fiscalYear }) =>
    toPersianDigits(`${phaseChoices[phase]} ${fiscalYear}`),
  )
  const [size, limitSize] = [amount, most].map(value => formatSize(value, 'rial', ''))
  const law = over.gt(10) && !isRevised ? ' جابه‌جایی بیش از ۱۰٪ یک ردیف به اصلاح بودجه نیاز دارد.' : ''
  return [
    {
      severity: 'warning',
      where: { kind: 'budgetAmount', key: keyOf('budgetAmount', row), field: 'amount' },
      message: `${name} ردیف «${session.nameOf('budgetLine', row.line)}» ${size} است و ${formatPercent(over.toFixed(), { fraction: 1 })} بیش از ${than} آن، ${limitSize}.${law}`,
      remedy: 'مبلغ و واحد آن را با سند بسنجید؛ اگر بودجه اصلاح شده است، مبلغ «اصلاحی» را نیز ثبت کنید.',
    },
  ]
}

const sum = (ones: readonly Row<'budgetAmount'>[]) => ones.reduce((total, { amount }) => total + amount, 0n)

/** Of budgets that are real as a whole: sample lines are a part of nothing. */
function constructionShare({ rows }: Session): Found[] {
  const classes = new Map(rows.budgetLine.map(line => [line.code, line]))
  const years = Map.groupBy(
    rows.budgetAmount.filter(({ phase, line }) => phase === 'approved' && classes.get(line)?.class !== 'income'),
    ({ fiscalYear }) => fiscalYear,
  )
  return [...years].flatMap(([year, amounts]): Found[] => {
    const capital = amounts.filter(({ line }) => classes.get(line)?.class === 'capital')
    const [first] = capital
    const [part, total, samples] = [capital, amounts, amounts.filter(({ sample }) => sample)].map(sum) as [
      bigint,
      bigint,
      bigint,
    ]
    if (first === undefined || total <= 0n || samples > 0n || part * 5n >= total * 2n) return []
    const share = divide(new Big(part.toString()).times(100), new Big(total.toString()))
    return [
      {
        severity: 'info',
        where: { kind: 'budgetAmount', key: keyOf('budgetAmount', first), field: 'amount' },
        message: toPersianDigits(
          `سهم اعتبارات عمرانی (تملک دارایی سرمایه‌ای) از بودجهٔ مصوب ${year} در ردیف‌های این جلسه ${formatPercent(share.toFixed(), { fraction: 1 })} است؛ کمینهٔ قانونی آن ۴۰٪ بودجهٔ سالانه است.`,
        ),
        remedy: 'اگر همهٔ ردیف‌های بودجه در این جلسه است، سهم عمرانی را اصلاح کنید؛ وگرنه این مورد را بپذیرید.',
      },
    ]
  })
}
