import type { RecordEdit } from '../../shared/recording/recordDraft.ts'
import { type RecordKind, recordKinds } from '../../shared/records/index.ts'
import type { Change, JsonRow } from '../../shared/tables/change.ts'
import { toJsonRow } from '../../shared/tables/jsonRow.ts'
import { parseRow } from '../../shared/tables/parseRow.ts'
import type { Transaction } from '../store/access.ts'
import { type Author, type Edit, write } from '../store/write.ts'

/** An edit of a session's record as plain JSON. */
export function jsonEdit({ kind, key, row }: RecordEdit): { kind: RecordKind; key: string; row: JsonRow | null } {
  return { kind, key, row: row === null ? null : toJsonRow(kind, row as never) }
}

interface WrittenEdits {
  /** As they are kept: texts in the spelling of the store. */
  edits: readonly RecordEdit[]
  /** Of one group; none while every record already was so. */
  changes: Change[]
}

/**
 * Writes what an act changed. What comes must not refer to what is not yet there, nor what goes be referred to still.
 * @throws Problem 'bad-value'
 */
export async function writeEdits(
  trx: Transaction,
  given: readonly RecordEdit[],
  author: Author,
): Promise<WrittenEdits> {
  const edits = given.map(edit =>
    edit.row === null ? edit : { ...edit, row: parseRow(edit.kind, jsonEdit(edit).row) },
  )
  const changes: Change[] = []
  const put = async (kind: RecordKind, isRemoval: boolean): Promise<void> => {
    const own = edits.filter(edit => edit.kind === kind && (edit.row === null) === isRemoval)
    if (own.length === 0) return
    const written = await write(trx, kind, own as readonly Edit<RecordKind>[], author)
    changes.push(...written.changes)
  }
  for (const kind of recordKinds) await put(kind, false)
  for (const kind of recordKinds.toReversed()) await put(kind, true)
  return { edits, changes }
}
