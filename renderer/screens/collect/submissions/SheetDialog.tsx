import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SubmittedTable } from '../../../../shared/api/submissions.ts'
import { usualCells } from '../../../../shared/domain/usualCells.ts'
import { problemMessage } from '../../../../shared/problems/problemText.ts'
import { type RecordKind, tables } from '../../../../shared/records/index.ts'
import { orpc } from '../../../api/api.ts'
import { Button } from '../../../components/Button.tsx'
import { Modal } from '../../../components/Modal.tsx'
import { withFigures } from '../../../components/withFigures.tsx'
import { ColumnChooser } from '../../library/ColumnChooser.tsx'
import { PreviewDetails } from '../../library/PreviewDetails.tsx'
import type { Reading } from '../../library/useTableImport.ts'
import styles from './Submissions.module.css'
import type { Submission } from './submission.ts'

interface SheetDialogProps {
  kind: RecordKind
  submission: Submission
  table: SubmittedTable
  isBusy: boolean
  onReading: (said: Reading) => void
  /** Goes back to all files. */
  onClose: () => void
}

const none: ReadonlySet<string> = new Set()

/** A sheet of a file as an import of it alone would show it: its faults are mended, its columns chosen. */
export function SheetDialog({ kind, submission, table, isBusy, onReading, onClose }: SheetDialogProps) {
  const [isChoosing, setChoosing] = useState(false)
  const { file, readings, department, preview: ofFile } = submission
  const { sheet, preview, trouble } = table
  const reading = readingOf(readings[sheet ?? ''], readings['']?.choices)
  const sender = department ?? ofFile?.sender?.code
  const asked = { kind, file, ...(sheet !== null && { sheet }), ...(sender !== undefined && { department: sender }) }
  const { data: headers, error } = useQuery({
    ...orpc.tables.headers.queryOptions({
      input: { ...asked, ...(reading.headerRow !== undefined && { headerRow: reading.headerRow }) },
    }),
    // A file is no key.
    queryKey: ['headersOfSheet', submission.id, sheet, kind, reading.headerRow],
    enabled: isChoosing,
    gcTime: 0,
  })
  const name = sheet === null ? file.name : `${file.name} – ${sheet}`
  if (isChoosing && headers !== undefined)
    return (
      <ColumnChooser
        key={String(headers.headerRow)}
        kind={kind}
        name={name}
        headers={{ ...headers, sheets: [] }}
        reading={reading}
        usual={usualCells(kind, none)}
        isBusy={isBusy}
        onSheet={() => undefined}
        onHeader={headerRow => onReading({ headerRow })}
        onChosen={said => {
          onReading(said)
          setChoosing(false)
        }}
        onClose={() => setChoosing(false)}
      />
    )
  return (
    <Modal
      isOpen
      wide
      onClose={onClose}
      title={`«${name}» در «${tables[kind].label}»`}
      failure={error}
      actions={
        <>
          <Button look="primary" isPending={isBusy} onPress={onClose}>
            {isBusy ? 'در حال خواندن…' : 'بازگشت به همهٔ پرونده‌ها'}
          </Button>
          <Button onPress={() => setChoosing(true)}>ستون‌ها…</Button>
        </>
      }
    >
      {trouble === null ? null : (
        <p className={styles['fault']}>
          {withFigures(problemMessage(trouble))} اگر ستون نام دیگری دارد، آن را در «ستون‌ها…» بگویید.
        </p>
      )}
      {preview === null ? null : (
        <PreviewDetails
          kind={kind}
          preview={preview}
          reading={reading}
          questions={preview.questions}
          isBusy={isBusy}
          onReading={onReading}
        />
      )}
    </Modal>
  )
}

/** How a sheet is read: what was said of it, over the answers for all sheets. */
function readingOf(own: Submission['readings'][string] = {}, all: Reading['choices'] = {}): Reading {
  const { headerRow, columns, shared, records, leftOut, mended, choices } = own
  return {
    ...(headerRow !== undefined && { headerRow }),
    ...(columns !== undefined && { columns }),
    ...(shared !== undefined && { shared }),
    ...(records !== undefined && { records }),
    ...(leftOut !== undefined && { leftOut }),
    ...(mended !== undefined && { mended: mended.map(cell => ({ was: '', ...cell })) }),
    choices: { ...all, ...choices },
  }
}
