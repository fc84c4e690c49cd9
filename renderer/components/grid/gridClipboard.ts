import type { ClipboardEvent } from 'react'
import { writeTsv } from '../../../shared/tables/tsv.ts'
import { copyValue } from './cellValue.ts'
import type { GridActions } from './gridActions.ts'
import { pasteText } from './gridPaste.ts'
import { chosenRange, type GridStore } from './gridStore.ts'
import type { GridModel } from './model.ts'

interface ClipboardParts {
  store: GridStore
  actions: GridActions
  model: GridModel
}

/** Puts the chosen cells on the clipboard as a table. */
export function copyCells(event: ClipboardEvent, { store, actions, model }: ClipboardParts): void {
  const state = store.getState()
  const range = chosenRange(state)
  if (state.editing || !range) return
  const columns = model.columns.slice(range.first, range.last + 1)
  const rows = state.order
    .slice(range.top, range.bottom + 1)
    .map(key => columns.map(one => copyValue(one, actions.rowOf(key)?.[one.name] ?? null)))
  event.clipboardData.setData('text/plain', writeTsv(rows))
  event.preventDefault()
  if (event.type === 'cut') actions.clear()
}

/** Pastes a table from the focused cell on. */
export function pasteCells(event: ClipboardEvent, parts: ClipboardParts): void {
  const { editing, active } = parts.store.getState()
  if (editing || !active) return
  event.preventDefault()
  void pasteText(event.clipboardData.getData('text/plain'), parts)
}
