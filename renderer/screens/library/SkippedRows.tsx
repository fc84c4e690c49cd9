import type { TablePreview } from '../../../shared/api/tablePreview.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { formatNumber } from '../../../shared/persian/formatNumber.ts'
import { Button } from '../../components/Button.tsx'
import styles from './Import.module.css'
import { RowCells } from './RowCells.tsx'

const number = (count: number) => formatNumber(String(count), { isolate: false })

type Skipped = TablePreview['skipped'][number]

const roles: Readonly<Record<Skipped['role'], string>> = {
  title: 'عنوان',
  total: 'جمع یا میانگین',
  repeated: 'تکرار سرستون',
  note: 'یادداشت',
  hidden: 'ردیف پنهان',
  empty: 'بدون مقدار',
  leftOut: 'کنارگذاشته',
  void: 'قبض باطل‌شده',
  replaced: 'قبض جایگزین‌شده',
}

/** What nobody can say to be a record. */
const fixed: ReadonlySet<Skipped['role']> = new Set(['title', 'empty', 'void', 'replaced'])

interface SkippedRowsProps {
  /** The first of them, and how many there are. */
  rows: readonly Skipped[]
  count: number
  isBusy: boolean
  /** Somebody says that the row is a record. */
  onRecord: (row: number) => void
}

/** Rows that are no records by their words; below the header somebody may know better. */
export function SkippedRows({ rows, count, isBusy, onRecord }: SkippedRowsProps) {
  return (
    <section className={styles['aside']} aria-label="ردیف‌های کنارگذاشته">
      <h3>{`${number(count)} ردیف رکورد نیست و کنار گذاشته می‌شود`}</h3>
      <ul>
        {rows.map(({ row, role, cells, by }) => (
          <li key={row}>
            <span>
              {toPersianDigits(`ردیف ${row}`)}: {roles[role]}
              {by === null ? null : toPersianDigits(`، با قبض ردیف ${by}`)}
            </span>
            <RowCells cells={cells.filter(cell => cell.trim() !== '')} />
            {fixed.has(role) ? null : (
              <Button look="quiet" isDisabled={isBusy} onPress={() => onRecord(row)}>
                این ردیف رکورد است
              </Button>
            )}
          </li>
        ))}
      </ul>
      {count > rows.length ? <p>{`و ${number(count - rows.length)} ردیف دیگر`}</p> : null}
    </section>
  )
}
