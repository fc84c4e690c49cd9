import { Label, Radio, RadioGroup } from 'react-aria-components'
import { type Theme, themes } from '../../../shared/domain/settings.ts'
import { Card } from '../../components/CardScreen.tsx'
import { FontsField } from './FontsField.tsx'
import styles from './Settings.module.css'
import { useSettings } from './useSettings.ts'

const order = Object.keys(themes) as Theme[]

/** How the window looks, and in whose letters documents are set. */
export function AppearanceSettings() {
  const { settings, save } = useSettings()
  return (
    <Card title="ظاهر">
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
      <FontsField fonts={settings?.fonts ?? null} onChange={folder => save({ fonts: folder })} />
    </Card>
  )
}
