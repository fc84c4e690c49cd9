import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { RecordFilter } from '../../../shared/api/records.ts'
import type { Column } from '../../../shared/columnTypes/index.ts'
import { type Unit, unitChoices } from '../../../shared/quantities/unit.ts'
import type { TableDefinition } from '../../../shared/records/defineTable.ts'
import { type RecordKind, tables } from '../../../shared/records/index.ts'
import { blankRow } from '../../../shared/tables/blankRow.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import { toJsonRow } from '../../../shared/tables/jsonRow.ts'
import { keyOf } from '../../../shared/tables/key.ts'
import { rowSchema } from '../../../shared/tables/rowSchema.ts'
import { api, orpc } from '../../api/api.ts'
import type { RecordList, RowEdit } from '../../api/recordLists.ts'
import type { GridColumn, GridModel, KeepWrites, RowNames, RowVerdict, RowWrite } from './model.ts'
import { namedRecords, onlyPlace, useRecordOptions } from './recordOptions.ts'
import { sameNames } from './sameNames.ts'
import { showAndKeep } from './showAndKeep.ts'
import { useRecordUnits } from './useRecordUnits.ts'

export interface RecordModelQuery {
  model: GridModel | undefined
  error: unknown
  retry: () => void
}

const empty: RecordFilter = {}

/** The records of a kind, as a grid shows and writes them. */
export function useRecordModel(kind: RecordKind, filter: RecordFilter = empty): RecordModelQuery {
  const hasFilter = Object.keys(filter).length > 0
  const asked = JSON.stringify(filter)
  const list = useMemo(
    (): RecordList => ({
      kind,
      ...(hasFilter && { where: JSON.parse(asked) as RecordFilter }),
      // Rows stay where they were typed; names would put them elsewhere when the window is opened again.
      ...(isSortedByName(kind) && { order: 'written' }),
    }),
    [kind, hasFilter, asked],
  )
  const { data, error, refetch } = useQuery({
    ...orpc.records.list.queryOptions({ input: list }),
    // Rows that did not change stay the same objects by `editedList`; comparing ten thousand of them would take longer.
    structuralSharing: false,
  })
  const options = useRecordOptions(kind)
  const rows = useMemo(() => new Map(data?.map(row => [keyOf(kind, row), row])), [kind, data])
  const columns = useMemo(() => gridColumns(kind, list.where), [kind, list])
  const unitOfRecord = useRecordUnits(kind)
  const model = useMemo(
    (): GridModel => ({
      label: tables[kind].label,
      columns,
      rows,
      options,
      blank: drafts => blankRow(kind, [...rows.values(), ...drafts], { ...onlyPlace(kind, options), ...list.where }),
      names: namesOf(kind, rows, list.where),
      doubts: sameNames(kind, rows),
      unitOf: row => unitChoices[row['unit'] as Unit] ?? unitOfRecord(row),
      judge: row => judgeRow(kind, row),
      begin: writes => beginWrites(list, writes),
      undo: async group => (await api.records.undo({ group })).group,
    }),
    [kind, columns, rows, options, list, unitOfRecord],
  )
  return { model: data ? model : undefined, error, retry: () => void refetch() }
}

function isSortedByName(kind: RecordKind): boolean {
  const { sortedByName }: TableDefinition = tables[kind]
  return sortedByName === true
}

/** A kind's columns without those that the filter settles. */
function gridColumns(kind: RecordKind, filter: RecordFilter = {}): GridColumn[] {
  const { columns, named }: TableDefinition = tables[kind]
  return Object.entries<Column>(columns)
    .filter(([name]) => filter[name] === undefined || typeof filter[name] === 'object')
    .map(([name, column]) => ({ name, column, ...(name === named && { isPinned: true }) }))
}

/** Records are told apart by their key; what the filter settles of it need not be said. */
function namesOf(kind: RecordKind, rows: ReadonlyMap<string, JsonRow>, filter: RecordFilter = {}): RowNames {
  const settled = Object.entries(filter).filter((one): one is [string, string | number] => typeof one[1] !== 'object')
  const own = Object.fromEntries(settled)
  const by = tables[kind].key.filter(name => own[name] === undefined)
  return {
    by: [by],
    find: row => {
      const key = keyOf(kind, { ...row, ...own })
      return by.every(name => row[name] != null) && rows.has(key) ? key : undefined
    },
  }
}

function judgeRow(kind: RecordKind, row: JsonRow): RowVerdict {
  const judged = rowSchema(kind).safeParse(row)
  if (judged.success) return { ok: true, row: toJsonRow(kind, judged.data), key: keyOf(kind, judged.data) }
  const [issue] = judged.error.issues
  return { ok: false, column: String(issue?.path[0] ?? ''), message: issue?.message ?? '' }
}

/** A new record is seen once it is kept: until then its row stands among those that are begun. */
function beginWrites(list: RecordList, writes: readonly RowWrite[]): KeepWrites {
  const edits = writes.map(({ key, after, over }): RowEdit => ({ key, row: after, ...(over ? { over } : {}) }))
  const rows = writes.map(({ after }) => after)
  return showAndKeep(
    list,
    edits,
    edit => edit.key !== null,
    () => namedRecords(list.kind, rows),
  )
}
