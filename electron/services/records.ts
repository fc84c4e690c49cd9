import type { Change, JsonRow } from '../../shared/domain/change.ts'
import { Problem } from '../../shared/problem.ts'
import { type RecordKind, tables } from '../../shared/tables/index.ts'
import { toJsonRow } from '../../shared/tables/jsonRow.ts'
import { keyOf } from '../../shared/tables/key.ts'
import { parseRow } from '../../shared/tables/parseRow.ts'
import { referencesOf } from '../../shared/tables/references.ts'
import { type Store, transaction } from '../store/database.ts'
import { findRecord, listRecords } from '../store/records.ts'
import { type Author, write } from '../store/write.ts'

/** Every record of a kind as plain JSON. */
export async function listJson(store: Store, kind: RecordKind): Promise<JsonRow[]> {
  return (await listRecords(store.db, kind)).map(row => toJsonRow(kind, row))
}

/**
 * Creates a record or changes the one with the same key.
 * @param input its plain JSON
 * @param continues the change that this one goes on with, while its author types
 * @returns the change; undefined when the record is already so
 * @throws Problem 'bad-value' or 'unknown-reference' that names the field
 */
export function saveRecord(
  store: Store,
  kind: RecordKind,
  input: unknown,
  author: Author,
  continues?: string,
): Promise<Change | undefined> {
  return transaction(store, async trx => {
    const row = parseRow(kind, input)
    const json = toJsonRow(kind, row)
    for (const { column, header, to } of referencesOf(kind)) {
      const code = json[column]
      if (code == null || (await findRecord(trx, to, String(code))) !== undefined) continue
      const message = `«${tables[to].label}» با کد «${code}» نیست؛ کد دیگری بنویسید یا نخست آن را بسازید.`
      throw new Problem('unknown-reference', message, { field: header })
    }
    return (await write(trx, kind, [{ key: keyOf(kind, row), row, continues }], author)).changes[0]
  })
}

/**
 * Deletes a record; undoing the change brings it back.
 * @throws Problem 'unknown-record', or 'unknown-reference' while others refer to it
 */
export function removeRecord(store: Store, kind: RecordKind, key: string, author: Author): Promise<Change | undefined> {
  return transaction(store, async trx => {
    if ((await findRecord(trx, kind, key)) === undefined)
      throw new Problem('unknown-record', `«${tables[kind].label}» با کد «${key}» نیست؛ شاید پیش‌تر حذف شده است.`)
    return (await write(trx, kind, [{ key, row: null }], author)).changes[0]
  })
}
