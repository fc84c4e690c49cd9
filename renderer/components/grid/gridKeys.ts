import type { KeyboardEvent } from 'react'
import { fillDown } from './fillDown.ts'
import type { CellPlace } from './gridState.ts'
import { gridTypeOf } from './gridTypes.ts'
import { moved, moveOf, tabbed } from './moves.ts'
import type { GridParts } from './parts.ts'

/** What a key does while no cell is edited. */
export function pressKey(event: KeyboardEvent, parts: GridParts): void {
  const { store, actions, model } = parts
  const state = store.getState()
  if (state.editing || event.nativeEvent.isComposing) return
  const isControl = event.ctrlKey || event.metaKey
  const done = isControl ? pressControl(event, parts) : undefined
  if (done) return event.preventDefault()
  if (event.key === 'Tab') {
    const next = state.isLeaving ? null : tabbed(state, event.shiftKey, model.columns.length)
    store.setState({ isLeaving: false })
    if (!next) return
    store.setState({ active: next, anchor: null })
    return event.preventDefault()
  }
  const move = moveOf(event.key, isControl, parts.page)
  if (move) {
    const next = moved(state, move, model.columns.length)
    if (next) store.setState({ active: next, anchor: event.shiftKey ? (state.anchor ?? state.active) : null })
    return event.preventDefault()
  }
  if (!state.active || isControl || event.altKey) return
  if (event.key === 'Escape') {
    store.setState({ anchor: null, isLeaving: state.anchor === null })
    return
  }
  if (event.key === 'Delete' || event.key === 'Backspace') actions.clear()
  else if (event.key === 'Enter' || event.key === 'F2') beginEditing(parts, state.active)
  else if (event.key === ' ' && event.shiftKey) {
    store.setState({
      active: { ...state.active, column: 0 },
      anchor: { key: state.active.key, column: model.columns.length - 1 },
    })
  } else if (event.key === ' ' && toggle(parts, state.active)) event.preventDefault()
  else if (isCharacter.test(event.key)) beginEditing(parts, state.active, event.key)
  else return
  event.preventDefault()
}

/** One character, as keys that write are named. */
const isCharacter = /^.$/u

/** Ctrl with a letter is known by its place: a Persian layout has no «Z». */
function pressControl(event: KeyboardEvent, { store, actions, model }: GridParts): boolean {
  const { code, key, shiftKey } = event
  const { order } = store.getState()
  const [top, bottom] = [order[0], order.at(-1)]
  if (code === 'KeyZ') void actions.step(shiftKey ? 'redo' : 'undo')
  else if (code === 'KeyY') void actions.step('redo')
  else if (code === 'KeyA' && top !== undefined && bottom !== undefined)
    store.setState({ active: { key: top, column: 0 }, anchor: { key: bottom, column: model.columns.length - 1 } })
  else if (code === 'KeyD') fillDown(store, actions, model)
  else if (code === 'KeyH') store.setState({ showsReplace: true, isFocused: false })
  else if (code === 'KeyF') findIn(event.currentTarget)
  else if (key === '-' || code === 'Minus' || code === 'NumpadSubtract') void actions.remove()
  else if (key === '+' || code === 'Equal' || code === 'NumpadAdd') addRow({ store, actions })
  else return false
  return true
}

/** Goes to the search box of the grid that has the keyboard. */
function findIn(grid: Element): void {
  grid.parentElement?.querySelector<HTMLInputElement>('input[type=search]')?.focus()
}

/** Begins a row at the end and stands on its first cell. */
export function addRow({ store, actions }: Pick<GridParts, 'store' | 'actions'>): void {
  const key = actions.add()
  if (key !== undefined) store.setState({ active: { key, column: 0 }, anchor: null, isFocused: true })
}

/** Begins a row above the active one, or below it, and stands on its first cell. */
export function insertRow({ store, actions }: Pick<GridParts, 'store' | 'actions'>, side: 'above' | 'below'): void {
  const { active, order, places, drafts } = store.getState()
  const at = active === null ? order.length : (places.get(active.key) ?? order.length)
  const over = order.slice(side === 'above' ? at : at + 1).find(key => !drafts.has(key))
  const key = actions.add({}, over)
  if (key !== undefined) store.setState({ active: { key, column: 0 }, anchor: null, isFocused: true })
}

/** @param typed what was pressed, which takes the place of the cell's content */
export function beginEditing(
  { store, model }: Pick<GridParts, 'store' | 'model'>,
  place: CellPlace,
  typed?: string,
): void {
  if (model.columns[place.column]?.isDerived === true) return
  store.setState({ editing: { place, text: typed ?? '', isFresh: typed !== undefined }, anchor: null })
}

/** The space bar turns a flag over. */
function toggle({ actions, model }: GridParts, place: CellPlace): boolean {
  const { name, column } = model.columns[place.column] ?? {}
  if (name === undefined || column === undefined || gridTypeOf(column).editor !== 'switch') return false
  actions.commit(place, '', { chosen: actions.rowOf(place.key)?.[name] !== true })
  return true
}
