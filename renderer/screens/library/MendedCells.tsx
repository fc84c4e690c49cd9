import type { TablePreview } from '../../../shared/api/tablePreview.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { textDirection } from '../../../shared/persian/textDirection.ts'
import { Button } from '../../components/Button.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import styles from './Import.module.css'
import type { MendedCell } from './useTableImport.ts'

interface MendedCellsProps {
  cells: readonly MendedCell[]
  headers: TablePreview['headers']
  isBusy: boolean
  onTakeBack: (cell: MendedCell) => void
}

/** What was typed over cells of the file, beside what they had; the file itself stays as it is. */
export function MendedCells({ cells, headers, isBusy, onTakeBack }: MendedCellsProps) {
  return (
    <section className={styles['aside']} aria-label="خانه‌های اصلاح‌شده">
      <h3>{toPersianDigits(`${cells.length} خانه اینجا اصلاح شد؛ پرونده همان است که بود`)}</h3>
      <ul>
        {cells.map(cell => (
          <li key={`${cell.row} ${cell.column}`}>
            <span>
              {toPersianDigits(`ردیف ${cell.row}`)}، «{withFigures(headers[cell.column]?.header ?? '')}»:
            </span>
            <del>
              <bdi dir={textDirection(cell.was)}>{withFigures(cell.was === '' ? 'خالی' : cell.was)}</bdi>
            </del>
            <bdi dir={textDirection(cell.text)}>{withFigures(cell.text === '' ? 'خالی' : cell.text)}</bdi>
            <Button look="quiet" isDisabled={isBusy} onPress={() => onTakeBack(cell)}>
              مانند پرونده
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Cells with others typed over them; one that was mended before keeps what the file has. */
export function mendedWith(mended: readonly MendedCell[], cells: readonly MendedCell[]): MendedCell[] {
  const others = mended.filter(one => !cells.some(same(one)))
  return [...others, ...cells.map(cell => ({ ...cell, was: mended.find(same(cell))?.was ?? cell.was }))]
}

const same = (one: MendedCell) => (other: MendedCell) => one.row === other.row && one.column === other.column
