import { newCode } from '../../shared/domain/newCode.ts'
import type { RecordKind } from '../../shared/tables/index.ts'
import { keyOf } from '../../shared/tables/key.ts'
import { api } from './api.ts'
import { shownRecords } from './recordLists.ts'

/** `stem`, or with a number after it, as no record of the kind has it, also none that is only on its way to the store. */
export async function freshCode(kind: RecordKind, stem: string): Promise<string> {
  const stored = await api.records.values({ kind, column: 'code' })
  return newCode(stem, [...stored.map(({ value }) => value), ...shownRecords(kind).map(row => keyOf(kind, row))])
}
