import type { RecordEdit } from '../../shared/recording/recordDraft.ts'
import { type RecordKind, recordKinds } from '../../shared/records/index.ts'
import type { Change, JsonRow } from '../../shared/tables/change.ts'
import { toJsonRow } from '../../shared/tables/jsonRow.ts'
import { parseRow } from '../../shared/tables/parseRow.ts'
import type { Transaction } from '../store/access.ts'
import { type Author, write } from '../store/write.ts'

/** An edit of a session's record as plain JSON. */
export function jsonEdit({ kind, key, row }: RecordEdit): { kind: RecordKind; key: string; row: JsonRow | null } {
  return { kind, key, row: row === null ? null : toJsonRow(kind, row as never) }
}

/**
 * Writes what an act changed. What comes must not refer to what is not yet there, nor what goes be referred to still.
 * @returns the changes, of one group; none while every record already was so
 */
export async function writeEdits(trx: Transaction, edits: readonly RecordEdit[], author: Author): Promise<Change[]> {
  const written: Change[] = []
  const put = async (kind: RecordKind, isRemoval: boolean): Promise<void> => {
    const own = edits.filter(edit => edit.kind === kind && (edit.row === null) === isRemoval)
    if (own.length === 0) return
    const rows = own.map(({ key, row }) => ({
      key,
      row: row === null ? null : parseRow(kind, jsonEdit({ kind, key, row }).row),
    }))
    const { changes } = await write(trx, kind, rows, author)
    written.push(...changes)
  }
  for (const kind of recordKinds) await put(kind, false)
  for (const kind of recordKinds.toReversed()) await put(kind, true)
  return written
}
