import { useEffect, useState } from 'react'
import type { TablePreview } from '../../../shared/api/tablePreview.ts'
import type { JsonValue } from '../../../shared/columnTypes/columnType.ts'
import type { Column } from '../../../shared/columnTypes/index.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { formatNumber } from '../../../shared/persian/formatNumber.ts'
import type { TableDefinition } from '../../../shared/records/defineTable.ts'
import { type RecordKind, tables } from '../../../shared/records/index.ts'
import { cellText } from '../../components/grid/cellText.tsx'
import { useRecordOptions } from '../../components/grid/recordOptions.ts'
import { Pill } from '../../components/Pill.tsx'
import styles from './Import.module.css'

/** Rows drawn; the others are counted. */
const mostDrawn = 50
/** Rows drawn at a time: all at once would keep a window that opens a dialog over them from answering. */
const atOnce = 10

interface ImportedRowsProps {
  kind: RecordKind
  rows: TablePreview['rows']
  /** Of all, shown or not. */
  total: number
}

/** The first rows as they would be; what changes shows what it was. */
export function ImportedRows({ kind, rows, total }: ImportedRowsProps) {
  const { columns }: TableDefinition = tables[kind]
  const [drawn, setDrawn] = useState(atOnce)
  const options = useRecordOptions(kind)
  const shown = rows.slice(0, drawn)
  const isWhole = drawn >= Math.min(rows.length, mostDrawn)
  useEffect(() => {
    if (isWhole) return
    const next = requestAnimationFrame(() => setDrawn(drawn + atOnce))
    return () => cancelAnimationFrame(next)
  }, [drawn, isWhole])
  if (shown.length === 0) return <p>ردیفی برای بارگذاری نیست.</p>
  return (
    <section>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- What scrolls must be reachable by keyboard. */}
      <div className={styles['rows']} tabIndex={0} role="region" aria-label="ردیف‌هایی که آورده می‌شود">
        <table>
          <thead>
            <tr>
              <th scope="col">ردیف</th>
              <th scope="col">کار</th>
              {Object.entries<Column>(columns).map(([name, { header, unit }]) => (
                <th key={name} scope="col">
                  {unit === undefined ? header : `${header} (${unit})`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ row, before, after }) => (
              // Under columns that are headed by a year, a row has several records.
              <tr key={`${row} ${Object.values(after).join(' ')}`}>
                <td>{toPersianDigits(String(row))}</td>
                <td>{before === null ? <Pill tone="good">+ جدید</Pill> : <Pill tone="warn">◐ تغییرکرده</Pill>}</td>
                {Object.entries<Column>(columns).map(([name, column]) => {
                  const [was, is] = [before?.[name] ?? null, after[name] ?? null]
                  const isChanged = before !== null && was !== is
                  const shownValue = (value: JsonValue) =>
                    cellText({ column: { name, column }, value, options: options.get(name) })
                  return (
                    <td key={name} className={isChanged ? styles['changed'] : undefined}>
                      {isChanged && was !== null ? <del>{shownValue(was)}</del> : null} {shownValue(is)}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {isWhole && total > shown.length ? (
        <p
          className={styles['recognised']}
        >{`${formatNumber(String(total - shown.length), { isolate: false })} ردیف دیگر هم هست.`}</p>
      ) : null}
    </section>
  )
}
