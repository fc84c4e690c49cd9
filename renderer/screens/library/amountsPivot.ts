import type { RecordEdit } from '../../../shared/api/records.ts'
import { type Phase, phaseChoices } from '../../../shared/domain/budget.ts'
import { pivotBudget, type YearAndPhase, yearAndPhaseName } from '../../../shared/domain/budgetPivot.ts'
import type { JsonRow } from '../../../shared/domain/change.ts'
import type { Row } from '../../../shared/tables/index.ts'
import { keyOf } from '../../../shared/tables/key.ts'
import { parseRow } from '../../../shared/tables/parseRow.ts'
import type { GridColumn, RowWrite } from '../../components/grid/model.ts'

const columnName = ({ fiscalYear, phase }: YearAndPhase) => `${fiscalYear}/${phase}`

/** Columns of the pivot: what names a line, then its amounts. @param year one that has no amount yet */
export function pivotColumns(amounts: readonly JsonRow[], year: number | null): GridColumn[] {
  const { columns } = pivotBudget(
    [],
    amounts.map(row => parseRow('budgetAmount', row)),
  )
  const fresh = (Object.keys(phaseChoices) as Phase[]).map(phase => ({ fiscalYear: year ?? 0, phase }))
  const all = year === null ? columns : [...columns.filter(({ fiscalYear }) => fiscalYear !== year), ...fresh]
  all.sort((a, b) => a.fiscalYear - b.fiscalYear)
  return [
    { name: 'code', column: { header: 'کد ردیف', type: 'code' }, isDerived: true },
    { name: 'title', column: { header: 'شرح', type: 'text' }, isDerived: true },
    ...all.map(
      (one): GridColumn => ({
        name: columnName(one),
        column: { header: yearAndPhaseName(one), type: 'rial', unit: 'ریال', optional: true },
      }),
    ),
  ]
}

/** A row a budget line, by its code; its amounts stand under the pivot's columns. */
export function pivotRows(lines: readonly JsonRow[], amounts: readonly JsonRow[]): ReadonlyMap<string, JsonRow> {
  const byLine = Map.groupBy(amounts, ({ line }) => String(line))
  return new Map(
    lines.map(({ code = null, title = null }) => [
      String(code),
      {
        code,
        title,
        ...Object.fromEntries(
          (byLine.get(String(code)) ?? []).map(row => [
            columnName({ fiscalYear: Number(row['fiscalYear']), phase: row['phase'] as Phase }),
            row['amount'] ?? null,
          ]),
        ),
      },
    ]),
  )
}

/**
 * What writes to the pivot are to the amounts behind it: an emptied cell deletes its amount. What was there when the
 * writing began decides, not what this window has read since.
 */
export function pivotEdits(
  writes: readonly RowWrite[],
  amounts: readonly JsonRow[],
  lines: readonly JsonRow[],
): RecordEdit[] {
  const stored = new Map(amounts.map(row => [keyOf('budgetAmount', row), row]))
  const samples = new Map(lines.map(row => [String(row['code']), row['sample'] === true]))
  return writes.flatMap(({ key: line, after, over = {} }) => {
    if (line === null || after === null) return []
    return Object.entries(over).flatMap(([name, before]): RecordEdit[] => {
      const [year, phase] = name.split('/')
      const amount = after[name] ?? null
      if (year === undefined || phase === undefined || amount === before) return []
      const key = `${line}/${name}`
      if (amount === null) return [{ key, row: null, over: { amount: before } }]
      const fresh: Record<keyof Row<'budgetAmount'>, JsonRow[string]> = {
        line,
        fiscalYear: Number(year),
        phase,
        amount,
        qualifier: 'exact',
        openness: 'open',
        sample: samples.get(line) ?? false,
      }
      if (before === null) return [{ key: null, row: fresh }]
      return [{ key, row: { ...(stored.get(key) ?? fresh), amount }, over: { amount: before } }]
    })
  })
}
