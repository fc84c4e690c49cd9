import { columnKey, readYearAndPhase, type YearAndPhase, yearAndPhaseName } from '../../../shared/domain/budgetPivot.ts'
import { fold } from '../../../shared/persian/normalise.ts'
import { type Phase, phaseChoices, readAmountHeader } from '../../../shared/records/budgetAmount.ts'
import type { Row } from '../../../shared/records/index.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import { keyOf } from '../../../shared/tables/key.ts'
import type { RowEdit } from '../../api/recordLists.ts'
import type { GridColumn, RowNames, RowWrite } from '../../components/grid/model.ts'

const phases = Object.keys(phaseChoices) as Phase[]

/** The columns that amounts need, by name. */
export function neededColumns(amounts: readonly JsonRow[]): Set<string> {
  return new Set(amounts.map(({ fiscalYear, phase }) => `${fiscalYear}/${phase}`))
}

/** Phases that every budget has; the others are added one by one. */
const usualPhases: readonly Phase[] = ['approved', 'revised', 'allocated', 'actual']

/** The usual phases of a year, by name. */
export const yearColumns = (fiscalYear: number) => usualPhases.map(phase => columnKey({ fiscalYear, phase }))

/** All phases of a year, by name. */
export const phaseColumns = (fiscalYear: number) => phases.map(phase => columnKey({ fiscalYear, phase }))

/**
 * Columns of the pivot: what names a line, then its amounts, years oldest first, phases as money passes through them.
 */
export function pivotColumns(names: Iterable<string>): GridColumn[] {
  const all = [...names].flatMap(name => readYearAndPhase(name) ?? [])
  all.sort((a, b) => a.fiscalYear - b.fiscalYear || phases.indexOf(a.phase) - phases.indexOf(b.phase))
  return [
    { name: 'code', column: { header: 'کد ردیف', type: 'code', aliases: ['کد', 'ردیف بودجه'] }, isDerived: true },
    { name: 'title', column: { header: 'شرح', type: 'text', aliases: ['عنوان'] }, isDerived: true, isPinned: true },
    ...all.map(
      (one): GridColumn => ({
        name: columnKey(one),
        column: {
          header: yearAndPhaseName(one),
          type: 'rial',
          optional: true,
          isSummed: true,
          spread: header => (isHeadedBy(one, header) ? {} : undefined),
        },
      }),
    ),
  ]
}

/** Whether a header is of the column's year and phase: «مصوب ۱۴۰۵», «بودجهٔ مصوب سال ۱۴۰۵», «۱۴۰۵ - اصلاحیه». */
function isHeadedBy({ fiscalYear, phase }: YearAndPhase, header: string): boolean {
  const said = readAmountHeader(header)
  return said?.['fiscalYear'] === String(fiscalYear) && said['phase'] === phaseChoices[phase]
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
            columnKey({ fiscalYear: Number(row['fiscalYear']), phase: row['phase'] as Phase }),
            row['amount'] ?? null,
          ]),
        ),
      },
    ]),
  )
}

/** Lines are known by their code, or by a title that only one of them has. */
export function pivotNames(lines: readonly JsonRow[]): RowNames {
  const codes = new Set(lines.map(({ code }) => String(code)))
  const linesByTitle = Map.groupBy(lines, ({ title }) => fold(String(title ?? '')))
  return {
    by: [['code'], ['title']],
    find: ({ code, title }) => {
      if (code != null) return codes.has(String(code)) ? String(code) : undefined
      const named = linesByTitle.get(fold(String(title ?? ''))) ?? []
      return named.length === 1 ? String(named[0]?.['code']) : undefined
    },
  }
}

/**
 * What writes to the pivot are to the amounts behind it: an emptied cell deletes its amount. What was there when the
 * writing began decides, not what this window has read since.
 */
export function pivotEdits(
  writes: readonly RowWrite[],
  amounts: readonly JsonRow[],
  lines: readonly JsonRow[],
): RowEdit[] {
  const stored = new Map(amounts.map(row => [keyOf('budgetAmount', row), row]))
  const samples = new Map(lines.map(row => [String(row['code']), row['sample'] === true]))
  return writes.flatMap(({ key: line, after, over = {} }) => {
    if (line === null || after === null) return []
    return Object.entries(over).flatMap(([name, before]): RowEdit[] => {
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
        asOf: null,
        cause: null,
        step: null,
        openness: 'open',
        sample: samples.get(line) ?? false,
      }
      if (before === null) return [{ key: null, row: fresh }]
      return [{ key, row: { ...(stored.get(key) ?? fresh), amount }, over: { amount: before } }]
    })
  })
}
