import { Link } from 'wouter'
import { Card, CardScreen } from '../../components/CardScreen.tsx'
import { AppearanceSettings } from './AppearanceSettings.tsx'
import { CouncilSettings } from './CouncilSettings.tsx'
import { LockSettings } from './lock/LockSettings.tsx'
import { PersonSettings } from './PersonSettings.tsx'
import { RulesSettings } from './rules/RulesSettings.tsx'
import styles from './Settings.module.css'

const lists = [
  { kind: 'department', title: 'واحدها' },
  { kind: 'district', title: 'مناطق و سازمان‌ها' },
  { kind: 'neighbourhood', title: 'محله‌ها' },
  { kind: 'office', title: 'سمت‌ها' },
  { kind: 'person', title: 'افراد' },
] as const

/** How the product is set for this council and this computer; everything is saved as it is changed. */
export default function SettingsScreen() {
  return (
    <CardScreen title="تنظیمات">
      <CouncilSettings />
      <Card title="فهرست‌های شورا">
        <ul className={styles['lists']}>
          {lists.map(({ kind, title }) => (
            <li key={kind}>
              <Link href={`/library/${kind}`}>{title}</Link>
            </li>
          ))}
        </ul>
      </Card>
      <RulesSettings />
      <PersonSettings />
      <LockSettings />
      <AppearanceSettings />
    </CardScreen>
  )
}
