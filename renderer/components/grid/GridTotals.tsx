import { useDeferredValue, useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { withFigures } from '../withFigures.tsx'
import styles from './Grid.module.css'
import { useGrid } from './gridStore.ts'
import type { GridModel } from './model.ts'
import { useParts } from './parts.ts'
import { columnTotal } from './selectionSum.ts'
import { cutStyle } from './useCutColumns.ts'

/** Whether a grid has a row of sums below its rows. */
export const hasTotals = ({ columns }: Pick<GridModel, 'columns'>): boolean =>
  columns.some(({ column }) => column.isSummed === true)

/** Below the rows that are shown: what the columns come to whose sum says something, and what is missing in it. */
export function GridTotals() {
  const { model } = useParts()
  const shown = useGrid(useShallow(({ order, drafts }) => ({ order, drafts })))
  // Hundreds of rows are added up after what was typed is drawn.
  const { order, drafts } = useDeferredValue(shown)
  const rows = useMemo(
    () => order.map(key => drafts.get(key) ?? model.rows.get(key)).filter(row => row !== undefined),
    [order, drafts, model],
  )
  const totals = useMemo(
    () => model.columns.map(one => (one.column.isSummed === true ? columnTotal(rows, one, model.unitOf) : undefined)),
    [rows, model],
  )
  if (rows.length < 2 || !hasTotals(model)) return null
  const isSome = rows.length < model.rows.size
  return (
    <div role="rowgroup" className={styles['totals']}>
      <div role="row" aria-rowindex={order.length + 2} className={styles['row']}>
        <div role="rowheader" aria-colindex={1} className={styles['number']}>
          جمع
        </div>
        {model.columns.map(({ name, isPinned }, i) => {
          const total = totals[i]
          return (
            <div
              key={name}
              role="gridcell"
              aria-colindex={i + 2}
              data-total={i}
              className={`${styles['total']} ${isPinned === true ? styles['pinned'] : styles['figure']}`}
              style={cutStyle(i)}
            >
              {isPinned === true && isSome ? <small>ردیف‌های دیده‌شده</small> : null}
              {total === undefined ? null : (
                <>
                  <span>{total.sum ?? '—'}</span>
                  {total.sum === null || total.empty === 0 ? null : (
                    <small>{withFigures(toPersianDigits(`${total.empty} ردیف خالی`))}</small>
                  )}
                </>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
