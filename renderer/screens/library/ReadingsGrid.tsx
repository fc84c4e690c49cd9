import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { parsePeriod } from '../../../shared/quantities/period.ts'
import { orpc } from '../../api/api.ts'
import { Choice } from '../../components/Choice.tsx'
import { Empty } from '../../components/Empty.tsx'
import { RecordGrid } from '../../components/grid/RecordGrid.tsx'
import { ProblemNote } from '../../components/ProblemNote.tsx'
import styles from './Library.module.css'

interface ReadingsGridProps {
  at: { key: string; column?: string } | undefined
  tools: ReactNode
}

/** Bills are tens of thousands, and are worked on month by month: only one month's are read at a time. */
export function ReadingsGrid({ at, tools }: ReadingsGridProps) {
  const { data, error, refetch } = useQuery(
    orpc.records.values.queryOptions({ input: { kind: 'energyReading', column: 'month' } }),
  )
  const [chosen, setChosen] = useState<string | null>(at?.key.split('/')[1] ?? null)
  if (error) return <ProblemNote cause={error} onRetry={() => void refetch()} />
  if (!data) return null
  const months = data.map(({ value, records }) => ({
    value: String(value),
    label: toPersianDigits(`${parsePeriod(String(value)).label} · ${records} قرائت`),
  }))
  const month = chosen ?? months.at(-1)?.value
  if (month === undefined)
    return (
      <Empty title="هنوز قرائتی نیست" action={tools}>
        قبض‌ها یک‌جا از پروندهٔ Excel یا CSV بارگذاری می‌شود: ریز قبض‌های شرکت توزیع، یا جدولی با شماره اشتراک، ماه، مصرف و
        بها.
      </Empty>
    )
  return (
    <RecordGrid
      key={month}
      kind="energyReading"
      filter={{ month }}
      at={at}
      tools={
        <>
          <div className={styles['month']}>
            <Choice label="ماه" hideLabel value={month} options={months.toReversed()} onChange={setChosen} />
          </div>
          {tools}
        </>
      }
    />
  )
}
