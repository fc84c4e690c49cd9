import type { Block, Cell } from '../../document.ts'
import { tableMoneyOf } from '../../domain/councilMoney.ts'
import { type ProjectState, progressGapLimit, projectStates } from '../../domain/projects.ts'
import { approximate } from '../../persian/approximate.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { formatNumber, formatPercent } from '../../persian/formatNumber.ts'
import { isolate } from '../../persian/isolate.ts'
import { formatJalaliDate } from '../../persian/jalali.ts'
import { formatRial, moneyUnitName, type TableMoney } from '../../persian/money.ts'
import { printShare } from '../../persian/printApart.ts'
import { phaseChoices } from '../../records/budgetAmount.ts'
import { note } from '../blocks.ts'
import { nameCell, textCell } from '../cells.ts'
import { lineAnchor } from './budget.ts'
import { notArrived } from './indicatorVariances.ts'
import type { SessionContext } from './section.ts'

/** Each project's work against its plan and against its money, those farthest apart first. */
export function projectTable({ session, codes }: SessionContext): Block[] {
  const states = projectStates(session).toSorted((a, b) => apart(b) - apart(a))
  if (states.length === 0) return []
  const unit = tableMoneyOf(session)
  const sample = states.some(({ line, progress }) => line.sample || progress.sample)
  return [
    {
      kind: 'table',
      caption: `پیشرفت فیزیکی و مالی طرح‌ها${until(states)}؛ هزینه به ${moneyUnitName(unit)}${sample ? ' (نمونه)' : ''}`,
      fact: codes.table(
        'projectProgress',
        'پیشرفت طرح‌ها',
        states.map(({ progress }) => progress),
        { budgetLine: states.map(({ line }) => line), budgetAmount: states.flatMap(({ amounts }) => amounts) },
      ),
      columns: [
        { header: 'کد', align: 'text', width: 'fit' },
        { header: 'طرح', align: 'text', width: 'share' },
        { header: 'هزینه تاکنون', align: 'number', width: 'fit' },
        { header: 'برنامه', align: 'number', width: 'fit' },
        { header: 'فیزیکی', align: 'text', width: 'fit' },
        { header: 'مالی', align: 'number', width: 'fit' },
        { header: 'فاصله', align: 'text', width: 'fit' },
      ],
      rows: states.map(state => cells(state, unit)),
    },
    note(stateNote(states)),
  ]
}

/** «، ۳۰ آذر ۱۴۰۱»: the days of their records. */
function until(states: readonly ProjectState[]): string {
  const days = [...new Set(states.map(({ progress }) => progress.on))].sort().map(on => formatJalaliDate(on, 'long'))
  return days.length === 1 ? `، ${days[0]}` : `، ${days[0]} تا ${days.at(-1)}`
}

/** How far work and money are from each other, in points. */
const apart = ({ gap }: ProjectState): number => Math.abs(Number(gap ?? 0))

function cells(state: ProjectState, unit: TableMoney): Cell[] {
  const { line, progress, spent, financial, standIns } = state
  const percent = (value: string | null) => (value === null ? notArrived : percentText(value))
  const about = (text: string) => (standIns.length > 0 ? approximate(text) : text)
  return [
    { text: [{ text: isolate(toPersianDigits(line.code)), to: lineAnchor(line.code) }] },
    nameCell(line.title, line),
    textCell(spent === null ? notArrived : about(formatRial(BigInt(spent), unit))),
    textCell(percent(progress.planned)),
    { ...textCell(percentText(progress.physical)), bar: { percent: Number(progress.physical) } },
    textCell(financial === null ? notArrived : about(percentText(financial))),
    textCell(gapText(state)),
  ]
}

const percentText = (value: string) => printShare(value, (one, more) => formatPercent(one, { fraction: 1 + more }))

/** «پول جلوتر، ۱۲٫۱ واحد» where they are far apart. */
function gapText({ gap }: ProjectState): string | null {
  if (gap === null) return null
  const size = formatNumber(gap.replace('-', ''), { fraction: 1 })
  if (Math.abs(Number(gap)) <= progressGapLimit) return `${size} واحد`
  return `${gap.startsWith('-') ? 'پول' : 'کار'} جلوتر، ${size} واحد`
}

function stateNote(states: readonly ProjectState[]): string {
  const years = [...new Set(states.flatMap(({ amounts }) => amounts.map(({ fiscalYear }) => fiscalYear)))].sort(
    (a, b) => a - b,
  )
  const standIns = [...new Set(states.flatMap(state => state.standIns))].map(phase => phaseChoices[phase])
  return toPersianDigits(
    `پیشرفت مالی، هزینهٔ ${years.join(' و ')} از برآورد کل طرح است${standIns.length === 0 ? '' : ` و جایی که عملکرد سال نرسیده، ${standIns.join(' و ')} به جای آن آمده است (≈)`}.`,
  )
}
