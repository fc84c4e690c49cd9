import { wordDiff } from '../../../../shared/persian/wordDiff.ts'
import { Button } from '../../../components/Button.tsx'
import { DiffText } from '../../../components/history/DiffText.tsx'
import { settleRecovery } from '../../../drafts/autosave.ts'
import styles from '../Report.module.css'
import type { OpenReport } from './useReport.ts'

/** Tells of unsaved words that were found when the report was opened. */
export function RecoveryNote({ report }: { report: OpenReport }) {
  const { draft, row, store, target } = report
  const { recovered } = draft
  if (recovered === null) return null
  const settle = (take: boolean) => () => settleRecovery(store, target, take)
  if (recovered.kind === 'restored')
    return (
      <div className={styles['recovery']} role="status">
        <p>نوشته‌ای که پیش از بسته شدن پنجره ذخیره نشده بود بازگردانی شد.</p>
        <Button look="quiet" onPress={settle(false)}>
          دیدم
        </Button>
      </div>
    )
  const lost = String(recovered.patch['narrative'] ?? '')
  return (
    <div className={styles['recovery']} role="alert">
      <p>
        در این دستگاه نوشته‌ای ذخیره‌نشده از این گزارش مانده، ولی متن ذخیره‌شده پس از آن تغییر کرده است. کدام بماند؟ نسخهٔ
        دیگر از میان نمی‌رود و در سابقه می‌ماند.
      </p>
      {lost === '' ? null : <DiffText parts={wordDiff(String(row['narrative'] ?? ''), lost)} />}
      <Button onPress={settle(true)}>نوشتهٔ ذخیره‌نشده</Button>
      <Button onPress={settle(false)}>متن ذخیره‌شده</Button>
    </div>
  )
}
