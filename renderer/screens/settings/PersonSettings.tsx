import { useState } from 'react'
import { Field } from '../../components/Field.tsx'
import { DraftNote } from '../../drafts/DraftNote.tsx'
import { settingsTarget } from '../../drafts/draftTarget.ts'
import { shownText } from '../../drafts/shownText.ts'
import { useDrafted } from '../../drafts/useDrafted.ts'
import styles from './Settings.module.css'
import { useSettings } from './useSettings.ts'

/** Whose name stands beside changes and documents. */
export function PersonSettings() {
  const { settings } = useSettings()
  const drafted = useDrafted(settingsTarget, settings && { ...settings })
  const [typed, setTyped] = useState<string>()
  if (drafted === undefined) return null
  return (
    <section className={styles['card']} aria-labelledby="person">
      <h2 id="person">کاربر این رایانه</h2>
      <Field
        label="نام"
        value={shownText(typed, String(drafted.row['user'] ?? ''))}
        onChange={user => {
          setTyped(user)
          drafted.edit({ user: user.trim() })
        }}
        onBlur={() => setTyped(undefined)}
        hint="کنار هر تغییر و هر سند نوشته می‌شود؛ اگر خالی باشد، «کاربر» می‌آید."
      />
      <DraftNote drafted={drafted} />
    </section>
  )
}
