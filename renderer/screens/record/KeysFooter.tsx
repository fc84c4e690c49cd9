import { memo } from 'react'
import { Button } from 'react-aria-components'
import { Key } from './Key.tsx'
import styles from './KeysFooter.module.css'
import { type Mode, type Recording, useRecording } from './useRecording.ts'

const modes: readonly (readonly [mode: Mode, key: string, title: string])[] = [
  ['presence', 'F2', 'حضور'],
  ['turns', 'F3', 'نوبت سخن'],
  ['statements', 'F4', 'اظهارات'],
  ['timers', 'F6', 'زمان‌سنج'],
  ['vote', 'F7', 'رأی‌گیری'],
]

/** What a member's key does in each mode. */
const hints: Readonly<Record<Mode, string>> = {
  presence: 'کلید هر عضو ورود یا خروج او را ثبت می‌کند',
  turns: 'کلید هر عضو او را در نوبت سخن می‌نویسد',
  statements: 'چکیدهٔ سخن را بنویسید؛ رقم با {{',
  timers: 'رقم زمان‌سنج را برمی‌گزیند؛ کلید عضو یا Enter نوبت را می‌دهد',
  vote: 'کلید هر عضو او را برای رأی صدا می‌زند',
}

/** The keys that lead to each panel, and what a member's key does now. */
export function KeysFooter() {
  const { mode, setMode } = useRecording()
  return <Keys mode={mode} setMode={setMode} />
}

/** Drawn again for another mode, and not for every act. */
const Keys = memo(function Keys({ mode, setMode }: Pick<Recording, 'mode' | 'setMode'>) {
  return (
    <footer className={styles['footer']}>
      <div role="toolbar" aria-label="کار صفحه‌کلید" className={styles['modes']}>
        {modes.map(([own, key, title]) => (
          <Button
            key={own}
            className={`${styles['mode']} ${own === mode ? styles['on'] : ''}`}
            aria-pressed={own === mode}
            aria-keyshortcuts={key}
            onPress={() => setMode(own)}
          >
            <Key>{key}</Key> {title}
          </Button>
        ))}
      </div>
      <p aria-live="polite">{hints[mode]}</p>
    </footer>
  )
})
