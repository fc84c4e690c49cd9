import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { RecordKind } from '../../../shared/records/index.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import { recordUnits, unitSource } from '../../../shared/tables/recordUnits.ts'
import { orpc } from '../../api/api.ts'

/** Numbers under an indicator are in its unit: «۲۰٪» is 20 where it is percent. */
export function useRecordUnits(kind: RecordKind): (row: JsonRow) => string | undefined {
  const source = unitSource(kind)
  const { column = '', to = kind } = source ?? {}
  const { data } = useQuery({
    ...orpc.records.list.queryOptions({ input: { kind: to } }),
    enabled: source !== undefined,
  })
  const units = useMemo(() => recordUnits(to, data ?? []), [to, data])
  return useCallback(row => units.get(String(row[column] ?? '')), [units, column])
}
