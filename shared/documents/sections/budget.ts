import { budgetByYear } from '../../charts/budgetByYear.ts'
import { budgetExecution } from '../../charts/budgetExecution.ts'
import { budgetPhases } from '../../charts/budgetPhases.ts'
import { moneyPerHead } from '../../charts/moneyPerHead.ts'
import { realBudget } from '../../charts/realBudget.ts'
import type { Block, Cell, Table } from '../../document.ts'
import { budgetComparison, compared } from '../../domain/budgetComparison.ts'
import { type Amount, type BudgetPivot, pivotBudget, yearAndPhaseName } from '../../domain/budgetPivot.ts'
import { tableMoneyOf } from '../../domain/councilMoney.ts'
import { approximate } from '../../persian/approximate.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { formatPercent } from '../../persian/formatNumber.ts'
import { isolate } from '../../persian/isolate.ts'
import { formatRial, moneyUnitName, rialIn, type TableMoney, tableFraction } from '../../persian/money.ts'
import { printShare } from '../../persian/printApart.ts'
import { budgetClassChoices } from '../../records/budgetLine.ts'
import type { Row } from '../../records/index.ts'
import { qualify } from '../../records/qualifier.ts'
import { caveat, chartBlocks, note } from '../blocks.ts'
import { groupRow, nameCell, textCell } from '../cells.ts'
import { signed } from '../measured.ts'
import { roundingNote } from '../rounding.ts'
import { anchorIn, type SectionContext } from './section.ts'

/** Where links to a budget line lead. */
export const lineAnchor = (code: string) => `line/${code}`

/** The department's lines by fiscal year and phase, with the change between the first and the last. */
export function budget(context: SectionContext): Block[] {
  const { session, department, codes } = context
  const lines = session.rows.budgetLine.filter(line => line.department === department.code)
  if (lines.length === 0) return []
  const mine = new Set(lines.map(line => line.code))
  const amounts = session.rows.budgetAmount.filter(amount => mine.has(amount.line))
  const pivot = pivotBudget(lines, amounts)
  const districts = new Map(session.rows.district.map(({ code, name }) => [code, name]))
  const fact = codes.table('budgetLine', `ردیف‌های بودجهٔ ${department.name}`, lines, { budgetAmount: amounts })
  const unit = tableMoneyOf(session)
  return [
    { kind: 'heading', level: 2, text: 'بودجه به تفکیک سال و مرحله', anchor: anchorIn(context, 'budget') },
    budgetTable(pivot, districts, fact, unit),
    ...notes(pivot, unit),
    ...chartBlocks(
      [
        ...budgetByYear(context),
        ...(hasPhases(pivot) ? budgetPhases(context) : []),
        ...budgetExecution(context),
        ...realBudget(context),
        ...moneyPerHead(context),
      ],
      fact,
    ),
  ]
}

/** Whether any year has its phases side by side: otherwise their chart says what the lines' one does. */
function hasPhases({ columns }: BudgetPivot): boolean {
  return new Set(columns.map(({ fiscalYear }) => fiscalYear)).size < columns.length
}

/** Lines under the class they belong to, where there are several. @param districts names by code */
function budgetTable(
  { columns, lines, totals }: BudgetPivot,
  districts: ReadonlyMap<string, string>,
  fact: string,
  unit: TableMoney,
): Table {
  const comparison = budgetComparison(columns)
  const money = (amounts: readonly (Amount | null)[]): Cell[] => [
    ...amounts.map(amount => textCell(amount === null ? null : amountText(amount, unit))),
    ...(comparison === null ? [] : [textCell(comparedText(compared(comparison, amounts), comparison.by))]),
  ]
  const width = 2 + columns.length + (comparison === null ? 0 : 1)
  const classes = [...Map.groupBy(lines, ({ line }) => budgetClassChoices[line.class])]
  const row = ({ line, amounts }: BudgetPivot['lines'][number]): Cell[] => [
    { text: [{ text: isolate(toPersianDigits(line.code)), anchor: lineAnchor(line.code) }] },
    nameCell(lineTitle(line, districts), line),
    ...money(amounts),
  ]
  const sample = lines.some(({ line }) => line.sample)
  return {
    kind: 'table',
    caption: `ردیف‌های بودجه${classes.length === 1 ? ` ${classes[0]?.[0]}` : ''} (${moneyUnitName(unit)})`,
    fact,
    columns: [
      { header: 'کد', align: 'text', width: 'fit' },
      { header: 'شرح', align: 'text', width: 'share' },
      ...columns.map(column => ({ header: yearAndPhaseName(column), align: 'number', width: 'fit' }) as const),
      ...(comparison === null ? [] : [{ header: comparison.name, align: 'number', width: 'fit' } as const]),
    ],
    rows: classes.flatMap(([name, group]) => [
      ...(classes.length === 1 ? [] : [groupRow(name, width)]),
      ...group.map(row),
    ]),
    ...(columns.length === 0
      ? {}
      : {
          totals: [
            [{ ...textCell(sample ? 'جمع ردیف‌های بالا (نمونه)' : 'جمع ردیف‌های بالا'), span: 2 }, ...money(totals)],
          ],
        }),
  }
}

/** A line's title, with its district where the title does not name it. */
function lineTitle(line: Row<'budgetLine'>, districts: ReadonlyMap<string, string>): string {
  const place = line.district === null ? undefined : (districts.get(line.district) ?? line.district)
  const placed = place === undefined || line.title.includes(place) ? line.title : `${line.title}، ${place}`
  return line.openness === 'closed' ? `${placed} – غیرعلنی` : placed
}

/** «حدود ۴٬۵۰۰» */
function amountText({ amount, qualifier }: Amount, unit: TableMoney): string {
  return qualify(formatRial(amount, unit), qualifier)
}

/** «▲ ۳۳٫۳٪» of a change, «۱۳٫۶٪» of a share, ≈ of hedged amounts; nothing where the two cannot be compared. */
function comparedText(found: ReturnType<typeof compared>, by: 'change' | 'share'): string | null {
  if (found === null) return null
  const { percent, isExact } = found
  const text =
    by === 'change'
      ? signed(percent)
      : printShare(percent, (value, more) => formatPercent(value, { fraction: 1 + more }))
  return isExact ? text : approximate(text)
}

/**
 * What must be read with the table: unlike phases, sums that are not there and why, and what rounding makes of them.
 */
function notes({ columns, lines, totals }: BudgetPivot, unit: TableMoney): Block[] {
  if (columns.length === 0) return [note('هنوز برای هیچ‌یک از این ردیف‌ها مبلغی ثبت نشده است.')]
  const comparison = budgetComparison(columns)
  const [first, last] = comparison === null ? [] : [columns[comparison.from], columns[comparison.to]]
  const unlike = comparison?.isUnlike === true && first !== undefined && last !== undefined
  const sums = columns.flatMap((_, at) => {
    const total = totals[at] ?? null
    const parts = lines.flatMap(({ amounts }) => amounts[at] ?? [])
    return total === null ? [] : [{ total, parts }]
  })
  return [
    ...(unlike
      ? [
          caveat(
            `ستون «تغییر» دو مرحلهٔ متفاوت بودجه را می‌سنجد: ${yearAndPhaseName(first)} و ${yearAndPhaseName(last)}.`,
          ),
        ]
      : []),
    ...columns.flatMap((column, at) => {
      const without = lines.filter(({ amounts }) => (amounts[at] ?? null) === null).length
      const text = `«${yearAndPhaseName(column)}» جمع ندارد: ${without} ردیف از ${lines.length} ردیف این مبلغ را ندارد.`
      return without === 0 ? [] : [note(toPersianDigits(text))]
    }),
    ...roundingNote(
      sums.map(({ total, parts }) => ({
        parts: parts.map(({ amount }) => rialIn(amount, unit)),
        whole: rialIn(total.amount, unit),
        fraction: tableFraction(unit),
      })),
    ),
  ]
}
