import { type RecordKind, recordKinds, tables } from '../../shared/records/index.ts'
import { referencesOf } from '../../shared/tables/references.ts'
import type { Access } from './access.ts'
import { recordsWith } from './records.ts'

/** Who refers to some records of a kind, each other kind with its number: «۵ نوبت سخن», in Latin digits. */
export async function holders(store: Access, kind: RecordKind, keys: readonly string[]): Promise<string[]> {
  const held: string[] = []
  for (const other of recordKinds) {
    let count = 0
    for (const { column, to } of referencesOf(other))
      if (to === kind) count += (await recordsWith(store, other, column, keys)).length
    if (count > 0) held.push(`${count} ${tables[other].label}`)
  }
  return held
}
