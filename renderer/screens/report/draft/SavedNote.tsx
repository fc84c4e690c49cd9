import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import type { RecordDraft } from '../../../drafts/draftStore.ts'
import styles from '../Report.module.css'

const clock = new Intl.DateTimeFormat('fa-IR', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Tehran' })

/** «ذخیره شد · ۱۰:۴۲», quietly; louder when something keeps the words from being saved. */
export function SavedNote({ draft }: { draft: RecordDraft }) {
  const { phase, savedAt, problem } = draft
  if (phase === 'clash')
    return (
      <span className={styles['unsaved']} role="status">
        ذخیره نشد؛ کس دیگری این گزارش را تغییر داده است.
      </span>
    )
  if (phase === 'failed')
    return (
      <span className={styles['unsaved']} role="status">
        {problem?.code === 'disconnected'
          ? 'برنامه پاسخ نمی‌دهد؛ نوشته در این دستگاه مانده است و خودش ذخیره می‌شود.'
          : `ذخیره نشد، ولی نوشته در این دستگاه مانده است. ${problem?.message ?? ''}`}
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
