import { type ReactNode, useState } from 'react'
import { Choice } from '../../components/Choice.tsx'
import { Grid } from '../../components/grid/Grid.tsx'
import { RecordGrid } from '../../components/grid/RecordGrid.tsx'
import styles from './Library.module.css'
import { useAmountsModel } from './useAmountsModel.tsx'

const views = [
  { value: 'pivot', label: 'سال × مرحله' },
  { value: 'list', label: 'یک ردیف هر مبلغ' },
] as const
type View = (typeof views)[number]['value']

interface AmountsGridProps {
  at: { key: string; column?: string } | undefined
  tools: ReactNode
}

/** Amounts as people lay them out, a line's years side by side; or one by one, with what else is known of each. */
export function AmountsGrid({ at, tools }: AmountsGridProps) {
  const [view, setView] = useState<View>(at ? 'list' : 'pivot')
  const { model, addColumn } = useAmountsModel()
  const whole = (
    <>
      <div className={styles['month']}>
        <Choice label="نما" hideLabel value={view} options={views} onChange={setView} />
      </div>
      {view === 'pivot' ? addColumn : null}
      {tools}
    </>
  )
  if (view === 'list') return <RecordGrid kind="budgetAmount" at={at} tools={whole} />
  return model ? <Grid name="budgetAmount pivot" model={model} tools={whole} /> : null
}
