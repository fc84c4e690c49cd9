import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import type { JsonRow } from '../../../shared/tables/change.ts'
import type { RecordOption } from '../../../shared/tables/readReference.ts'
import { api, orpc, queryClient } from '../../api/api.ts'
import { recordListKey } from '../../api/recordLists.ts'
import type { GridModel } from '../../components/grid/model.ts'
import { showAndKeep } from '../../components/grid/showAndKeep.ts'
import { pivotColumns, pivotEdits, pivotNames, pivotRows } from './amountsPivot.ts'
import { useAmountColumns } from './useAmountColumns.tsx'

const kind = 'budgetAmount'
const listKey = recordListKey({ kind })
const none = new Map<string, readonly RecordOption[]>()
const noRows: readonly JsonRow[] = []

/** Budget lines with their amounts by year and phase, written into the amounts behind them. */
export function useAmountsModel(): { model: GridModel | undefined; addColumn: ReactNode } {
  const { data: lines } = useQuery(orpc.records.list.queryOptions({ input: { kind: 'budgetLine' } }))
  const { data: amounts } = useQuery(orpc.records.list.queryOptions({ input: { kind } }))
  const { names, add } = useAmountColumns(amounts ?? noRows)
  const shown = names.join(' ')
  const columns = useMemo(() => pivotColumns(shown.split(' ')), [shown])
  const model = useMemo((): GridModel | undefined => {
    if (!lines || !amounts) return undefined
    const now = () => queryClient.getQueryData<JsonRow[]>(listKey) ?? amounts
    return {
      label: 'مبالغ بودجه',
      columns,
      rows: pivotRows(lines, amounts),
      options: none,
      names: pivotNames(lines),
      unitOf: () => undefined,
      judge: row => ({ ok: true, row, key: String(row['code']) }),
      begin: writes => showAndKeep({ kind }, pivotEdits(writes, now(), lines), () => true),
      undo: async group => (await api.records.undo({ group })).group,
    }
  }, [lines, amounts, columns])
  return { model, addColumn: add }
}
