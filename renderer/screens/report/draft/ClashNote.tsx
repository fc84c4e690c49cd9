import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '../../../api/api.ts'
import { Button } from '../../../components/Button.tsx'
import { DiffText } from '../../../components/history/DiffText.tsx'
import { revisionFields } from '../../../components/history/revisionFields.ts'
import { instantText } from '../../../components/instantText.ts'
import { keepMine, takeTheirs } from '../../../drafts/autosave.ts'
import { narrativeReferences, useResolved } from '../facts/useResolved.ts'
import styles from '../Report.module.css'
import type { OpenReport } from './useReport.ts'

/** Two people wrote the same part of a report: what the other one wrote, and which of the two stays. */
export function ClashNote({ report }: { report: OpenReport }) {
  const { code, row, saved, store, target } = report
  const [isShown, setShown] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const { data: revisions = [] } = useQuery(
    orpc.records.revisions.queryOptions({ input: { kind: 'report', key: code } }),
  )
  const last = revisions.at(-1)
  const figures = useResolved(
    { report: code },
    [saved, row].flatMap(({ narrative }) => narrativeReferences(String(narrative ?? ''))),
  )
  const fields = revisionFields('report', saved, row)
  const take = async (): Promise<void> => {
    setBusy(true)
    await takeTheirs(store, target)
    setBusy(false)
  }
  return (
    <div className={styles['recovery']} role="alert">
      <p>
        {last === undefined ? 'کس دیگری' : <bdi>{last.who}</bdi>}
        {last === undefined ? ' ' : ` (${instantText(last.at)}) `}
        در پنجرهٔ دیگری همین گزارش را تغییر داده است ({fields.map(({ header }) => header).join('، ')}). نوشتهٔ شما در این
        دستگاه مانده و چیزی روی نوشتهٔ دیگر نرفته است. کدام بماند؟ آن یکی در سابقه می‌ماند.
      </p>
      <Button onPress={() => keepMine(store, target)} isPending={isBusy}>
        نوشتهٔ من
      </Button>
      <Button onPress={() => void take()} isPending={isBusy}>
        نوشتهٔ دیگری
      </Button>
      <Button look="quiet" onPress={() => setShown(!isShown)} aria-expanded={isShown}>
        {isShown ? 'پنهان کردن تفاوت' : 'دیدن تفاوت'}
      </Button>
      {isShown ? (
        <div className={styles['clash']}>
          <p>
            <del>خط‌خورده</del> نوشتهٔ دیگری است و <ins>زیرخط‌دار</ins> نوشتهٔ شما.
          </p>
          {fields.map(({ name, header, parts }) => (
            <div key={name}>
              <b>{header}</b>
              <DiffText parts={parts} figures={figures} />
            </div>
          ))}
        </div>
      ) : null}
    </div>
  )
}
