import type { RecordKind } from '../../../shared/records/index.ts'
import { libraryEntry } from '../libraryEntries.ts'
import { withFigures } from '../withFigures.tsx'
import type { CellChoice } from './cellChoices.ts'
import styles from './Editor.module.css'

interface EditorChoicesProps {
  /** Of the editor: its input names the list and the picked one by it. */
  id: string
  label: string
  choices: readonly CellChoice[]
  picked: number | null
  onPick: (choice: CellChoice) => void
}

/** What may be chosen for a cell, below its editor, which keeps the keyboard. */
export function EditorChoices({ id, label, choices, picked, onPick }: EditorChoicesProps) {
  if (choices.length === 0) return null
  return (
    <div role="listbox" id={`${id}-list`} aria-label={label}>
      {choices.map((choice, i) => (
        <div
          key={String(choice.value)}
          id={`${id}-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={i === picked}
          onMouseDown={event => {
            event.preventDefault()
            onPick(choice)
          }}
        >
          <span>{withFigures(choice.label)}</span>
          {choice.note ? <small>{withFigures(choice.note)}</small> : null}
        </div>
      ))}
    </div>
  )
}

/** The way to what the list does not have yet; nothing for kinds without a table of their own. */
export function AddNamed({ to, onAdd }: { to: RecordKind; onAdd: (kind: RecordKind) => void }) {
  const entry = libraryEntry(to)
  if (!entry) return null
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles['add']}
      onMouseDown={event => {
        event.preventDefault()
        onAdd(to)
      }}
    >
      افزودن به «{entry.title}»… <small>Alt+↓</small>
    </button>
  )
}
