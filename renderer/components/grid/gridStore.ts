import { createContext, use } from 'react'
import { createStore, useStore } from 'zustand'
import { faultPlace, type GridState } from './gridState.ts'
import { isOwnKey } from './rowKey.ts'

/** Doubtful cells that somebody can mend: those of a begun row that was taken back come again with it. */
export function mendable({ faults, drafts }: Pick<GridState, 'faults' | 'drafts'>): number {
  let count = 0
  for (const place of faults.keys()) if (!isOwnKey(place) || drafts.has(faultPlace(place).key)) count += 1
  return count
}

const faultyRows = new WeakMap<GridState['faults'], ReadonlySet<string>>()

/** Whether a row has a doubtful cell; asked by every row at every change. */
export function isFaulty(faults: GridState['faults'], key: string): boolean {
  let rows = faultyRows.get(faults)
  if (!rows) faultyRows.set(faults, (rows = new Set(Array.from(faults.keys(), place => faultPlace(place).key))))
  return rows.has(key)
}

export type GridStore = ReturnType<typeof createGridStore>

/** What one grid in one window is doing. */
export function createGridStore() {
  return createStore<GridState>(() => ({
    order: [],
    places: new Map(),
    active: null,
    anchor: null,
    editing: null,
    written: null,
    faults: new Map(),
    aside: [],
    drafts: new Map(),
    above: new Map(),
    arriving: new Set(),
    search: '',
    filters: {},
    sorting: null,
    showsFilters: false,
    showsReplace: false,
    saving: 0,
    past: [],
    future: [],
    isLeaving: false,
    isFocused: false,
    paste: null,
    pasting: null,
    adding: null,
  }))
}

export const placesOf = (order: readonly string[]) => new Map(order.map((key, place) => [key, place]))

/** The order with the rows that are begun: each above its row, or at the end where it has none that is shown. */
export function withBegun(
  kept: readonly string[],
  begun: Iterable<string>,
  above: ReadonlyMap<string, string>,
): string[] {
  const shown = new Set(kept)
  const [end, over]: [string[], Map<string, string[]>] = [[], new Map()]
  for (const key of begun) {
    const place = above.get(key)
    if (place === undefined || !shown.has(place)) end.push(key)
    else over.set(place, [...(over.get(place) ?? []), key])
  }
  if (over.size === 0) return [...kept, ...end]
  return [...kept.flatMap(key => [...(over.get(key) ?? []), key]), ...end]
}

export const GridContext = createContext<GridStore | null>(null)

function useGridStore(): GridStore {
  const store = use(GridContext)
  if (!store) throw new Error('A part of a grid stands outside of one.')
  return store
}

/** One slice of the grid's state. */
export function useGrid<T>(slice: (state: GridState) => T): T {
  return useStore(useGridStore(), slice)
}

/** The chosen rows and columns, both ends included; null when nothing is. */
export function chosenRange({ active, anchor, places }: Pick<GridState, 'active' | 'anchor' | 'places'>) {
  const row = active === null ? undefined : places.get(active.key)
  if (active === null || row === undefined) return null
  const other = anchor === null ? row : (places.get(anchor.key) ?? row)
  const column = anchor?.column ?? active.column
  return {
    top: Math.min(row, other),
    bottom: Math.max(row, other),
    first: Math.min(active.column, column),
    last: Math.max(active.column, column),
  }
}
