import { useState } from 'react'
import { Field } from '../../components/Field.tsx'
import styles from './Settings.module.css'
import { useSettings } from './useSettings.ts'

/** Whose name stands beside changes and documents. */
export function PersonSettings() {
  const { settings, save } = useSettings()
  const [typed, setTyped] = useState<string>()
  return (
    <section className={styles['card']} aria-labelledby="person">
      <h2 id="person">کاربر این رایانه</h2>
      <Field
        label="نام"
        value={typed ?? settings?.user ?? ''}
        onChange={setTyped}
        onBlur={() => (typed === undefined ? undefined : save({ user: typed.trim() }))}
        hint="کنار هر تغییر و هر سند نوشته می‌شود؛ اگر خالی باشد، «کاربر» می‌آید."
      />
    </section>
  )
}
