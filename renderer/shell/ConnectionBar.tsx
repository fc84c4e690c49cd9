import { useIsLost } from '../state/connection.ts'
import styles from './ConnectionBar.module.css'

/** Says that the host is away, until it answers again. */
export function ConnectionBar() {
  const isLost = useIsLost()
  return (
    <output aria-live="assertive">
      {isLost ? (
        <p className={styles['bar']}>
          برنامه پاسخ نمی‌دهد. آنچه ذخیره شده است سر جای خود است و این پنجره خودش دوباره می‌کوشد؛ اگر برنامه را بسته‌اید،
          آن را دوباره باز کنید.
        </p>
      ) : null}
    </output>
  )
}
