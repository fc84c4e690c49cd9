import type { TablePreview } from '../../../shared/api/tables.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { Button } from '../../components/Button.tsx'
import styles from './Import.module.css'
import { RowCells } from './RowCells.tsx'

type Skipped = TablePreview['skipped'][number]

const roles: Readonly<Record<Skipped['role'], string>> = {
  title: 'عنوان',
  total: 'جمع یا میانگین',
  repeated: 'تکرار سرستون',
  note: 'یادداشت',
  empty: 'بدون مقدار',
}

interface SkippedRowsProps {
  rows: readonly Skipped[]
  isBusy: boolean
  /** Somebody says that the row is a record. */
  onRecord: (row: number) => void
}

/** Rows that are no records by their words; below the header somebody may know better. */
export function SkippedRows({ rows, isBusy, onRecord }: SkippedRowsProps) {
  return (
    <section className={styles['aside']} aria-label="ردیف‌های کنارگذاشته">
      <h3>{toPersianDigits(`${rows.length} ردیف رکورد نیست و کنار گذاشته می‌شود`)}</h3>
      <ul>
        {rows.map(({ row, role, cells }) => (
          <li key={row}>
            <span>
              {toPersianDigits(`ردیف ${row}`)}: {roles[role]}
            </span>
            <RowCells cells={cells.filter(cell => cell.trim() !== '')} />
            {role === 'title' || role === 'empty' ? null : (
              <Button look="quiet" isDisabled={isBusy} onPress={() => onRecord(row)}>
                این ردیف رکورد است
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
