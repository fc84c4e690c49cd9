import { createContext, use } from 'react'
import { createStore, useStore } from 'zustand'
import type { RecordKind } from '../../../shared/records/index.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import type { JsonValue, Reading } from '../../../shared/tables/readEntry.ts'
import type { PendingPaste } from './gridPaste.ts'
import type { AsideText, WrittenCell } from './keptGrid.ts'
import { isOwnKey } from './rowKey.ts'

export interface CellPlace {
  key: string
  column: number
}

/** What was typed into a cell and could not be kept: nothing typed is lost. */
export interface Fault {
  text: string
  message: string
  readings: readonly Reading[]
  /** What the store has in the cell, which stands beside the text. */
  base: JsonValue
}

/** Doubtful cells by `faultKey`; null where there is none. */
export type FaultChanges = ReadonlyMap<string, Fault | null>

export const noFaults: FaultChanges = new Map()

/** One step of undo: a group of changes in the store; the begun rows and the doubtful cells as they were, where these changed too. */
export interface Step {
  group: string | null
  drafts: Drafts | null
  faults: FaultChanges
}

/** Rows that are begun and not yet whole, by a key of this window's. */
export type Drafts = ReadonlyMap<string, JsonRow>

/** A paste on its way. */
export interface PasteProgress {
  doing: 'reading' | 'saving'
  /** Rows so far, and of how many. */
  done: number
  of: number
  stop: () => void
}

export interface Sorting {
  column: string
  descending: boolean
}

export interface GridState {
  /** Keys in the order shown, drafts at the end, and where each stands. */
  order: readonly string[]
  places: ReadonlyMap<string, number>
  active: CellPlace | null
  /** The other corner of the chosen range. */
  anchor: CellPlace | null
  editing: { place: CellPlace; text: string; isFresh: boolean } | null
  /** What stands in the editor at this keystroke. */
  written: WrittenCell | null
  faults: ReadonlyMap<string, Fault>
  /** What was typed into cells that have since been given another value, or are gone. */
  aside: readonly AsideText[]
  drafts: Drafts
  /** Keys of the records that begun rows become when they are kept: not shown beside them until then. */
  arriving: ReadonlySet<string>
  search: string
  filters: Readonly<Record<string, string>>
  sorting: Sorting | null
  /** A filter stands under each column. */
  showsFilters: boolean
  /** Calls on their way. */
  saving: number
  past: readonly Step[]
  future: readonly Step[]
  /** The next Tab leaves the grid. */
  isLeaving: boolean
  /** The grid has the keyboard: its active cell takes the focus wherever it is drawn. */
  isFocused: boolean
  /** What a paste would write, while its doubtful cells are looked at. */
  paste: PendingPaste | null
  pasting: PasteProgress | null
  /** A list that is added to, for a cell that names one of its records. */
  adding: { kind: RecordKind; place: CellPlace; text: string } | null
}

export const faultKey = (key: string, column: string) => `${key}\n${column}`

/** The row and the column of a doubtful cell. */
export function faultPlace(place: string): { key: string; column: string } {
  const [key = '', column = ''] = place.split('\n')
  return { key, column }
}

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
    arriving: new Set(),
    search: '',
    filters: {},
    sorting: null,
    showsFilters: false,
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
