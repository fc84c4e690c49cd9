import type { ReactNode } from 'react'
import type { RecordFilter } from '../../../shared/api/records.ts'
import type { RecordKind } from '../../../shared/records/index.ts'
import { Button } from '../Button.tsx'
import { libraryEntry } from '../libraryEntries.ts'
import { Modal } from '../Modal.tsx'
import { ProblemNote } from '../ProblemNote.tsx'
import { Grid } from './Grid.tsx'
import { useGrid } from './gridStore.ts'
import styles from './Paste.module.css'
import { useParts } from './parts.ts'
import { useRecordModel } from './useRecordModel.ts'

export interface RecordGridProps {
  kind: RecordKind
  /**
   * Only records with these values: `{ department: 'D-1' }`, or one of several, `{ indicator: ['A', 'B'] }`. A column
   * that has one value is not shown, and new rows have it.
   */
  filter?: RecordFilter
  /** The record to stand on, by its key, and the column. */
  at?: { key: string; column?: string } | undefined
  /** Beside the search box. */
  tools?: ReactNode
  /** As high as its rows, up to a limit, for a grid inside a page. */
  compact?: boolean
}

/** The records of a kind as a table that people write in. It saves by itself. */
export function RecordGrid({ kind, filter, at, tools, compact }: RecordGridProps) {
  const { model, error, retry } = useRecordModel(kind, filter)
  if (!model) return error ? <ProblemNote cause={error} onRetry={retry} /> : <p aria-busy>…</p>
  const name = `${kind} ${JSON.stringify(filter ?? {})}`
  return (
    <Grid key={name} name={name} model={model} at={at} tools={tools} compact={compact}>
      <AddRecord />
    </Grid>
  )
}

/** A list that a cell chooses from, to be added to; then the cell has the keyboard again. */
function AddRecord() {
  const { store, actions } = useParts()
  const adding = useGrid(state => state.adding)
  if (!adding) return null
  const { kind, place, text } = adding
  const close = (): void => {
    store.setState({ adding: null, active: place, isFocused: true })
    // What was typed may be the name of what is there now.
    if (text !== '') actions.commit(place, text)
  }
  return (
    <Modal
      isOpen
      wide
      onClose={close}
      title={libraryEntry(kind)?.title ?? ''}
      actions={
        <Button look="primary" onPress={close}>
          بازگشت به خانه
        </Button>
      }
    >
      <p>ردیف جدید را اینجا بنویسید؛ پس از ذخیره، در فهرست خانه هست.</p>
      <div className={styles['adding']}>
        <RecordGrid kind={kind} compact />
      </div>
    </Modal>
  )
}
