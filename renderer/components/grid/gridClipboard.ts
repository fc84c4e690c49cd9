import type { ClipboardEvent } from 'react'
import { unitChoices } from '../../../shared/domain/unit.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { readEntry } from '../../../shared/tables/readEntry.ts'
import { copyCell } from '../../../shared/tables/showCell.ts'
import { readTsv, writeTsv } from '../../../shared/tables/tsv.ts'
import { useToasts } from '../../state/toasts.ts'
import type { GridActions } from './gridActions.ts'
import { chosenRange, type GridStore } from './gridStore.ts'
import type { GridModel } from './model.ts'
import { pastePlan } from './pastePlan.ts'

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
    .map(key => columns.map(({ name, column }) => copyCell(column, actions.rowOf(key)?.[name] ?? null)))
  event.clipboardData.setData('text/plain', writeTsv(rows))
  event.preventDefault()
  if (event.type === 'cut') actions.clear()
}

/** Pastes a table from the focused cell on; where a cell is doubtful, it is looked at first. */
export function pasteCells(event: ClipboardEvent, { store, actions, model }: ClipboardParts): void {
  const state = store.getState()
  const range = chosenRange(state)
  if (state.editing || !range) return
  event.preventDefault()
  const clipboard = readTsv(event.clipboardData.getData('text/plain'))
  if (clipboard.length === 0) return
  const plan = pastePlan(clipboard, {
    columns: model.columns,
    rows: state.order.length,
    grows: model.blank !== undefined,
    top: range.top,
    first: range.first,
    height: range.bottom - range.top + 1,
    width: range.last - range.first + 1,
    read: (row, column, text, whole) => {
      const { name = '', column: definition } = model.columns[column] ?? {}
      if (!definition) return { is: 'value', value: null }
      return readEntry(definition, text, {
        unit: unitOf(whole.get('unit'), actions.rowOf(state.order[row] ?? '')?.['unit']),
        options: model.options.get(name),
      })
    },
  })
  if (plan.beyond > 0 || plan.cells.some(({ entry }) => entry.is !== 'value')) {
    store.setState({ paste: plan })
    return
  }
  actions.paste(plan)
  useToasts.getState().show({
    tone: 'done',
    text: toPersianDigits(`${plan.cells.length} خانه چسبانده شد.`),
    undo: () => void actions.step('undo'),
  })
}

/** The unit that a row names, or that the paste is about to put there. */
function unitOf(pasted: string | undefined, stored: unknown): string | undefined {
  const known: string[] = Object.values(unitChoices)
  if (pasted !== undefined && known.includes(pasted.trim())) return pasted.trim()
  return unitChoices[stored as keyof typeof unitChoices]
}
