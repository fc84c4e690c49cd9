import { Big } from 'big.js'
import type { Block, Cell, Table } from '../../document.ts'
import { tableMoneyOf } from '../../domain/councilMoney.ts'
import { type IndicatorSummary, indicatorOverview } from '../../domain/indicatorOverview.ts'
import type { FactCodes } from '../../facts/codes.ts'
import { approximate } from '../../persian/approximate.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { formatSigned } from '../../persian/formatNumber.ts'
import { formatJalaliDate } from '../../persian/jalali.ts'
import { divide } from '../../quantities/divide.ts'
import type { Session } from '../../session/session.ts'
import { rowOf, sessionName, sessionOf } from '../../session/sessionRows.ts'
import { note, statusMark } from '../blocks.ts'
import { textCell } from '../cells.ts'
import { indicatorFact } from '../indicatorFact.ts'
import { signed, targetAndActual } from '../measured.ts'
import type { DashboardFigure } from './figure.ts'

/** «جلسهٔ ۷۲» as the heads of columns name it. */
export const comparedName = (before: Session) => sessionName(before)

/** What a figure became since the other session: «▲ ۲», «▼ ۳٫۱٪», «▲ ۴ واحد»; null where there is nothing to say. */
export function changeSince(now: DashboardFigure, before: DashboardFigure | undefined): string | null {
  if (before === undefined) return null
  const change = new Big(now.value).minus(before.value)
  if (change.eq(0)) return 'بدون تغییر'
  if (now.comparedBy === 'percent' && new Big(before.value).eq(0)) return null
  const text =
    now.comparedBy === 'percent'
      ? signed(divide(change.times(100), new Big(before.value).abs()).toFixed())
      : now.comparedBy === 'points'
        ? `${signed(change.toFixed(), { percent: false })} واحد`
        : formatSigned(change.toFixed(), { percent: false, padded: false })
  return now.isExact && before.isExact ? text : approximate(text)
}

/** Whether it became better or worse, in words, beside its change. */
function verdict(now: DashboardFigure, before: DashboardFigure | undefined): Cell['text'] {
  if (before === undefined || now.better === undefined) return []
  const change = new Big(now.value).cmp(before.value)
  if (change === 0) return []
  const isBetter = change > 0 === (now.better === 'higher')
  return [{ text: ' ' }, isBetter ? { text: 'بهبود', tone: 'green' } : { text: 'افت', tone: 'red' }]
}

/** A dashboard's figures in both sessions. */
export interface ComparedFigures {
  title: string
  now: readonly DashboardFigure[]
  before: readonly DashboardFigure[]
  /** Whether they are sums of the same departments: only then a change says anything. */
  areAlike: boolean
}

/** Every figure of a dashboard now and in the other session. */
export function comparison(codes: FactCodes, { title, ...figures }: ComparedFigures, other: Session): Block[] {
  return figures.now.length === 0 ? [] : [comparedTable(codes, title, pairs(figures), other)]
}

/** Of several dashboards those figures alone that have changed, and how many have not. */
export function changedFigures(codes: FactCodes, parts: readonly ComparedFigures[], other: Session): Block[] {
  const all = parts.flatMap(pairs)
  const changed = all.filter(({ figure, old }) => old === undefined || old.value !== figure.value)
  const same = all.length - changed.length
  return [
    ...(changed.length === 0 ? [] : [comparedTable(codes, 'رقم‌هایی که تغییر کرده‌اند', changed, other)]),
    ...(same === 0
      ? []
      : [
          note(
            toPersianDigits(
              `${same} رقم${changed.length === 0 ? '' : ' دیگر'} از ${comparedName(other)} تا این جلسه تغییر نکرده است.`,
            ),
          ),
        ]),
  ]
}

interface Pair {
  figure: DashboardFigure
  old: DashboardFigure | undefined
  areAlike: boolean
}

function pairs({ now, before, areAlike }: Omit<ComparedFigures, 'title'>): Pair[] {
  return now.map(figure => ({ figure, old: before.find(({ name }) => name === figure.name), areAlike }))
}

function comparedTable(codes: FactCodes, title: string, rows: readonly Pair[], other: Session): Table {
  const name = comparedName(other)
  const day = formatJalaliDate(sessionOf(other).date, 'long')
  return {
    kind: 'table',
    caption: `${title}: این جلسه و ${name} (${day})`,
    columns: [
      { header: 'رقم', align: 'text', width: 'share' },
      { header: 'این جلسه', align: 'number', width: 'fit' },
      { header: name, align: 'number', width: 'fit' },
      { header: 'تغییر', align: 'text', width: 'fit' },
    ],
    rows: rows.map(({ figure, old, areAlike }) => {
      const unlike = old !== undefined && old.label !== figure.label ? ` (${old.label})` : ''
      return [
        textCell(figure.unit === '' ? figure.label : `${figure.label} (${figure.unit})`),
        { text: [{ text: figure.cell, fact: figure.cite(codes) }] },
        old === undefined ? textCell(null) : { text: [{ text: `${old.cell}${unlike}`, fact: old.cite(codes, name) }] },
        areAlike ? { text: [...textCell(changeSince(figure, old)).text, ...verdict(figure, old)] } : textCell(null),
      ]
    }),
  }
}

/** Indicators whose value or status is another than in the other session, with both. */
export function changedIndicators(
  codes: FactCodes,
  session: Session,
  other: Session,
  department: string | undefined,
): Block[] {
  const unit = tableMoneyOf(session)
  const before = new Map(indicatorOverview(other, department).map(summary => [summary.indicator.code, summary]))
  const all = indicatorOverview(session, department)
  const changed = all.flatMap(now => {
    const old = before.get(now.indicator.code)
    return old === undefined || isSame(now, old) ? [] : [{ now, old }]
  })
  const name = comparedName(other)
  if (all.length === 0) return []
  if (changed.length === 0) return [note(`هیچ شاخصی از ${name} تا این جلسه تغییر نکرده است.`)]
  const cell = (summary: IndicatorSummary): Cell => {
    const text = targetAndActual(summary, { unit, period: undefined })
    return { text: [...statusMark(summary.status), ...(text === null ? [] : [{ text: `؛ ${text}` }])] }
  }
  const [first] = changed
  const fact =
    first === undefined
      ? undefined
      : indicatorFact(codes, session, rowOf(session, 'department', first.now.indicator.department))
  return [
    {
      kind: 'table',
      caption: `شاخص‌هایی که از ${name} تغییر کرده‌اند`,
      ...(fact === undefined ? {} : { fact }),
      columns: [
        { header: 'شاخص', align: 'text', width: 'share' },
        { header: 'این جلسه', align: 'text', width: 'fit' },
        { header: name, align: 'text', width: 'fit' },
      ],
      rows: changed.map(({ now, old }) => [textCell(now.indicator.title), cell(now), cell(old)]),
    },
  ]
}

function isSame(now: IndicatorSummary, old: IndicatorSummary): boolean {
  return (
    now.status === old.status &&
    now.latest?.period === old.latest?.period &&
    now.latest?.actual === old.latest?.actual &&
    now.latest?.target === old.latest?.target
  )
}
