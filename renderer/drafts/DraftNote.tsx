import { useState } from 'react'
import type { JsonRow } from '../../shared/tables/change.ts'
import { Button } from '../components/Button.tsx'
import { withFigures } from '../components/withFigures.tsx'
import { withPaths } from '../components/withPaths.tsx'
import { keepMine, settleRecovery, takeTheirs } from './autosave.ts'
import styles from './DraftNote.module.css'
import { unsavedWords } from './unsavedWords.ts'
import type { Drafted } from './useDrafted.ts'

/** Beside fields that save themselves: why one is not saved, and whose words stay where two people wrote. */
export function DraftNote({ drafted }: { drafted: Drafted | undefined }) {
  const [isBusy, setBusy] = useState(false)
  if (drafted === undefined) return null
  const { draft, store, target, saved } = drafted
  const { phase, isLate, recovered } = draft
  const take = async (): Promise<void> => {
    setBusy(true)
    await takeTheirs(store, target)
    setBusy(false)
  }
  if (phase === 'clash')
    return (
      <div className={styles['note']} role="alert">
        <p>در پنجرهٔ دیگری این به {withFigures(wordsOf(saved, draft.patch))} تغییر کرده است. کدام بماند؟</p>
        <Button onPress={() => keepMine(store, target)} isPending={isBusy}>
          نوشتهٔ من
        </Button>
        <Button onPress={() => void take()} isPending={isBusy}>
          نوشتهٔ دیگری
        </Button>
      </div>
    )
  if (recovered?.kind === 'conflict')
    return (
      <div className={styles['note']} role="alert">
        <p>
          در این رایانه {withFigures(wordsOf(recovered.patch, recovered.patch))} نوشته شده و ذخیره نشده بود؛ پس از آن به{' '}
          {withFigures(wordsOf(saved, recovered.patch))} تغییر کرده است. کدام بماند؟
        </p>
        <Button onPress={() => settleRecovery(store, target, true)}>نوشتهٔ ذخیره‌نشده</Button>
        <Button onPress={() => settleRecovery(store, target, false)}>متن ذخیره‌شده</Button>
      </div>
    )
  if (phase !== 'failed' && !isLate) return null
  return (
    <p className={styles['problem']} role="status">
      {withPaths(unsavedWords(draft))}
    </p>
  )
}

/** A row's words of the fields in question: «این»، «آن». */
function wordsOf(row: JsonRow, fields: JsonRow): string {
  return Object.keys(fields)
    .map(name => `«${String(row[name] ?? '')}»`)
    .join('، ')
}
