import type { RecordKind } from '../../shared/records/index.ts'
import { keyOf } from '../../shared/tables/key.ts'
import type { AnyRow } from '../../shared/tables/record.ts'
import { type Reference, referencesOf } from '../../shared/tables/references.ts'
import type { Access } from './access.ts'
import { findRecords } from './records.ts'

export interface MissingReference extends Reference {
  /** Of the row that refers. */
  index: number
  code: string
}

/** The first row that refers to a record which neither the store nor `rows` has. */
export async function missingReference(
  store: Access,
  kind: RecordKind,
  rows: readonly (AnyRow | null)[],
): Promise<MissingReference | undefined> {
  const own = new Set(rows.flatMap(row => (row === null ? [] : [keyOf(kind, row)])))
  for (const reference of referencesOf(kind)) {
    const codes = rows.map(row => row?.[reference.column] ?? null)
    const wanted = [...new Set(codes.filter(code => code !== null).map(String))]
    const found = await findRecords(store, reference.to, wanted)
    const index = codes.findIndex(
      code => code !== null && !found.has(String(code)) && !(reference.to === kind && own.has(String(code))),
    )
    if (index !== -1) return { ...reference, index, code: String(codes[index]) }
  }
  return undefined
}
