import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { JsonRow } from '../../../shared/domain/change.ts'
import { type Unit, unitChoices } from '../../../shared/domain/unit.ts'
import { type RecordKind, tables } from '../../../shared/tables/index.ts'
import { orpc } from '../../api/api.ts'

/** Numbers under an indicator are in its unit: «۲۰٪» is 20 where it is percent. */
export function useIndicatorUnits(kind: RecordKind): (row: JsonRow) => string | undefined {
  const isUnder = 'indicator' in tables[kind].columns
  const { data } = useQuery({
    ...orpc.records.list.queryOptions({ input: { kind: 'indicator' } }),
    enabled: isUnder,
  })
  const units = useMemo(() => new Map(data?.map(({ code, unit }) => [code, unitChoices[unit as Unit]])), [data])
  return useCallback(row => units.get(row['indicator'] ?? null), [units])
}
