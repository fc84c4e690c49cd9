import { Big } from 'big.js'
import { toPersianDigits } from '../../persian/digits.ts'
import { formatNumber } from '../../persian/formatNumber.ts'
import { isolate } from '../../persian/isolate.ts'
import { fold } from '../../persian/normalise.ts'
import { type Unit, unitChoices } from '../../quantities/unit.ts'
import { phaseChoices } from '../../records/budgetAmount.ts'
import type { RecordKind } from '../../records/index.ts'
import type { Session } from '../../session/session.ts'
import { keyOf } from '../../tables/key.ts'
import { defineRowCheck, type Found, type Severity, type Where } from '../finding.ts'
import { formatSize } from '../formatQuantity.ts'

/** Values that nothing can have: less than nothing, more than all, half a drill, a course that nobody attended. */
export const impossibleValue = defineRowCheck('impossible-value', 'مقدار ناممکن', session => [
  ...ofIndicators(session),
  ...ofStatedFacts(session),
  ...ofAttendance(session),
  ...ofBudget(session),
  ...ofMeasures(session),
  ...ofInflation(session),
])

/** Percentages of these are a part of a whole. */
const partWords = /سهم|پوشش|تفکیک|دارای|رضایت|جذب|حضور/
/** Percentages of these may be below nothing or above all. */
const changeWords = /رشد|تغییر|افزایش|کاهش|تحقق|نسبت|بازده/
/** What only comes whole. */
const whole: ReadonlySet<Unit> = new Set(
  'item drill course person household team neighbourhood district account request lamp vehicle'.split(' ') as Unit[],
)

/** Why a value can't be; null when it can. */
function faultOf(value: string, unit: Unit, title: string): string | null {
  const size = new Big(value)
  const said = formatSize(size, unit, '')
  const name = fold(title)
  if (size.lt(0) && !changeWords.test(name)) return `${said} منفی است`
  if (unit === 'percent' && size.gt(100) && partWords.test(name) && !changeWords.test(name))
    return `${said} از ۱۰۰٪ بیشتر است، و جزء از کل بیشتر نمی‌شود`
  if (whole.has(unit) && !size.round(0).eq(size) && !/میانگین|متوسط|سرانه/.test(name))
    return `${said} درست نیست: ${unitChoices[unit]} کسر ندارد`
  return null
}

function ofIndicators(session: Session): Found[] {
  return session.rows.indicatorValue.flatMap(row => {
    const indicator = session.find('indicator', row.indicator)
    if (indicator === undefined) return []
    return (['actual', 'target'] as const).flatMap((field): Found[] => {
      const value = row[field]
      const fault = value === null ? null : faultOf(value, indicator.unit, indicator.title)
      if (fault === null) return []
      const name = field === 'actual' ? 'عملکرد' : 'هدف'
      return [
        found(
          'error',
          { kind: 'indicatorValue', key: keyOf('indicatorValue', row), field },
          `${name} «${indicator.title}»: ${fault}.`,
        ),
      ]
    })
  })
}

function ofStatedFacts({ rows }: Session): Found[] {
  return rows.statedFact.flatMap(({ code, title, value, unit, claim }) => {
    const fault = claim === 'growth' ? null : faultOf(value, unit, claim === 'share' ? `سهم ${title}` : title)
    return fault === null
      ? []
      : [found('error', { kind: 'statedFact', key: code, field: 'value' }, `«${title}»: ${fault}.`)]
  })
}

function none(kind: RecordKind, key: string, field: string, value: number | string | null, what: string): Found[] {
  if (value === null) return []
  if (Number(value) < 0) return [found('error', { kind, key, field }, `${what} منفی است.`)]
  return Number(value) === 0 ? [found('warning', { kind, key, field }, `${what} صفر است.`)] : []
}

function ofAttendance({ rows }: Session): Found[] {
  return [
    ...rows.drill.flatMap(row =>
      none('drill', row.code, 'participants', row.participants, 'تعداد شرکت‌کنندگان این رزمایش'),
    ),
    ...rows.training.flatMap(row => [
      ...none('training', row.code, 'persons', row.persons, 'تعداد نفرات این دوره'),
      ...none('training', row.code, 'hours', row.hours, 'مدت این دوره'),
    ]),
    ...rows.responderTeam.flatMap(row =>
      none('responderTeam', row.code, 'members', row.members, 'تعداد اعضای این گروه'),
    ),
  ]
}

/** Money below nothing; nothing at all where the line has money in the phase before. */
function ofBudget({ rows }: Session): Found[] {
  const approved = new Set(
    rows.budgetAmount.flatMap(({ line, fiscalYear, phase, amount }) =>
      phase === 'approved' && amount > 0n ? [`${line} ${fiscalYear}`] : [],
    ),
  )
  return rows.budgetAmount.flatMap((row): Found[] => {
    const where: Where = { kind: 'budgetAmount', key: keyOf('budgetAmount', row), field: 'amount' }
    const name = toPersianDigits(`${phaseChoices[row.phase]} ${row.fiscalYear}`)
    const rial = isolate(`${formatNumber(row.amount, { isolate: false })} ریال`)
    if (row.amount < 0n) return [found('error', where, `${name} این ردیف ${rial} و منفی است.`)]
    const isEmpty = row.amount === 0n && (row.phase === 'approved' || approved.has(`${row.line} ${row.fiscalYear}`))
    return isEmpty ? [found('warning', where, `${name} این ردیف صفر نوشته شده است.`)] : []
  })
}

function ofMeasures({ rows }: Session): Found[] {
  return rows.measure.flatMap(({ code, baseline, saving, cost, unit }) => {
    const sizes = [
      ['baseline', 'مبنا', baseline, unit],
      ['saving', 'صرفه‌جویی موردانتظار', saving, unit],
      ['cost', 'هزینه', cost, 'rial'],
    ] as const
    return sizes.flatMap(([field, name, value, of]): Found[] => {
      if (value === null || !new Big(value.toString()).lt(0)) return []
      const said = formatSize(new Big(value.toString()), of, '')
      return [found('error', { kind: 'measure', key: code, field }, `${name} این اقدام ${said} و منفی است.`)]
    })
  })
}

/** Prices that doubled in a year, or fell by a tenth: a slip of the decimal sign. */
function ofInflation({ rows }: Session): Found[] {
  return rows.inflationRate.flatMap(({ fiscalYear, rate }): Found[] => {
    if (new Big(rate).gt(-10) && new Big(rate).lt(100)) return []
    const where: Where = { kind: 'inflationRate', key: String(fiscalYear), field: 'rate' }
    const said = toPersianDigits(`نرخ تورم ${fiscalYear}`)
    return [found('warning', where, `${said} ${formatSize(new Big(rate), 'percent', '')} نوشته شده و باورکردنی نیست.`)]
  })
}

function found(severity: Severity, where: Where, message: string): Found {
  const remedy = 'مقدار را با پروندهٔ اصلی بسنجید و اصلاح کنید؛ اگر درست است، این مورد را با دلیل بپذیرید.'
  return { severity, where, message, remedy }
}
