import { asEdited } from '../../shared/domain/reportStatus.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { type RecordKind, type Row, tables } from '../../shared/records/index.ts'
import type { Change, JsonRow } from '../../shared/tables/change.ts'
import { type HiddenCharacters, hiddenInEdit } from '../../shared/tables/hiddenCharacters.ts'
import { toJsonRow } from '../../shared/tables/jsonRow.ts'
import { keyOf } from '../../shared/tables/key.ts'
import { parseRow } from '../../shared/tables/parseRow.ts'
import { referencesOf } from '../../shared/tables/references.ts'
import { revisions } from '../store/changes.ts'
import { type Store, transaction } from '../store/database.ts'
import { findRecord, listRecords } from '../store/records.ts'
import { undo } from '../store/undo.ts'
import { type Author, write } from '../store/write.ts'
import { layOver } from './layOver.ts'
import { columnValues, listJsonWhere, readJson, saveMany } from './manyRecords.ts'
import type { Service } from './service.ts'
import { withProgress } from './withProgress.ts'

export const records: Service<'records'> = ({ store, author }) => ({
  list: ({ kind, where }) => (where === undefined ? listJson(store, kind) : listJsonWhere(store, kind, where)),
  read: ({ kind, keys }) => readJson(store, kind, keys),
  values: ({ kind, column }) => columnValues(store, kind, column),
  saveMany: ({ kind, edits, group }, { signal }) =>
    withProgress<{ done: number }, SavedMany>(signal, async (tell, stop) => {
      const options = { group, onSaved: (done: number) => tell({ done }), signal: stop }
      const changes = await saveMany(store, kind, edits, author, options)
      const byKey = new Map(changes.map(change => [change.key, change]))
      const hidden = edits.flatMap(({ row }, i) =>
        row === null ? [] : hiddenInEdit(kind, row, byKey.get(keyOf(kind, row)), { row: i + 1 }),
      )
      return { group: changes[0]?.group ?? null, hidden }
    }),
  save: async input => {
    const change = (await saveRecord(store, input.kind, input.row, author, input)) ?? null
    return { change, hidden: hiddenInEdit(input.kind, input.row, change) }
  },
  setAside: async ({ kind, row }) => ({ changes: await setAside(store, kind, row, author) }),
  remove: async ({ kind, key }) => ({ change: (await removeRecord(store, kind, key, author)) ?? null }),
  revisions: ({ kind, key }) => revisions(store.db, kind, key),
  undo: async ({ group }) => ({ group: (await undo(store, group, author))[0]?.group ?? null }),
})

interface SavedMany {
  group: string | null
  hidden: HiddenCharacters[]
}

/** Every record of a kind as plain JSON. */
async function listJson(store: Store, kind: RecordKind): Promise<JsonRow[]> {
  return (await listRecords(store.db, kind)).map(row => toJsonRow(kind, row))
}

/** How an edit came about. */
interface Typing {
  /** The change that this one goes on with, while its author types. */
  continues?: string | undefined
  /** The edited fields, as they were when the edit began; all fields are written when left out. */
  over?: JsonRow | undefined
}

/**
 * Creates a record or changes the one with the same key.
 * @param input its plain JSON
 * @returns the change; undefined when the record is already so
 * @throws Problem 'bad-value' or 'reference-unknown' that names the field, 'changed-since' for an edit over what is no
 *   longer there, 'record-unknown' for one of a record that is no longer there
 */
export function saveRecord(
  store: Store,
  kind: RecordKind,
  input: unknown,
  author: Author,
  { continues, over }: Typing = {},
): Promise<Change | undefined> {
  return transaction(store, async trx => {
    const given = parseRow(kind, input)
    const laid = over === undefined ? given : await laidOver(trx, kind, given, over)
    const row = await ofEdit(trx, kind, laid)
    const json = toJsonRow(kind, row)
    for (const { column, header, to } of referencesOf(kind)) {
      const code = json[column]
      if (code == null || (await findRecord(trx, to, String(code))) !== undefined) continue
      throw new Problem('reference-unknown', { table: tables[to].label, code: String(code) }, { field: header })
    }
    return (await write(trx, kind, [{ key: keyOf(kind, row), row, continues }], author)).changes[0]
  })
}

/** What an edit means for the record's own course; only a report has one. */
async function ofEdit<K extends RecordKind>(db: Store['db'], kind: K, row: Row<K>): Promise<Row<K>> {
  if (kind !== 'report') return row
  const stored = await findRecord(db, 'report', keyOf(kind, row))
  return parseRow(kind, toJsonRow('report', asEdited(stored, row as Row<'report'>)))
}

async function laidOver<K extends RecordKind>(db: Store['db'], kind: K, given: Row<K>, over: JsonRow): Promise<Row<K>> {
  const key = keyOf(kind, given)
  const stored = await findRecord(db, kind, key)
  if (stored === undefined) throw gone(kind, key)
  return layOver(kind, stored, given, over)
}

/**
 * Writes a content into a record's history and leaves the record as it is: both in one step, unseen by other windows.
 * @returns the two changes; none when the record already is so
 * @throws Problem 'record-unknown'
 */
function setAside(store: Store, kind: RecordKind, input: unknown, author: Author): Promise<Change[]> {
  return transaction(store, async trx => {
    const row = parseRow(kind, input)
    const key = keyOf(kind, row)
    const stored = await findRecord(trx, kind, key)
    if (stored === undefined) throw gone(kind, key)
    const aside = await write(trx, kind, [{ key, row }], author)
    const back = await write(trx, kind, [{ key, row: stored }], author)
    return [...aside.changes, ...back.changes]
  })
}

/**
 * Deletes a record; undoing the change brings it back.
 * @throws Problem 'record-unknown', or 'reference-held' while others refer to it
 */
export function removeRecord(store: Store, kind: RecordKind, key: string, author: Author): Promise<Change | undefined> {
  return transaction(store, async trx => {
    if ((await findRecord(trx, kind, key)) === undefined) throw gone(kind, key)
    return (await write(trx, kind, [{ key, row: null }], author)).changes[0]
  })
}

const gone = (kind: RecordKind, key: string) => new Problem('record-unknown', { table: tables[kind].label, key })
