import type { SubmittedTable } from '../../../../shared/api/submissions.ts'
import { csvKinds } from '../../../../shared/domain/bundle.ts'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { problemMessage } from '../../../../shared/problems/problemText.ts'
import { type RecordKind, tables } from '../../../../shared/records/index.ts'
import { tableNotesText } from '../../../../shared/tables/tableNotesText.ts'
import { reportedKinds } from '../../../../shared/tables/templateSheet.ts'
import { Button } from '../../../components/Button.tsx'
import { Choice } from '../../../components/Choice.tsx'
import { withFigures } from '../../../components/withFigures.tsx'
import { RowCells } from '../../library/RowCells.tsx'
import { Counts } from './Counts.tsx'
import { LackingColumns } from './LackingColumns.tsx'
import styles from './Submissions.module.css'
import { countsOf, isKindOpen } from './settled.ts'

interface SheetLineProps {
  table: SubmittedTable
  /** It is read as soon as its file's sender is said. */
  isWaiting: boolean
  isBusy: boolean
  /** Somebody says what its rows are; null leaves it out. */
  onKind: (kind: RecordKind | null) => void
  /** Its rows are looked at one by one. */
  onOpen: () => void
  /** Somebody says what all its rows have in columns that it lacks. */
  onShared: (shared: Readonly<Record<string, string>>) => void
}

const out = 'out'

/** Those that departments report first. */
const kinds = [...csvKinds].toSorted((a, b) => Number(reportedKinds.includes(b)) - Number(reportedKinds.includes(a)))

/** Faults told here; all are in the sheet's own preview. */
const mostShown = 3

const lacksColumn = (code: string): boolean => code === 'header-missing' || code === 'reading-without-cost'

/** One sheet of a file: what its rows are, how many do what, and the first of its faults. */
export function SheetLine({ table, isWaiting, isBusy, onKind, onOpen, onShared }: SheetLineProps) {
  const { sheet, kind, preview, trouble, lacks, top } = table
  const isOpen = isKindOpen(table)
  const { bad, badCount } = preview ?? { bad: [], badCount: 0 }
  const name = sheet === null ? 'جدول پرونده' : `برگهٔ «${sheet}»`
  return (
    <li className={styles['sheet']} data-open={isOpen || undefined}>
      <div className={styles['sheetHead']}>
        <b>{withFigures(name)}</b>
        <Choice
          hideLabel
          label={`ردیف‌های ${name}`}
          value={kind ?? (isOpen ? null : out)}
          placeholder="ردیف‌هایش چیست؟"
          options={[
            { value: out, label: 'کنار گذاشته شود' },
            ...kinds.map(one => ({ value: one, label: tables[one].plural })),
          ]}
          onChange={value => onKind(kinds.find(one => one === value) ?? null)}
        />
        {preview === null ? null : <Counts {...countsOf(preview)} />}
        {kind === null || isWaiting ? null : (
          <Button look="quiet" isDisabled={isBusy} onPress={onOpen}>
            {bad.length > 0 || trouble !== null ? 'مشاهده و اصلاح' : 'مشاهدهٔ ردیف‌ها'}
          </Button>
        )}
      </div>
      {top.length > 0 ? (
        <div className={styles['top']}>
          {top.map(cells => (
            <RowCells key={cells.join(' ')} cells={cells} />
          ))}
        </div>
      ) : null}
      {isWaiting ? <p className={styles['note']}>پس از انتخاب واحد فرستنده خوانده می‌شود.</p> : null}
      {trouble === null || isWaiting ? null : (
        <p className={styles['fault']}>
          {withFigures(problemMessage(trouble))}
          {lacksColumn(trouble.code) && lacks.length === 0
            ? ' اگر ستون نام دیگری دارد، در «مشاهده و اصلاح» بگویید کدام است.'
            : null}
        </p>
      )}
      {kind === null || lacks.length === 0 ? null : (
        <LackingColumns kind={kind} lacks={lacks} isBusy={isBusy} onShared={onShared} />
      )}
      {kind === null || preview === null
        ? null
        : tableNotesText(kind, preview).map(line => (
            <p key={line} className={styles['note']}>
              {withFigures(line)}
            </p>
          ))}
      {bad.length > 0 ? (
        <ul className={styles['faults']}>
          {bad.slice(0, mostShown).map(({ row, problem }) => (
            <li key={`${row} ${problemMessage(problem)}`}>{withFigures(problemMessage(problem))}</li>
          ))}
          {badCount > mostShown ? <li>{toPersianDigits(`و ${badCount - mostShown} ردیف دیگر`)}</li> : null}
        </ul>
      ) : null}
    </li>
  )
}
