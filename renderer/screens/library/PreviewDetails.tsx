import { useRef } from 'react'
import type { TablePreview } from '../../../shared/api/tablePreview.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { formatNumber } from '../../../shared/persian/formatNumber.ts'
import { formatRial } from '../../../shared/persian/money.ts'
import type { RecordKind } from '../../../shared/records/index.ts'
import { hiddenMessage } from '../../../shared/tables/hiddenCharacters.ts'
import { spoiltMessage } from '../../../shared/tables/spoiltCells.ts'
import { withFigures } from '../../components/withFigures.tsx'
import { BadRows } from './BadRows.tsx'
import { BillsFound } from './BillsFound.tsx'
import styles from './Import.module.css'
import { ImportedRows } from './ImportedRows.tsx'
import { ImportQuestions } from './ImportQuestions.tsx'
import { MendedCells, mendedWith } from './MendedCells.tsx'
import { NamedCells } from './NamedCells.tsx'
import { SkippedRows } from './SkippedRows.tsx'
import type { Reading } from './useTableImport.ts'

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

interface PreviewDetailsProps {
  kind: RecordKind
  preview: TablePreview
  /** How it is read, as somebody chose. */
  reading: Reading
  questions: TablePreview['questions']
  isBusy: boolean
  onReading: (change: Reading) => void
}

/** What a table would do, row by row: what is asked of it, what is wrong and mended here, what is left out. */
export function PreviewDetails({ kind, preview, reading, questions, isBusy, onReading }: PreviewDetailsProps) {
  const { created, changed, same, bad, badCount, skipped, skippedCount } = preview
  const { choices = {}, records = [], leftOut = [], mended = [] } = reading
  const counts = useRef<HTMLUListElement>(null)
  return (
    <>
      {questions.length > 0 ? (
        <ImportQuestions
          questions={questions}
          answers={choices}
          onAnswer={choice => onReading({ choices: { ...choices, ...choice } })}
        />
      ) : null}
      <ul className={styles['counts']} ref={counts} tabIndex={-1}>
        <li>
          <b>{number(created)}</b> جدید
        </li>
        <li>
          <b>{number(changed)}</b> تغییرکرده
        </li>
        <li>
          <b>{number(same)}</b> بی‌تغییر
        </li>
        <li data-bad={badCount > 0}>
          <b>{number(badCount)}</b> نادرست
        </li>
      </ul>
      <p className={styles['recognised']}>
        {preview.encoding === null ? null : (
          <>
            رمزگذاری <bdi>{encodings[preview.encoding]}</bdi> ·{' '}
          </>
        )}
        {preview.separator === null ? null : `جداکننده ${separators[preview.separator]} · `}
        {preview.sheets.length === 1 ? `برگهٔ «${preview.sheet}» · ` : null}
        {toPersianDigits(`${preview.headers.filter(({ column }) => column !== null).length} ستون شناخته شد`)}
      </p>
      {preview.bills === null ? null : <BillsFound bills={preview.bills} />}
      {preview.amounts.map(({ header, row, cell, rial }) => (
        <p key={header} className={styles['recognised']}>
          «{withFigures(header)}» در ردیف {toPersianDigits(String(row))}: <bdi>{withFigures(cell)}</bdi> ={' '}
          {millions(rial)} ({formatRial(BigInt(rial), 'rial', { named: true })})
        </p>
      ))}
      {preview.hidden.length > 0 ? <p className={styles['recognised']}>{hiddenMessage(preview.hidden)}</p> : null}
      {preview.spoilt.length > 0 ? <p className={styles['missing']}>{spoiltMessage(preview.spoilt)}</p> : null}
      {bad.length > 0 ? (
        <BadRows
          rows={bad}
          count={badCount}
          headers={preview.headers}
          isBusy={isBusy}
          onMend={cells => {
            onReading({ mended: mendedWith(mended, cells) })
            // What had the keyboard goes away; the next thing of the dialog is the button that closes it.
            counts.current?.focus()
          }}
          onLeaveOut={row => onReading({ leftOut: [...leftOut, row] })}
        />
      ) : null}
      {mended.length > 0 ? (
        <MendedCells
          cells={mended}
          headers={preview.headers}
          isBusy={isBusy}
          onTakeBack={cell => onReading({ mended: mended.filter(one => one !== cell) })}
        />
      ) : null}
      {skipped.length > 0 ? (
        <SkippedRows
          rows={skipped}
          count={skippedCount}
          isBusy={isBusy}
          onRecord={row =>
            onReading(
              leftOut.includes(row)
                ? { leftOut: leftOut.filter(other => other !== row) }
                : { records: [...records, row] },
            )
          }
        />
      ) : null}
      {preview.named.length > 0 ? <NamedCells kind={kind} cells={preview.named} /> : null}
      <ImportedRows kind={kind} rows={preview.rows} total={created + changed} />
    </>
  )
}

/** «۸۲۱٬۲۶۸ میلیون ریال», to the last rial. */
const millions = (rial: string) => formatRial(BigInt(rial), 'million-rial', { named: true, fraction: 6 })
