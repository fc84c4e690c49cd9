import type { MouseEvent } from 'react'
import { beginEditing } from './gridKeys.ts'
import type { CellPlace } from './gridState.ts'
import { chosenRange, type GridStore } from './gridStore.ts'
import type { GridParts } from './parts.ts'

/** The cell under the pointer; the number of a row stands for its first cell. */
function cellAt(target: EventTarget): (CellPlace & { isNumber: boolean }) | null {
  if (!(target instanceof HTMLElement) || target.closest('[data-editor]')) return null
  const cell = target.closest<HTMLElement>('[data-column]')
  const key = cell?.closest<HTMLElement>('[data-key]')?.dataset['key']
  if (!cell || key === undefined) return null
  const column = Number(cell.dataset['column'])
  return { key, column: Math.max(0, column), isNumber: column < 0 }
}

/** Chooses the cell that is pressed; with Shift all from the one before. */
export function point(event: MouseEvent, store: GridStore): void {
  const cell = cellAt(event.target)
  if (!cell || event.button !== 0) return
  // The editor of another cell keeps what was typed as it loses the keyboard, before it is drawn no more.
  if (store.getState().editing && document.activeElement instanceof HTMLElement) document.activeElement.blur()
  const { active, anchor } = store.getState()
  const { key, column, isNumber } = cell
  // From the row that was chosen first to this one, all of each.
  const from = event.shiftKey ? (anchor ?? active)?.key : undefined
  if (isNumber) store.setState({ active: { key, column: 0 }, anchor: { key: from ?? key, column: allColumns } })
  else store.setState({ active: { key, column }, anchor: event.shiftKey ? (anchor ?? active) : null })
  store.setState({ isFocused: true })
}

/** The other corner of rows that are chosen whole. */
const allColumns = Number.MAX_SAFE_INTEGER

/** Chooses all cells from the one that was pressed to the one under the pointer. */
export function drag(event: MouseEvent, store: GridStore): void {
  if (event.buttons !== 1) return
  const cell = cellAt(event.target)
  const { active, anchor, editing } = store.getState()
  if (!cell || !active || editing) return
  if (cell.isNumber !== (anchor?.column === allColumns)) return
  if (cell.key === active.key && cell.column === active.column) return
  store.setState({ active: { key: cell.key, column: cell.column }, anchor: anchor ?? active })
}

/** Where the menu opens: over a cell, which is chosen unless it is among those that are. @returns null elsewhere */
export function menuPlace(event: MouseEvent, store: GridStore): { x: number; y: number } | null {
  const cell = cellAt(event.target)
  if (!cell) return null
  event.preventDefault()
  const { places } = store.getState()
  const range = chosenRange(store.getState())
  const row = places.get(cell.key) ?? -1
  const isChosen =
    range !== null && range.top <= row && row <= range.bottom && range.first <= cell.column && cell.column <= range.last
  if (!isChosen) store.setState({ active: { key: cell.key, column: cell.column }, anchor: null })
  store.setState({ isFocused: false })
  // The menu key has no pointer: its menu opens at the cell.
  const { right, bottom } = (event.target as HTMLElement).getBoundingClientRect()
  const isByKey = event.clientX === 0 && event.clientY === 0
  return isByKey ? { x: right, y: bottom } : { x: event.clientX, y: event.clientY }
}

/** Opens the cell under the pointer for writing. */
export function open(event: MouseEvent, parts: GridParts): void {
  const cell = cellAt(event.target)
  if (cell && !cell.isNumber) beginEditing(parts, cell)
}
