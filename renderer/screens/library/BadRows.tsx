import { Copy, Pencil } from 'lucide-react'
import { useState } from 'react'
import type { TablePreview } from '../../../shared/api/tablePreview.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { formatNumber } from '../../../shared/persian/formatNumber.ts'
import { problemMessage } from '../../../shared/problems/problemText.ts'
import { writeTsv } from '../../../shared/tables/tsv.ts'
import { Button } from '../../components/Button.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import { useToasts } from '../../state/toasts.ts'
import styles from './Import.module.css'
import { RowCells } from './RowCells.tsx'
import { RowEditor } from './RowEditor.tsx'
import type { MendedCell } from './useTableImport.ts'

/** Rows drawn; the others are counted, and come when these are mended. */
const mostDrawn = 50

const number = (count: number) => formatNumber(String(count), { isolate: false })

interface BadRowsProps {
  /** The first of them, and how many there are. */
  rows: TablePreview['bad']
  count: number
  headers: TablePreview['headers']
  isBusy: boolean
  onMend: (cells: MendedCell[]) => void
  onLeaveOut: (row: number) => void
}

/** Rows that cannot be read, each with what to do: they are mended here, left out, or taken along. */
export function BadRows({ rows, count, headers, isBusy, onMend, onLeaveOut }: BadRowsProps) {
  const [open, setOpen] = useState<number | null>(null)
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(writeTsv(rows.map(({ cells, problem }) => [...cells, problemMessage(problem)])))
    useToasts.getState().show({ tone: 'done', text: 'ردیف‌های نادرست کپی شد؛ در Excel بچسبانید و درست کنید.' })
  }
  return (
    <section className={styles['bad']} aria-label="ردیف‌های نادرست">
      <header>
        <h3>{`${number(count)} ردیف خوانده نشد و در پرونده می‌ماند`}</h3>
        <Button onPress={() => void copy()}>
          <Copy size={16} aria-hidden />
          کپی این ردیف‌ها
        </Button>
      </header>
      <ol>
        {rows.slice(0, mostDrawn).map(bad => {
          const { row, cells, problem } = bad
          return (
            <li key={`${row} ${problemMessage(problem)}`}>
              <p>{withFigures(problemMessage(problem))}</p>
              {open === row ? (
                <RowEditor
                  row={bad}
                  headers={headers}
                  isBusy={isBusy}
                  onMend={mended => {
                    setOpen(null)
                    onMend(mended)
                  }}
                  onClose={() => setOpen(null)}
                />
              ) : (
                <div className={styles['badRow']}>
                  <RowCells cells={cells} />
                  <Button look="quiet" onPress={() => setOpen(row)}>
                    <Pencil size={14} aria-hidden />
                    {toPersianDigits(`اصلاح ردیف ${row}`)}
                  </Button>
                  <Button look="quiet" isDisabled={isBusy} onPress={() => onLeaveOut(row)}>
                    {toPersianDigits(`کنار گذاشتن ردیف ${row}`)}
                  </Button>
                </div>
              )}
            </li>
          )
        })}
      </ol>
      {count > mostDrawn ? (
        <p className={styles['recognised']}>{`${number(count - mostDrawn)} ردیف دیگر هم هست.`}</p>
      ) : null}
    </section>
  )
}
