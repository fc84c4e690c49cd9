import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { type Theme, themes } from '../../../shared/domain/settings.ts'
import { Field } from '../../components/Field.tsx'
import styles from './Settings.module.css'
import { useSettings } from './useSettings.ts'

const order = Object.keys(themes) as Theme[]

/** How the window looks, and in whose letters documents are set. */
export function LookSettings() {
  const { settings, save } = useSettings()
  const [fonts, setFonts] = useState<string>()
  return (
    <section className={styles['card']} aria-labelledby="look">
      <h2 id="look">ظاهر</h2>
      <RadioGroup
        className={styles['themes'] ?? ''}
        value={settings?.theme ?? 'system'}
        onChange={theme => save({ theme: theme as Theme })}
      >
        <Label>رنگ پنجره</Label>
        {order.map(theme => (
          <Radio key={theme} value={theme} className={styles['theme'] ?? ''}>
            {themes[theme]}
          </Radio>
        ))}
      </RadioGroup>
      <Field
        label="پوشهٔ حروف شورا"
        latin
        value={fonts ?? settings?.fonts ?? ''}
        onChange={setFonts}
        onBlur={() => (fonts === undefined ? undefined : save({ fonts: fonts.trim() === '' ? null : fonts.trim() }))}
        hint="پوشه‌ای با پرونده‌های TTF یک خانواده؛ سندها با آن حروف‌چینی می‌شوند. خالی بماند، وزیرمتن به کار می‌رود."
      />
    </section>
  )
}
