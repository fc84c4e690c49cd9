import type { JsonValue } from '../../../shared/columnTypes/columnType.ts'
import type { RecordKind } from '../../../shared/records/index.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import type { EntryReading } from '../../../shared/tables/readEntry.ts'
import type { PendingPaste } from './pastePlan.ts'

export interface CellPlace {
  key: string
  column: number
}

/** What was typed into a cell and could not be kept: nothing typed is lost. */
export interface Fault {
  text: string
  message: string
  readings: readonly EntryReading[]
  /** What the store has in the cell, which stands beside the text. */
  base: JsonValue
}

/** Doubtful cells by `faultKey`; null where there is none. */
export type FaultChanges = ReadonlyMap<string, Fault | null>

export const noFaults: FaultChanges = new Map()

/**
 * One step of undo: a group of changes in the store; the begun rows and the doubtful cells as they were, where these
 * changed too.
 */
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

/** A text that lies beside a cell: the cell has been given another value, or is gone. */
export interface AsideText {
  key: string
  column: string
  text: string
}

/** A cell in the middle of its writing, and what it held before. */
export interface WrittenCell extends AsideText {
  base: JsonValue
}

export interface Sorting {
  column: string
  descending: boolean
}

export interface GridState {
  /** Keys in the order shown, and where each stands. */
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
  /** The row above which a begun row stands, by the begun one's key; others stand at the end. */
  above: ReadonlyMap<string, string>
  /** Keys of the records that begun rows become when they are kept: not shown beside them until then. */
  arriving: ReadonlySet<string>
  search: string
  filters: Readonly<Record<string, string>>
  sorting: Sorting | null
  /** A filter stands under each column. */
  showsFilters: boolean
  /** A text is looked for in the cells, to be replaced. */
  showsReplace: boolean
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
