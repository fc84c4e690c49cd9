import type { RecordFilter } from '../../shared/api/records.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { type RecordKind, recordKinds, tables } from '../../shared/records/index.ts'
import type { JsonRow } from '../../shared/tables/change.ts'
import { toJsonRow } from '../../shared/tables/jsonRow.ts'
import { revisions } from '../store/changes.ts'
import type { Store } from '../store/database.ts'
import { batchSize } from '../store/inBatches.ts'
import { columnValues, recordCounts, recordsWhere } from '../store/records.ts'
import { undo } from '../store/undo.ts'
import { type SavedRecords, saveRecords } from './saveRecords.ts'
import type { Service } from './service.ts'
import { withProgress } from './withProgress.ts'

export const records: Service<'records'> = ({ store, author }) => ({
  list: ({ kind, where, keys, order }) => listJson(store, kind, where, keys, order),
  values: async ({ kind, column }) => {
    refuseUnknownColumn(kind, column)
    return columnValues(store, kind, column)
  },
  counts: async () => Promise.all(recordKinds.map(async kind => ({ kind, ...(await recordCounts(store, kind)) }))),
  save: ({ edits, group }, { signal }) =>
    withProgress<{ done: number }, SavedRecords>(signal, (tell, stop) => {
      const onSaved = (done: number): void => tell({ done })
      // A few are written at once: whoever leaves a window right after typing has saved it.
      const left = edits.length > batchSize ? stop : undefined
      return saveRecords(store, edits, author, { group, onSaved, signal: left })
    }),
  revisions: ({ kind, key }) => revisions(store, kind, key),
  undo: async ({ group }) => ({ group: await undo(store, group, author) }),
})

/** Records of a kind as plain JSON. @throws Problem 'column-unknown' for a column it does not have */
async function listJson(
  store: Store,
  kind: RecordKind,
  where: RecordFilter = {},
  keys?: readonly string[],
  order?: 'written',
): Promise<JsonRow[]> {
  for (const column of Object.keys(where)) refuseUnknownColumn(kind, column)
  return (await recordsWhere(store, kind, where, keys, order)).map(row => toJsonRow(kind, row))
}

function refuseUnknownColumn(kind: RecordKind, column: string): void {
  if (!Object.hasOwn(tables[kind].columns, column))
    throw new Problem('column-unknown', { table: tables[kind].label }, { field: column })
}
