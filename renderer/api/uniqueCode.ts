import { newCode } from '../../shared/domain/newCode.ts'
import type { RecordKind } from '../../shared/records/index.ts'
import { keyOf } from '../../shared/tables/key.ts'
import { api } from './api.ts'
import { shownRecords } from './recordLists.ts'

/** `stem`, or with a number after it, as no record of the kind has it, also none that is only on its way to the store. */
export async function uniqueCode(kind: RecordKind, stem: string): Promise<string> {
  const [code = stem] = await uniqueCodes(kind, stem, 1)
  return code
}

/** As many as there are records to be made at once. */
export async function uniqueCodes(kind: RecordKind, stem: string, count: number): Promise<string[]> {
  const stored = await api.records.values({ kind, column: 'code' })
  const taken = [...stored.map(({ value }) => value), ...shownRecords(kind).map(row => keyOf(kind, row))]
  return Array.from({ length: count }, () => {
    const code = newCode(stem, taken)
    taken.push(code)
    return code
  })
}
