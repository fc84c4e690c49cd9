import { isInvited } from '../api/hostToken.ts'
import { type ConnectionState, useConnection } from '../state/connection.ts'
import styles from './ConnectionBar.module.css'

/** Says that the host is away, until it answers again. */
export function ConnectionBar() {
  const state = useConnection()
  const message = state === 'refused' && !isInvited() ? uninvited : messages[state]
  return <output aria-live="assertive">{message === '' ? null : <p className={styles['bar']}>{message}</p>}</output>
}

const uninvited =
  'این برگه به برنامه راه ندارد: هر نشانی یک بار باز می‌شود و پنجره‌ای که بتواند راهش بدهد باز نیست. برنامه را دوباره باز کنید؛ آنچه ذخیره شده است سر جای خود است.'

const messages: Record<ConnectionState, string> = {
  found: '',
  lost: 'برنامه پاسخ نمی‌دهد. آنچه ذخیره شده است سر جای خود است و این پنجره خودش دوباره می‌کوشد؛ اگر برنامه را بسته‌اید، آن را دوباره باز کنید.',
  refused:
    'این پنجره از اجرای قبلی برنامه مانده است. آنچه ذخیره شده است سر جای خود است و نوشتهٔ ذخیره‌نشدهٔ گزارش‌ها در همین دستگاه مانده است؛ این پنجره را ببندید و پنجرهٔ جدید را به کار ببرید.',
}
