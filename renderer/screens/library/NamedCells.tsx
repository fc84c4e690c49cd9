import type { TablePreview } from '../../../shared/api/tablePreview.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import type { RecordKind } from '../../../shared/records/index.ts'
import { columnsOf } from '../../../shared/tables/record.ts'
import { withFigures } from '../../components/withFigures.tsx'
import styles from './Import.module.css'

/** Cells that have a record's name where its code is kept, each name once. */
export function NamedCells({ kind, cells }: { kind: RecordKind; cells: TablePreview['named'] }) {
  const once = new Map(cells.map(cell => [`${cell.column} ${cell.text}`, cell]))
  return (
    <section className={styles['aside']} aria-label="نام‌هایی که کد آن‌ها گذاشته می‌شود">
      <h3>به جای این نام‌ها کد گذاشته می‌شود</h3>
      <ul>
        {[...once.values()].map(({ column, text, code }) => (
          <li key={`${column} ${text}`}>
            {columnsOf(kind).get(column)?.header}: «{withFigures(text)}» ←{' '}
            <bdi>{/[a-z]/i.test(code) ? code : toPersianDigits(code)}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}
