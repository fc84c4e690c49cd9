import { useQuery } from '@tanstack/react-query'
import { CalendarPlus } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import type { JsonRow } from '../../../shared/domain/change.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { fiscalYearOf } from '../../../shared/persian/fiscalYear.ts'
import type { RecordOption } from '../../../shared/tables/readEntry.ts'
import { api, orpc, queryClient } from '../../api/api.ts'
import { recordListKey } from '../../api/recordLists.ts'
import { Button } from '../../components/Button.tsx'
import type { GridModel } from '../../components/grid/model.ts'
import { showAndKeep } from '../../components/grid/showAndKeep.ts'
import { todayInTehran } from '../../components/today.ts'
import { pivotColumns, pivotEdits, pivotRows } from './amountsPivot.ts'

const kind = 'budgetAmount'
const listKey = recordListKey({ kind })
const none = new Map<string, readonly RecordOption[]>()

/** Budget lines with their amounts by year and phase, written into the amounts behind them. */
export function useAmountsModel(): { model: GridModel | undefined; addYear: ReactNode } {
  const { data: lines } = useQuery(orpc.records.list.queryOptions({ input: { kind: 'budgetLine' } }))
  const { data: amounts } = useQuery(orpc.records.list.queryOptions({ input: { kind } }))
  const [year, setYear] = useState<number | null>(null)
  const model = useMemo((): GridModel | undefined => {
    if (!lines || !amounts) return undefined
    const now = () => queryClient.getQueryData<JsonRow[]>(listKey) ?? amounts
    return {
      label: 'مبالغ بودجه',
      columns: pivotColumns(amounts, year),
      rows: pivotRows(lines, amounts),
      options: none,
      judge: row => ({ ok: true, row, key: String(row['code']) }),
      begin: writes => showAndKeep({ kind }, pivotEdits(writes, now(), lines), () => true),
      undo: async changes => (await api.records.undoMany({ changes: [...changes] })).changes.map(({ id }) => id),
    }
  }, [lines, amounts, year])
  const next = Math.max(fiscalYearOf(todayInTehran()), ...(amounts ?? []).map(row => Number(row['fiscalYear']) + 1))
  const addYear = (
    <Button onPress={() => setYear(next)} isDisabled={year === next}>
      <CalendarPlus size={16} aria-hidden />
      {toPersianDigits(`افزودن سال ${next}`)}
    </Button>
  )
  return { model, addYear }
}
