import { Copy } from 'lucide-react'
import type { TablePreview } from '../../../shared/api/tables.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { problemMessage } from '../../../shared/problems/problemText.ts'
import { writeTsv } from '../../../shared/tables/tsv.ts'
import { Button } from '../../components/Button.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import { useToasts } from '../../state/toasts.ts'
import styles from './Import.module.css'
import { RowCells } from './RowCells.tsx'

/** Rows that cannot be read, each with what to do; they can be taken along and mended. */
export function BadRows({ rows }: { rows: TablePreview['bad'] }) {
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(writeTsv(rows.map(({ cells, problem }) => [...cells, problemMessage(problem)])))
    useToasts.getState().show({ tone: 'done', text: 'ردیف‌های نادرست کپی شد؛ در Excel بچسبانید و درست کنید.' })
  }
  return (
    <section className={styles['bad']} aria-label="ردیف‌های نادرست">
      <header>
        <h3>{toPersianDigits(`${rows.length} ردیف خوانده نشد و در پرونده می‌ماند`)}</h3>
        <Button onPress={() => void copy()}>
          <Copy size={16} aria-hidden />
          کپی این ردیف‌ها
        </Button>
      </header>
      <ol>
        {rows.map(({ row, cells, problem }) => (
          <li key={row}>
            <p>{withFigures(problemMessage(problem))}</p>
            <RowCells cells={cells} />
          </li>
        ))}
      </ol>
    </section>
  )
}
