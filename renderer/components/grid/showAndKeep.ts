import type { RecordEdit } from '../../../shared/api/records.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import { keyOf } from '../../../shared/tables/key.ts'
import { queryClient } from '../../api/api.ts'
import { editedList, holdReads, type RecordList, type RowEdit, recordListKey } from '../../api/recordLists.ts'
import { saveRecords } from '../../api/saveRecords.ts'
import type { KeepWrites } from './model.ts'

/**
 * Shows edits in a list before the store has them.
 * @param isShown whether an edit is seen at once; the others are once they are kept
 * @param besides edits of other kinds that are kept with them
 * @returns what keeps them
 */
export function showAndKeep(
  list: RecordList,
  edits: readonly RowEdit[],
  isShown: (edit: RowEdit) => boolean,
  besides: () => readonly RecordEdit[] = () => [],
): KeepWrites {
  const { kind } = list
  const queryKey = recordListKey(list)
  const release = holdReads(kind)
  const put = (own: readonly RowEdit[]): void => {
    if (own.length > 0) queryClient.setQueryData<JsonRow[]>(queryKey, rows => rows && editedList(list, rows, own))
  }
  const before = new Map((queryClient.getQueryData<JsonRow[]>(queryKey) ?? []).map(row => [keyOf(kind, row), row]))
  const shown = edits.filter(isShown)
  put(shown)
  const hide = (): void =>
    put(
      shown.map(({ key, row }) => ({
        key: row === null ? null : keyOf(kind, row),
        row: key === null ? null : (before.get(key) ?? null),
      })),
    )
  return async options => {
    let isKept = false
    try {
      const { group } = await saveRecords([...edits.map(edit => ({ kind, ...edit })), ...besides()], options)
      put(edits.filter(edit => !isShown(edit)).map(({ row }) => ({ key: row && keyOf(kind, row), row })))
      isKept = true
      return group
    } finally {
      if (!isKept) hide()
      // What the store has instead is seen before anybody is told why.
      const read = release(isKept ? undefined : 'all')
      if (!isKept) await read
      // The cache tells its readers in a timer, set before this one: what is kept is then drawn.
      await new Promise(resolve => setTimeout(resolve))
    }
  }
}
