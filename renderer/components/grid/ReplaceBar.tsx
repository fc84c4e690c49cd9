import { X } from 'lucide-react'
import { type KeyboardEvent, useDeferredValue, useState } from 'react'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import { useToasts } from '../../state/toasts.ts'
import { Button } from '../Button.tsx'
import { typedText } from '../typedText.ts'
import styles from './GridTools.module.css'
import type { CellPlace } from './gridState.ts'
import { useGrid } from './gridStore.ts'
import { useParts } from './parts.ts'
import { findCells, replacedText } from './replaceText.ts'

/** Under the toolbar when asked for: finds a text in the rows that are shown, and replaces it in one cell or in all. */
export function ReplaceBar() {
  const isOpen = useGrid(state => state.showsReplace)
  return isOpen ? <Bar /> : null
}

function Bar() {
  const { store, actions, model } = useParts()
  const order = useGrid(state => state.order)
  const active = useGrid(state => state.active)
  const [find, setFind] = useState('')
  const [by, setBy] = useState('')
  // Thousands of rows are looked through after the letter is drawn.
  const asked = useDeferredValue(find)
  const found = findCells(asked, order, model.columns, actions.rowOf)
  const at = found.findIndex(({ key, column }) => key === active?.key && column === active.column)
  const goTo = (place: CellPlace | undefined): void => {
    if (place !== undefined) store.setState({ active: place, anchor: null })
  }
  const next = (): void => {
    const after = at >= 0 ? at + 1 : found.findIndex(place => isAfter(place, active, order))
    goTo(found[after] ?? found[0])
  }
  const close = (): void => store.setState({ showsReplace: false, isFocused: store.getState().active !== null })
  /** Cells whose new text cannot be read stay as they are, and are counted. */
  const replace = (places: readonly CellPlace[]): void => {
    if (places.length === 0) return
    const patches = new Map<string, JsonRow>()
    let done = 0
    for (const { key, column } of places) {
      const [one, row] = [model.columns[column], actions.rowOf(key)]
      if (one === undefined || row === undefined) continue
      const entry = actions.read(key, column, replacedText(one, row, find, by))
      if (entry.is !== 'value' || (entry.value === null && one.column.optional !== true)) continue
      patches.set(key, { ...patches.get(key), [one.name]: entry.value })
      done += 1
    }
    void actions.patch(Array.from(patches, ([key, values]) => ({ key, values })))
    const left = places.length - done
    const said = [
      `در ${done} خانه جایگزین شد.`,
      ...(left > 0 ? [`${left} خانه با متن جدید خوانده نمی‌شد و دست نخورد.`] : []),
    ]
    const undo = done > 0 ? { undo: () => void actions.step('undo') } : {}
    useToasts.getState().show({ tone: left > 0 ? 'problem' : 'done', text: toPersianDigits(said.join(' ')), ...undo })
  }
  /** One that is not stood on is gone to first. */
  const replaceHere = (): void => {
    if (at >= 0) replace(found.slice(at, at + 1))
    next()
  }
  const byKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) next()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Enter and Escape of its fields.
    <div role="group" aria-label="یافتن و جایگزینی" className={styles['replace']} onKeyDown={byKey}>
      <input
        autoComplete="off"
        ref={begin}
        aria-label="یافتن"
        placeholder="یافتن"
        {...typedText(find)}
        value={find}
        onChange={({ target }) => setFind(target.value)}
      />
      <input
        autoComplete="off"
        aria-label="جایگزین"
        placeholder="جایگزین"
        {...typedText(by)}
        value={by}
        onChange={({ target }) => setBy(target.value)}
      />
      <Button isDisabled={find === ''} onPress={next}>
        بعدی
      </Button>
      <Button isDisabled={find === ''} onPress={() => replaceHere()}>
        جایگزینی
      </Button>
      <Button isDisabled={find === ''} onPress={() => replace(found)}>
        جایگزینی همه
      </Button>
      <span aria-live="polite">{find === '' ? '' : toPersianDigits(`در ${found.length} خانه`)}</span>
      <Button look="quiet" icon aria-label="بستن یافتن و جایگزینی" onPress={close}>
        <X size={16} />
      </Button>
    </div>
  )
}

/** Whoever opened it writes at once. */
function begin(field: HTMLInputElement | null): void {
  field?.focus()
}

function isAfter(place: CellPlace, active: CellPlace | null, order: readonly string[]): boolean {
  if (active === null) return true
  const rows = order.indexOf(place.key) - order.indexOf(active.key)
  return rows > 0 || (rows === 0 && place.column > active.column)
}
