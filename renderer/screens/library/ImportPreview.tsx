import { useMutation } from '@tanstack/react-query'
import type { TablePreview } from '../../../shared/api/tables.ts'
import type { ReadingChoices } from '../../../shared/columnTypes/readingChoices.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { formatNumber } from '../../../shared/persian/formatNumber.ts'
import { formatRial } from '../../../shared/persian/money.ts'
import { type RecordKind, tables } from '../../../shared/records/index.ts'
import { hiddenMessage } from '../../../shared/tables/hiddenCharacters.ts'
import { spoiltMessage } from '../../../shared/tables/spoiltCells.ts'
import { api, orpc } from '../../api/api.ts'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../components/Button.tsx'
import { Modal } from '../../components/Modal.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import { showProblem, useToasts } from '../../state/toasts.ts'
import { BadRows } from './BadRows.tsx'
import styles from './Import.module.css'
import { ImportedRows } from './ImportedRows.tsx'
import { ImportQuestions, isAnswered } from './ImportQuestions.tsx'
import type { ColumnChoice } from './keptColumns.ts'
import { NamedCells } from './NamedCells.tsx'
import { SkippedRows } from './SkippedRows.tsx'

const encodings = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1256': 'Windows-1256',
} as const
const separators = {
  ',': 'ویرگول',
  ';': 'نقطه‌ویرگول',
  '\t': 'جهش (Tab)',
  '؛': 'نقطه‌ویرگول فارسی',
  '|': 'خط عمودی',
  '،': 'ویرگول فارسی',
  '^': 'نشانهٔ ^',
  '~': 'نشانهٔ ~',
} as const
const number = (count: number) => formatNumber(String(count), { isolate: false })

interface ImportPreviewProps {
  kind: RecordKind
  file: File
  /** How it is read, as somebody chose. */
  reading: { columns?: ColumnChoice['columns']; records?: number[]; choices?: ReadingChoices }
  preview: TablePreview
  questions: TablePreview['questions']
  isBusy: boolean
  onReading: (change: { records?: number[]; choices?: ReadingChoices }) => void
  onDone: () => void
  /** Goes back to choosing what the file's columns are. */
  onColumns: () => void
  onClose: () => void
}

/** What a file would do, before it does; the rows that are wrong are listed and stay in the file. */
export function ImportPreview({
  kind,
  file,
  reading,
  preview,
  questions,
  isBusy,
  onReading,
  onDone,
  onColumns,
  onClose,
}: ImportPreviewProps) {
  const { created, changed, same, bad, skipped } = preview
  const { choices = {}, records = [] } = reading
  const { mutate, isPending } = useMutation(
    orpc.tables.import.mutationOptions({
      onSuccess: ({ group, ...done }) => {
        const left = done.bad === 0 ? '' : ` ${number(done.bad)} ردیف نادرست در پرونده ماند.`
        const text = `${number(done.created)} رکورد جدید و ${number(done.changed)} تغییر بارگذاری شد.${left}`
        const undo = group === null ? {} : { undo: () => void takeBack(group) }
        useToasts.getState().show({ tone: 'done', text, ...undo })
        onDone()
        onClose()
      },
    }),
  )
  const count = created + changed
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
      {questions.length > 0 ? (
        <ImportQuestions
          questions={questions}
          answers={choices}
          onAnswer={choice => onReading({ choices: { ...choices, ...choice } })}
        />
      ) : null}
      <ul className={styles['counts']}>
        <li>
          <b>{number(created)}</b> جدید
        </li>
        <li>
          <b>{number(changed)}</b> تغییرکرده
        </li>
        <li>
          <b>{number(same)}</b> بی‌تغییر
        </li>
        <li data-bad={bad.length > 0}>
          <b>{number(bad.length)}</b> نادرست
        </li>
      </ul>
      <p className={styles['recognised']}>
        رمزگذاری <bdi>{encodings[preview.encoding]}</bdi> · جداکننده {separators[preview.separator]} ·{' '}
        {toPersianDigits(`${preview.headers.filter(({ column }) => column !== null).length} ستون شناخته شد`)}
      </p>
      {preview.amounts.map(({ header, row, cell, rial }) => (
        <p key={header} className={styles['recognised']}>
          «{withFigures(header)}» در ردیف {toPersianDigits(String(row))}: <bdi>{withFigures(cell)}</bdi> ={' '}
          {millions(rial)} ({formatRial(BigInt(rial), 'rial', { named: true })})
        </p>
      ))}
      {preview.hidden.length > 0 ? <p className={styles['recognised']}>{hiddenMessage(preview.hidden)}</p> : null}
      {preview.spoilt.length > 0 ? <p className={styles['missing']}>{spoiltMessage(preview.spoilt)}</p> : null}
      {bad.length > 0 ? <BadRows rows={bad} /> : null}
      {skipped.length > 0 ? (
        <SkippedRows
          rows={skipped}
          isBusy={isBusy || isPending}
          onRecord={row => onReading({ records: [...records, row], choices })}
        />
      ) : null}
      {preview.named.length > 0 ? <NamedCells kind={kind} cells={preview.named} /> : null}
      <ImportedRows kind={kind} rows={preview.rows} total={count} />
    </Modal>
  )
}

/** «۸۲۱٬۲۶۸ میلیون ریال», to the last rial. */
const millions = (rial: string) => formatRial(BigInt(rial), 'million-rial', { named: true, fraction: 6 })

/** The whole import, as one. */
async function takeBack(group: string): Promise<void> {
  try {
    await api.records.undo({ group })
  } catch (cause) {
    showProblem(problemOf(cause))
  }
}
