import { Lock } from 'lucide-react'
import styles from '../Report.module.css'

/** Says why an accepted report cannot be typed in, and what opens it. */
export function LockNote() {
  return (
    <p className={styles['locked']} role="note">
      <Lock size={15} aria-hidden />
      این گزارش پذیرفته شده و قفل است تا سند همان باشد که پذیرفته‌اید. برای تغییر، «بازگشایی» را بزنید؛ گزارش پیش‌نویس
      می‌شود و در سابقه می‌ماند. جدول‌های واحد قفل نیستند.
    </p>
  )
}
