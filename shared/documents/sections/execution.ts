import type { Block, Cell, TableColumn } from '../../document.ts'
import { tableMoneyOf } from '../../domain/councilMoney.ts'
import {
  type BudgetVariance,
  budgetVariances,
  countedUntil,
  type ExecutionSum,
  executionOf,
  type KnownSum,
  type LineExecution,
  type Share,
  sumExecution,
  yearGone,
} from '../../domain/execution.ts'
import type { FactCodes } from '../../facts/codes.ts'
import { approximate } from '../../persian/approximate.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { formatPercent } from '../../persian/formatNumber.ts'
import { isolate } from '../../persian/isolate.ts'
import { formatJalaliDate } from '../../persian/jalali.ts'
import { formatRial, moneyUnitName, type TableMoney } from '../../persian/money.ts'
import { printShare } from '../../persian/printApart.ts'
import { budgetClassChoices } from '../../records/budgetLine.ts'
import { qualify } from '../../records/qualifier.ts'
import type { Session } from '../../session/session.ts'
import { note } from '../blocks.ts'
import { groupRow, nameCell, textCell } from '../cells.ts'
import { signed } from '../measured.ts'
import { lineAnchor } from './budget.ts'
import { notArrived } from './indicatorVariances.ts'
import type { SessionContext } from './section.ts'

/** The latest year and the one before it, which has ended. */
const yearsShown = 2

/** Each year's money by programme and class: how much of it came in, was made ready and was spent. */
export function executionTables(context: SessionContext): Block[] {
  const { session } = context
  const years = [...new Set(session.rows.budgetAmount.map(({ fiscalYear }) => fiscalYear))]
    .sort((a, b) => b - a)
    .slice(0, yearsShown)
  return years.flatMap(year => yearTable(context, year))
}

function yearTable(context: SessionContext, year: number): Block[] {
  const { session, codes, edition } = context
  const lines = executionOf(session, year)
  if (lines.length === 0) return []
  const unit = tableMoneyOf(session)
  const fact = executionFact(codes, session, year)
  const whole = sumExecution(lines)
  const shown = columnsOf(whole)
  const sample = lines.some(({ line }) => line.sample)
  const classes = [...Map.groupBy(lines, ({ line }) => line.class)]
  const cells = (sum: ExecutionSum): Cell[] => shown.map(({ cell }) => textCell(cell(sum, unit)))
  return [
    {
      kind: 'table',
      caption: toPersianDigits(
        `تحقق و جذب بودجهٔ ${year} به تفکیک طبقه و برنامه (${moneyUnitName(unit)})${edition === 'public' ? ' در داده‌های علنی' : ''}${sample ? ' (نمونه)' : ''}`,
      ),
      fact,
      columns: [{ header: 'برنامه', align: 'text', width: 'share' }, ...shown.map(({ column }) => column)],
      rows: classes.flatMap(([name, group]) => [
        groupRow(`${budgetClassChoices[name]}${name === 'income' ? ' (درصدها: تحقق)' : ''}`, 1 + shown.length),
        ...programmesOf(group).map(([programme, own]) => [textCell(programme), ...cells(sumExecution(own))]),
        ...(programmesOf(group).length < 2
          ? []
          : [[strongCell(`جمع ${budgetClassChoices[name]}`), ...cells(sumExecution(group)).map(strong)]]),
      ]),
      ...totalsOf(lines, cells),
    },
    note(yearNote(context, year, whole)),
    ...varianceTable(context, budgetVariances(session, year), year, fact),
  ]
}

/** One code for a year's lines and their amounts, wherever shares of them are printed. */
export function executionFact(codes: FactCodes, session: Session, year: number): string {
  const lines = executionOf(session, year).map(({ line }) => line)
  const mine = new Set(lines.map(({ code }) => code))
  return codes.table('budgetLine', toPersianDigits(`اجرای بودجهٔ ${year}`), lines, {
    budgetAmount: session.rows.budgetAmount.filter(row => row.fiscalYear === year && mine.has(row.line)),
  })
}

/** «۵۱٪» @param gone from 0 to 1 */
export const percentOfYear = (gone: number): string => formatPercent(String(Math.round(gone * 1000) / 10))

/** Income and spending are never added up. */
function totalsOf(lines: readonly LineExecution[], cells: (sum: ExecutionSum) => Cell[]): { totals?: Cell[][] } {
  const spent = lines.filter(({ line }) => line.class !== 'income')
  return spent.length === 0 ? {} : { totals: [[textCell('جمع مصارف'), ...cells(sumExecution(spent))]] }
}

function programmesOf(lines: readonly LineExecution[]): [string, LineExecution[]][] {
  return [...Map.groupBy(lines, ({ line }) => line.programme ?? line.mission ?? 'بدون برنامه')]
}

interface ExecutionColumn {
  column: TableColumn
  cell: (sum: ExecutionSum, unit: TableMoney) => string
}

/** Only what the year has: a column in which nothing has arrived is told of in words. */
function columnsOf(whole: ExecutionSum): ExecutionColumn[] {
  const money = (header: string, of: (sum: ExecutionSum) => KnownSum): ExecutionColumn[] =>
    of(whole) === null
      ? []
      : [{ column: { header, align: 'number', width: 'fit' }, cell: (sum, unit) => moneyText(of(sum), sum, unit) }]
  const share = (header: string, of: (sum: ExecutionSum) => Share | null): ExecutionColumn[] =>
    of(whole) === null
      ? []
      : [{ column: { header, align: 'number', width: 'fit' }, cell: sum => shareText(of(sum), sum) }]
  return [
    ...money('مصوب', ({ approved }) => approved),
    ...money('تخصیص', ({ allocated }) => allocated),
    ...money('عملکرد', ({ actual }) => actual),
    ...share('تخصیص از مصوب', sum => sum.allocatedOfApproved),
    ...share('عملکرد از مصوب', sum => sum.actualOfApproved),
    ...share('جذب از تخصیص', sum => sum.actualOfAllocated),
  ]
}

/** Of some of the lines it is no less than what is known. */
function moneyText(sum: KnownSum, { lines }: ExecutionSum, unit: TableMoney): string {
  if (sum === null) return notArrived
  const text = formatRial(sum.amount, unit)
  return sum.known < lines.length ? qualify(text, 'atLeast') : qualify(text, sum.qualifier)
}

function shareText(share: Share | null, { lines }: ExecutionSum): string {
  if (share === null) return notArrived
  const text = printShare(share.percent, (value, more) => formatPercent(value, { fraction: 1 + more }))
  const of = share.of < lines.length ? toPersianDigits(` (${share.of} از ${lines.length} ردیف)`) : ''
  return `${share.isExact ? text : approximate(text)}${of}`
}

/** How much of the year is gone until the day that the money is counted to, and what has not arrived. */
function yearNote({ session }: SessionContext, year: number, whole: ExecutionSum): string {
  const gone = yearGone(session, year)
  const share = percentOfYear(gone)
  const until = formatJalaliDate(countedUntil(session, year), 'long')
  const missing = [
    whole.approved === null ? 'مصوب' : '',
    whole.allocated === null ? 'تخصیص' : '',
    whole.actual === null ? 'عملکرد' : '',
  ].filter(part => part !== '')
  return [
    toPersianDigits(gone === 1 ? `سال ${year} به پایان رسیده است.` : `تا ${until}، ${share} سال ${year} گذشته است.`),
    missing.length === 0 ? '' : toPersianDigits(` ${missing.join(' و ')} ${year}: ${notArrived}.`),
    ' «مصوب» بودجهٔ اصلاحی (یا مصوب) همراه با متمم است؛ هر درصد تنها از ردیف‌هایی است که هر دو مبلغ را دارند.',
  ].join('')
}

/** Lines whose year came to much more or less than its approval, each with why and what is done. */
function varianceTable(context: SessionContext, found: readonly BudgetVariance[], year: number, fact: string): Block[] {
  if (found.length === 0) return []
  const { session } = context
  return [
    {
      kind: 'table',
      caption: toPersianDigits(`ردیف‌های با بیش از ۱۰٪ انحراف از مصوب ${year}: علت و اقدام اصلاحی`),
      fact,
      columns: [
        { header: 'کد', align: 'text', width: 'fit' },
        { header: 'شرح', align: 'text', width: 'share' },
        { header: 'انحراف', align: 'number', width: 'fit' },
        { header: 'علت', align: 'text', width: 'share' },
        { header: 'اقدام اصلاحی', align: 'text', width: 'share' },
      ],
      rows: found.map(({ line, row, percent, isExact }) => [
        { text: [{ text: isolate(toPersianDigits(line.code)), to: lineAnchor(line.code) }] },
        nameCell(session.nameOf('budgetLine', line.code), line),
        textCell(isExact ? signed(percent) : approximate(signed(percent))),
        textCell(row.cause ?? notArrived),
        textCell(row.step ?? notArrived),
      ]),
    },
  ]
}

const strong = (cell: Cell): Cell => ({ ...cell, strong: true })
const strongCell = (text: string): Cell => strong(textCell(text))
