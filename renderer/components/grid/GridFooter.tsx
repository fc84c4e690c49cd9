import { useDeferredValue } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { withFigures } from '../withFigures.tsx'
import styles from './GridTools.module.css'
import { chosenRange, useGrid } from './gridStore.ts'
import { useParts } from './parts.ts'
import { selectionSum } from './selectionSum.ts'

/** Below a grid while several cells are chosen: how many, their sum and their average. */
export function GridFooter() {
  const { model } = useParts()
  const shown = useGrid(
    useShallow(({ active, anchor, order, places, drafts }) => ({ active, anchor, order, places, drafts })),
  )
  // Thousands of cells are added up after the key that chose them is drawn.
  const { active, anchor, order, places, drafts } = useDeferredValue(shown)
  const range = chosenRange({ active, anchor, places })
  if (range === null || anchor === null) return null
  const { top, bottom, first, last } = range
  const columns = model.columns.slice(first, last + 1)
  if (bottom === top && columns.length < 2) return null
  const rows = order.slice(top, bottom + 1).flatMap(key => {
    const row = drafts.get(key) ?? model.rows.get(key)
    return row === undefined ? [] : [row]
  })
  const { filled, sum, average } = selectionSum(rows, columns, model.unitOf)
  const said = [
    `${rows.length} ردیف`,
    `${filled} خانهٔ پر`,
    ...(sum === null ? [] : [`جمع ${sum}`]),
    ...(average === null ? [] : [`میانگین ${average}`]),
  ]
  return (
    <p className={styles['footer']} role="status">
      {withFigures(toPersianDigits(said.join(' · ')))}
    </p>
  )
}
