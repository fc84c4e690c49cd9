import { FileTrigger } from 'react-aria-components'
import { attachable } from '../../../shared/domain/attachmentFile.ts'
import { problemOf } from '../../api/problem.ts'
import { showProblem } from '../../state/toasts.ts'
import { Button } from '../Button.tsx'
import styles from './Editor.module.css'
import type { CellPlace } from './gridState.ts'
import { useParts } from './parts.ts'
import { valuesOfFile } from './valuesOfFile.ts'

/** A cell that is filled by choosing a file, never by hand. */
export function FileCell({ place, onDone }: { place: CellPlace; onDone: () => void }) {
  const { actions } = useParts()
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return
    try {
      const { title, ...values } = await valuesOfFile(file)
      const row = actions.rowOf(place.key)
      await actions.patch([{ key: place.key, values: row?.['title'] == null ? { ...values, title } : values }])
    } catch (cause) {
      showProblem(problemOf(cause))
    }
    onDone()
  }
  return (
    <div data-editor className={styles['editor']}>
      <FileTrigger acceptedFileTypes={attachable} onSelect={files => void choose(files?.[0])}>
        <Button autoFocus>برگزیدن پرونده…</Button>
      </FileTrigger>
    </div>
  )
}
