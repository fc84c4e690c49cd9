import { type FocusEvent, type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import type { RecordKind } from '../../../shared/records/index.ts'
import { lazyComponent } from '../lazyComponent.tsx'
import { libraryEntry } from '../libraryEntries.ts'
import { typedText } from '../typedText.ts'
import { type CellChoice, cellChoices } from './cellChoices.ts'
import { askedWhich, storedText, understood, writtenText } from './cellWords.ts'
import styles from './Editor.module.css'
import { AddNamed, EditorChoices } from './EditorChoices.tsx'
import { FileCell } from './FileCell.tsx'
import { type CellPlace, faultKey } from './gridState.ts'
import { gridTypeOf } from './gridTypes.ts'
import { moved, tabbed } from './moves.ts'
import { useParts } from './parts.ts'

const DayCalendar = lazyComponent(() => import('../DayCalendar.tsx').then(module => module.default))

interface CellEditorProps {
  place: CellPlace
  /** The key that began it; without one the cell's content is edited. */
  typed: string | undefined
}

/** A cell while it is written in: what was understood, what is wrong and what may be chosen stand below it. */
export function CellEditor({ place, typed }: CellEditorProps) {
  const parts = useParts()
  const { store, actions, model } = parts
  const one = model.columns[place.column]
  const { name = '', column } = one ?? {}
  const [text, setText] = useState(() => typed ?? writtenText(parts, place))
  const [at, setAt] = useState<number | null>(null)
  const [hasCalendar, setHasCalendar] = useState(false)
  const [isTouched, setIsTouched] = useState(typed !== undefined)
  // Of the model that is drawn now: the newest one is known to the actions only once it has been.
  const stored = (store.getState().drafts.get(place.key) ?? model.rows.get(place.key))?.[name] ?? null
  const [base] = useState(stored)
  const [hasFault] = useState(() => store.getState().faults.has(faultKey(place.key, name)))
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const isOver = useRef(false)
  const id = useId()

  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true })
    if (typed === undefined) input.current?.select()
    box.current?.showPopover()
  }, [typed])

  if (!one || !column) return null
  const { editor, isLatin } = gridTypeOf(column)
  if (editor === 'file')
    return <FileCell place={place} onDone={() => store.setState({ editing: null, isFocused: true })} />
  const entry = actions.read(place.key, place.column, text)
  const options = model.options.get(name)
  // Somebody else has written into the cell meanwhile: which of the two stays is asked.
  const isChanged = stored !== base && !(entry.is === 'value' && entry.value === stored)
  const shownStored = storedText(one, stored, options)
  const asked = isChanged && entry.is === 'value'
  const choices: readonly CellChoice[] = asked
    ? [
        { value: stored, label: shownStored === '' ? 'خالی' : shownStored, note: 'نوشتهٔ دیگری' },
        { value: entry.value, label: text === '' ? 'خالی' : text, note: 'نوشتهٔ شما' },
      ]
    : cellChoices(column, entry, options, isTouched ? text : '')
  const isList =
    editor === 'list' || editor === 'switch' || editor === 'records' || (editor === 'periods' && entry.is === 'bad')
  const picked = at ?? (isList && !asked && isTouched && text !== '' && choices.length > 0 ? 0 : null)
  const message = asked ? askedWhich : entry.is === 'value' || (isList && choices.length > 0) ? '' : entry.message
  const said = entry.is === 'value' ? understood(one, entry.value) : ''
  const day = editor === 'day' && entry.is === 'value' && entry.value !== null ? String(entry.value) : null

  const close = (next: CellPlace | null): void => {
    isOver.current = true
    store.setState(({ active }) => ({
      editing: null,
      written: null,
      active: next ?? active,
      anchor: null,
      isFocused: true,
    }))
  }
  /** What is wrong stays open until it is mended, left or taken back. */
  const finish = (next: CellPlace | null, chosen?: CellChoice): void => {
    const choice = chosen ?? (picked === null ? undefined : choices[picked])
    if (asked && choice?.value === stored) {
      actions.giveWay(place, text)
      close(next)
    } else if (actions.commit(place, text, { chosen: choice?.value, base })) close(next)
    else setAt(choices.length > 0 ? 0 : null)
  }
  const add = (kind: RecordKind): void => {
    if (!libraryEntry(kind)) return
    isOver.current = true
    store.setState({ editing: null, written: null, adding: { kind, place, text: isTouched ? text : '' } })
  }
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    const state = store.getState()
    const width = model.columns.length
    if (event.key === 'Escape') close(null)
    else if (event.altKey && event.key === 'ArrowDown' && editor === 'day') setHasCalendar(true)
    else if (event.altKey && event.key === 'ArrowDown' && column.type === 'reference') add(column.to as RecordKind)
    else if (event.key === 'Enter' && !(event.shiftKey && editor === 'lines'))
      finish(moved(state, { rows: event.shiftKey ? -1 : 1, columns: 0 }, width))
    else if (event.key === 'Tab') finish(tabbed(state, event.shiftKey, width))
    else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && choices.length > 0) {
      const step = event.key === 'ArrowDown' ? 1 : -1
      setAt(((picked ?? (step === 1 ? -1 : 0)) + step + choices.length) % choices.length)
    } else return
    event.preventDefault()
  }
  const blur = ({ relatedTarget }: FocusEvent): void => {
    if (isOver.current || (relatedTarget instanceof Node && box.current?.contains(relatedTarget) === true)) return
    actions.commit(place, text, { chosen: picked === null || asked ? undefined : choices[picked]?.value, base })
    store.setState({ editing: null, written: null })
  }
  const Box = editor === 'lines' ? 'textarea' : 'input'
  return (
    <div data-editor className={styles['editor']}>
      <Box
        ref={input}
        className={styles['input']}
        {...(isLatin ? { dir: 'ltr' } : typedText(text))}
        aria-label={column.header}
        role={choices.length > 0 ? 'combobox' : undefined}
        aria-expanded={choices.length > 0 || undefined}
        aria-controls={choices.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={picked === null ? undefined : `${id}-${picked}`}
        aria-invalid={message !== ''}
        aria-describedby={`${id}-said`}
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          store.setState({ written: { key: place.key, column: name, text: target.value, base } })
          setAt(null)
          setIsTouched(true)
        }}
        onKeyDown={press}
        onBlur={blur}
        onPaste={event => event.stopPropagation()}
        onCopy={event => event.stopPropagation()}
        onCut={event => event.stopPropagation()}
      />
      <div
        ref={box}
        popover="manual"
        className={styles['below']}
        data-empty={choices.length === 0 && !message && !said && editor !== 'day' && !hasFault && !isChanged}
      >
        <p id={`${id}-said`} aria-live="polite" className={message ? styles['wrong'] : styles['said']}>
          {message || said}
        </p>
        {shownStored !== '' && (isChanged || hasFault) && !asked ? (
          <p className={styles['said']}>در جدول: {shownStored}</p>
        ) : null}
        {editor !== 'day' ? null : hasCalendar ? (
          <DayCalendar
            label={column.header}
            iso={day}
            onChoose={iso => {
              if (actions.commit(place, text, { chosen: iso })) close(null)
            }}
            onLeave={() => {
              setHasCalendar(false)
              input.current?.focus({ preventScroll: true })
            }}
            onBlur={blur}
          />
        ) : (
          <button
            type="button"
            tabIndex={-1}
            className={styles['calendar']}
            onMouseDown={event => {
              event.preventDefault()
              setHasCalendar(true)
            }}
          >
            تقویم (Alt+↓)
          </button>
        )}
        <EditorChoices
          id={id}
          label={column.header}
          choices={choices}
          picked={picked}
          onPick={choice => finish(null, choice)}
        />
        {column.type === 'reference' ? <AddNamed to={column.to as RecordKind} onAdd={add} /> : null}
      </div>
    </div>
  )
}
