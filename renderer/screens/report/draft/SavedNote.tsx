import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { withPaths } from '../../../components/withPaths.tsx'
import type { RecordDraft } from '../../../drafts/draftStore.ts'
import { unsavedWords } from '../../../drafts/unsavedWords.ts'
import styles from '../Report.module.css'

const clock = new Intl.DateTimeFormat('fa-IR', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Tehran' })

/** «ذخیره شد · ۱۰:۴۲», quietly; louder when something keeps the words from being saved. */
export function SavedNote({ draft }: { draft: RecordDraft }) {
  const { phase, savedAt, isLate } = draft
  if (phase === 'clash')
    return (
      <span className={styles['unsaved']} role="status">
        ذخیره نشد؛ کس دیگری این گزارش را تغییر داده است.
      </span>
    )
  if (phase === 'failed' || isLate)
    return (
      <span className={styles['unsaved']} role="status">
        {withPaths(unsavedWords(draft))}
      </span>
    )
  const text =
    phase !== 'clean' ? 'در حال ذخیره…' : savedAt === null ? '' : `ذخیره شد · ${toPersianDigits(clock.format(savedAt))}`
  return (
    <span className={styles['saved']} role="status">
      {text}
    </span>
  )
}
