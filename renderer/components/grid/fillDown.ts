import type { JsonRow } from '../../../shared/tables/change.ts'
import type { GridActions } from './gridActions.ts'
import { chosenRange, type GridStore } from './gridStore.ts'
import type { GridModel } from './model.ts'

/**
 * Repeats the first row of the chosen cells in those below; a single cell takes what stands above it. One step of undo.
 */
export function fillDown(store: GridStore, { rowOf, patch }: GridActions, { columns }: GridModel): void {
  const state = store.getState()
  const range = chosenRange(state)
  if (!range) return
  const from = range.top === range.bottom ? range.top - 1 : range.top
  const source = rowOf(state.order[from] ?? '')
  if (!source) return
  const names = columns
    .slice(range.first, range.last + 1)
    .filter(({ isDerived }) => isDerived !== true)
    .map(({ name }) => name)
  const values: JsonRow = Object.fromEntries(names.map(name => [name, source[name] ?? null]))
  const keys = state.order.slice(from + 1, range.bottom + 1)
  const changed = keys.filter(key => names.some(name => (rowOf(key)?.[name] ?? null) !== values[name]))
  void patch(changed.map(key => ({ key, values })))
}
