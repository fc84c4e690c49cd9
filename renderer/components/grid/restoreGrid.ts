import type { GridActions } from './gridActions.ts'
import { changedMeanwhile, putAside, setFaults } from './gridFaults.ts'
import { type AsideText, type Fault, faultKey, type WrittenCell } from './gridState.ts'
import type { GridStore } from './gridStore.ts'
import type { Unfinished } from './keptGrid.ts'
import type { GridModel } from './model.ts'
import { isOwnKey, newKey } from './rowKey.ts'

export interface RestoreParts {
  store: GridStore
  actions: GridActions
  model: () => GridModel
}

/**
 * Brings back what an earlier window left: begun rows, doubtful cells, and the cell that was being written. What has no
 * place any more goes aside.
 */
export function restoreGrid(
  left: Unfinished | null,
  cell: WrittenCell | null,
  { store, actions, model }: RestoreParts,
): void {
  const own = new Map(left?.drafts.map(([key]) => [key, newKey()]))
  const keyNow = (key: string) => own.get(key) ?? key
  const columnOf = (column: string) => model().columns.findIndex(({ name }) => name === column)
  // A text that stands in a cell already is not covered by another window's.
  const isDoubtful = (key: string, column: string) => store.getState().faults.has(faultKey(key, column))
  const found = new Map(left?.drafts.map(([key, row]) => [keyNow(key), row]))
  store.setState(({ drafts }) => ({ drafts: new Map([...drafts, ...found]) }))
  const faults = new Map<string, Fault>()
  const aside: AsideText[] = [...(left?.aside ?? [])]
  for (const { key, column, text, message, base } of left?.faults ?? []) {
    const at = columnOf(column)
    // A begun row that was taken back took its doubtful cells with it.
    if (isOwnKey(key) && !own.has(key)) continue
    if (at < 0 || actions.rowOf(keyNow(key)) === undefined || isDoubtful(keyNow(key), column)) {
      aside.push({ key, column, text })
      continue
    }
    const entry = actions.read(keyNow(key), at, text)
    faults.set(faultKey(keyNow(key), column), {
      text,
      message: entry.is === 'value' ? message : entry.message,
      readings: entry.is === 'ask' ? entry.readings : [],
      base,
    })
  }
  setFaults(store, faults)
  if (cell !== null) {
    const place = { key: keyNow(cell.key), column: columnOf(cell.column) }
    const row = actions.rowOf(place.key)
    if (row === undefined || place.column < 0 || isDoubtful(place.key, cell.column))
      aside.push({ key: cell.key, column: cell.column, text: cell.text })
    else if ((row[cell.column] ?? null) === cell.base) actions.commit(place, cell.text)
    else actions.setFault(place.key, cell.column, { text: cell.text, message: changedMeanwhile, readings: [] })
  }
  putAside(store, aside)
  actions.sweep()
}
