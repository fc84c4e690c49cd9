import { budgetByYear } from '../../charts/budgetByYear.ts'
import { budgetPhases } from '../../charts/budgetPhases.ts'
import type { Block, Cell, Table } from '../../document.ts'
import { budgetClassChoices, type Phase, phaseChoices } from '../../domain/budget.ts'
import {
  type BudgetPivot,
  percentChange,
  pivotBudget,
  type YearAndPhase,
  yearAndPhaseName,
} from '../../domain/budgetPivot.ts'
import { tableMoneyOf } from '../../domain/councilMoney.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { formatSigned } from '../../persian/formatNumber.ts'
import { isolate } from '../../persian/isolate.ts'
import { formatRial, moneyUnitName, type TableMoney } from '../../persian/money.ts'
import { nameCell, textCell } from '../cells.ts'
import { charted } from '../charted.ts'
import { anchorIn, type SectionContext } from './section.ts'

/** Where links to a budget line lead. */
export const lineAnchor = (code: string) => `line/${code}`

/** The department's lines by fiscal year and phase, with the change between the first and the last. */
export function budget(context: SectionContext): Block[] {
  const { data, department, codes } = context
  const lines = data.rows.budgetLine.filter(line => line.department === department.code)
  const mine = new Set(lines.map(line => line.code))
  const amounts = data.rows.budgetAmount.filter(amount => mine.has(amount.line))
  if (amounts.length === 0) return []
  const pivot = pivotBudget(lines, amounts)
  const districts = new Map(data.rows.district.map(({ code, name }) => [code, name]))
  const fact = codes.table('budgetAmount', `ردیف‌های بودجهٔ ${department.name}`, amounts)
  return [
    { kind: 'heading', level: 2, text: 'بودجه به تفکیک سال و مرحله', anchor: anchorIn(context, 'budget') },
    budgetTable(pivot, districts, fact, tableMoneyOf(data)),
    ...unlikePhasesCaveat(pivot),
    ...charted([...budgetByYear(context), ...(hasPhases(pivot) ? budgetPhases(context) : [])], fact),
  ]
}

/** Whether any year has its phases side by side: otherwise their chart says what the lines' one does. */
function hasPhases({ columns }: BudgetPivot): boolean {
  return new Set(columns.map(({ fiscalYear }) => fiscalYear)).size < columns.length
}

/** @param districts names by code; a column of them stands where any line belongs to one */
function budgetTable(
  { columns, lines, totals }: BudgetPivot,
  districts: ReadonlyMap<string, string>,
  fact: string,
  unit: TableMoney,
): Table {
  const compared = comparedColumns(columns)
  const money = (amounts: readonly (bigint | null)[]): Cell[] => [
    ...amounts.map(amount => textCell(amount === null ? null : formatRial(amount, unit))),
    ...(compared === null ? [] : [textCell(changeText(amounts[compared.from] ?? null, amounts[compared.to] ?? null))]),
  ]
  const placed = lines.some(({ line }) => line.district !== null)
  const sample = lines.some(({ line }) => line.sample)
  return {
    kind: 'table',
    caption: `ردیف‌های بودجه (${moneyUnitName(unit)})`,
    fact,
    columns: [
      { header: 'کد', align: 'text', width: 'fit' },
      { header: 'شرح', align: 'text', width: 'share' },
      { header: 'طبقه', align: 'text', width: 'share' },
      ...(placed ? [{ header: 'منطقه', align: 'text', width: 'fit' } as const] : []),
      ...columns.map(column => ({ header: yearAndPhaseName(column), align: 'number', width: 'fit' }) as const),
      ...(compared === null
        ? []
        : [{ header: changeHeader(columns, compared), align: 'number', width: 'fit' } as const]),
    ],
    rows: lines.map(({ line, amounts }) => [
      { text: [{ text: isolate(toPersianDigits(line.code)), anchor: lineAnchor(line.code) }] },
      nameCell(line.openness === 'closed' ? `${line.title} – غیرعلنی` : line.title, line),
      textCell(budgetClassChoices[line.class]),
      ...(placed ? [textCell(line.district === null ? null : (districts.get(line.district) ?? line.district))] : []),
      ...money(amounts),
    ]),
    totals: [
      [
        { ...textCell(sample ? 'جمع ردیف‌های بالا (نمونه)' : 'جمع ردیف‌های بالا'), span: placed ? 4 : 3 },
        ...money(totals),
      ],
    ],
  }
}

interface Compared {
  from: number
  to: number
}

/**
 * Which two columns the change is between: the furthest phase that the first and the last year share, since a year's
 * allocation so far says little against another's approval; without one, the first and the last column.
 */
function comparedColumns(columns: readonly YearAndPhase[]): Compared | null {
  if (columns.length < 2) return null
  const [first, last] = [columns[0]?.fiscalYear, columns.at(-1)?.fiscalYear]
  const inFirst = (phase: Phase) => columns.findIndex(column => column.fiscalYear === first && column.phase === phase)
  const to = columns.findLastIndex(({ fiscalYear, phase }) => fiscalYear === last && inFirst(phase) !== -1)
  const phase = columns[to]?.phase
  return first === last || phase === undefined ? { from: 0, to: columns.length - 1 } : { from: inFirst(phase), to }
}

/** «تغییر مصوب» between two years' approvals. */
function changeHeader(columns: readonly YearAndPhase[], { from, to }: Compared): string {
  const phase = columns[from]?.phase
  return phase === undefined || phase !== columns[to]?.phase ? 'تغییر' : `تغییر ${phaseChoices[phase]}`
}

/** «▲ ۳۳٫۳٪»; nothing when either amount is missing or the first is zero. */
function changeText(before: bigint | null, after: bigint | null): string | null {
  const change = before === null || after === null ? null : percentChange(before, after)
  return change === null ? null : formatSigned(change)
}

/** Amounts of different phases may stand in one comparison only with this beside them. */
function unlikePhasesCaveat({ columns }: BudgetPivot): Block[] {
  const compared = comparedColumns(columns)
  const [first, last] = compared === null ? [] : [columns[compared.from], columns[compared.to]]
  if (first === undefined || last === undefined || first.phase === last.phase) return []
  const text = `ستون «تغییر» دو مرحلهٔ ناهمسان را می‌سنجد: ${yearAndPhaseName(first)} و ${yearAndPhaseName(last)}.`
  return [{ kind: 'paragraph', role: 'caveat', text: [{ text }] }]
}
