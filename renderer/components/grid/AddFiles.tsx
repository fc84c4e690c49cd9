import { FilePlus } from 'lucide-react'
import { FileTrigger } from 'react-aria-components'
import { attachable } from '../../../shared/domain/attachmentFile.ts'
import { problemOf } from '../../api/problem.ts'
import { showProblem } from '../../state/toasts.ts'
import { Button } from '../Button.tsx'
import { useParts } from './parts.ts'
import { valuesOfFile } from './valuesOfFile.ts'

/** Begins a row for each chosen file. */
export function AddFiles() {
  const { store, actions, model } = useParts()
  const add = async (files: readonly File[]): Promise<void> => {
    try {
      for (const file of files) {
        const key = actions.add(await valuesOfFile(file))
        const column = model.columns.findIndex(({ column: one }) => one.type === 'reference')
        if (key !== undefined) store.setState({ active: { key, column: Math.max(0, column) }, isFocused: true })
      }
    } catch (cause) {
      showProblem(problemOf(cause))
    }
  }
  return (
    <FileTrigger allowsMultiple acceptedFileTypes={attachable} onSelect={files => void add([...(files ?? [])])}>
      <Button>
        <FilePlus size={16} aria-hidden />
        افزودن از پرونده…
      </Button>
    </FileTrigger>
  )
}
