import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { TablePreview } from '../../../shared/api/tablePreview.ts'
import { Button } from '../../components/Button.tsx'
import { Field } from '../../components/Field.tsx'
import styles from './Import.module.css'
import type { MendedCell } from './useTableImport.ts'

interface RowEditorProps {
  row: TablePreview['bad'][number]
  headers: TablePreview['headers']
  isBusy: boolean
  /** The cells that have another text. */
  onMend: (cells: MendedCell[]) => void
  onClose: () => void
}

/** A row's cells to be typed over, the wrong one first at hand; they are read as the file's are. */
export function RowEditor({ row: { row, cells, column: wrong }, headers, isBusy, onMend, onClose }: RowEditorProps) {
  const [texts, setTexts] = useState<Readonly<Record<number, string>>>({})
  const read = headers.flatMap(({ header, column }, at) => (column === null ? [] : [{ header, at }]))
  const mended = read.flatMap(({ at }): MendedCell[] => {
    const [was = '', text] = [cells[at], texts[at]]
    return text === undefined || text === was ? [] : [{ row, column: at, text, was }]
  })
  return (
    <Form
      className={styles['rowEditor'] ?? ''}
      onSubmit={event => {
        event.preventDefault()
        if (mended.length > 0 && !isBusy) onMend(mended)
      }}
    >
      {read.map(({ header, at }, i) => (
        <Field
          key={at}
          label={header}
          autoFocus={wrong === null ? i === 0 : at === wrong}
          value={texts[at] ?? cells[at] ?? ''}
          onChange={text => setTexts({ ...texts, [at]: text })}
        />
      ))}
      <footer>
        <Button type="submit" isDisabled={mended.length === 0 || isBusy}>
          اصلاح
        </Button>
        <Button look="quiet" onPress={onClose}>
          انصراف
        </Button>
      </footer>
    </Form>
  )
}
