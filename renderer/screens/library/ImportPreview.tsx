import { useMutation } from '@tanstack/react-query'
import type { TableHeaders, TablePreview } from '../../../shared/api/tablePreview.ts'
import { formatNumber } from '../../../shared/persian/formatNumber.ts'
import { type RecordKind, tables } from '../../../shared/records/index.ts'
import { api, orpc } from '../../api/api.ts'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../components/Button.tsx'
import { Modal } from '../../components/Modal.tsx'
import { showProblem, useToasts } from '../../state/toasts.ts'
import { isAnswered } from './isAnswered.ts'
import { KeptOffer } from './KeptOffer.tsx'
import { PreviewDetails } from './PreviewDetails.tsx'
import { SheetChoice } from './SheetChoice.tsx'
import type { Reading } from './useTableImport.ts'

const number = (count: number) => formatNumber(String(count), { isolate: false })

interface ImportPreviewProps {
  kind: RecordKind
  file: File
  headers: TableHeaders
  /** How it is read, as somebody chose. */
  reading: Reading
  preview: TablePreview
  questions: TablePreview['questions']
  isBusy: boolean
  onSheet: (sheet: string) => void
  onReading: (change: Reading) => void
  /** Goes back to choosing what the file's columns are. */
  onColumns: () => void
  onClose: () => void
}

/** What a file would do, before it does; the rows that are wrong are listed and stay in the file. */
export function ImportPreview({
  kind,
  file,
  headers,
  reading,
  preview,
  questions,
  isBusy,
  onSheet,
  onReading,
  onColumns,
  onClose,
}: ImportPreviewProps) {
  const { choices = {} } = reading
  const { mutate, isPending } = useMutation(
    orpc.tables.import.mutationOptions({
      onSuccess: ({ group, ...done }) => {
        const left = done.bad === 0 ? '' : ` ${number(done.bad)} ردیف نادرست در پرونده ماند.`
        const text = `${number(done.created)} رکورد جدید و ${number(done.changed)} تغییر بارگذاری شد.${left}`
        const undo = group === null ? {} : { undo: () => void takeBack(group) }
        useToasts.getState().show({ tone: 'done', text, ...undo })
        onClose()
      },
    }),
  )
  const count = preview.created + preview.changed
  const isOpen = !isAnswered(questions, choices)
  return (
    <Modal
      isOpen
      wide
      onClose={onClose}
      title={`بارگذاری «${file.name}» در «${tables[kind].label}»`}
      actions={
        <>
          <Button
            look="primary"
            isDisabled={count === 0 || isOpen || isBusy}
            isPending={isPending}
            onPress={() => mutate({ kind, file, ...reading })}
          >
            {isPending ? 'در حال نوشتن…' : isOpen ? 'نخست پاسخ دهید' : `بارگذاری ${number(count)} ردیف`}
          </Button>
          <Button onPress={onColumns}>ستون‌ها…</Button>
          <Button onPress={onClose}>انصراف</Button>
        </>
      }
    >
      <SheetChoice {...preview} onSheet={onSheet} />
      <KeptOffer headers={headers} reading={reading} questions={questions} isBusy={isBusy} onTake={onReading} />
      <PreviewDetails
        kind={kind}
        preview={preview}
        reading={reading}
        questions={questions}
        isBusy={isBusy || isPending}
        onReading={onReading}
      />
    </Modal>
  )
}

/** The whole import, as one. */
async function takeBack(group: string): Promise<void> {
  try {
    await api.records.undo({ group })
  } catch (cause) {
    showProblem(problemOf(cause))
  }
}
