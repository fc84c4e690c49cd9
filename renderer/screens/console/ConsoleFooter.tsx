import { Button } from 'react-aria-components'
import { liveVote } from '../../../shared/hall/liveSlides.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { Key } from '../record/Key.tsx'
import styles from './ConsoleFooter.module.css'
import type { ConsoleCommand } from './consoleKeys.ts'
import { type Console, useConsole } from './useConsole.ts'

interface Chip {
  command: ConsoleCommand
  title: string
  /** As it stands on the key. */
  key: string
  isOn?: (console: Console) => boolean
  /** Otherwise it is left out. */
  isWanted?: (console: Console) => boolean
}

/** What is done all the time, by what belongs together. */
const chips: readonly (readonly Chip[])[] = [
  [
    { command: 'previous', title: 'قبلی', key: '→' },
    { command: 'next', title: 'بعدی', key: '←' },
  ],
  [
    { command: 'freeze', title: 'ثابت', key: 'F', isOn: ({ presentation }) => presentation.frozen !== null },
    { command: 'black', title: 'سیاه', key: 'B', isOn: ({ presentation }) => presentation.cover === 'black' },
    { command: 'white', title: 'سفید', key: 'W', isOn: ({ presentation }) => presentation.cover === 'white' },
  ],
  [
    { command: 'pointer', title: 'اشاره‌گر', key: 'L', isOn: ({ tool }) => tool === 'pointer' },
    { command: 'magnifier', title: 'ذره‌بین', key: 'Z', isOn: ({ tool }) => tool === 'magnifier' },
    { command: 'highlight', title: 'برجسته', key: 'H', isOn: ({ tool }) => tool === 'highlight' },
    { command: 'source', title: 'منبع رقم', key: 'S', isOn: ({ panel }) => panel === 'source' },
  ],
  [
    { command: 'overview', title: 'نمای کلی', key: 'G', isOn: ({ panel }) => panel === 'overview' },
    { command: 'back', title: 'بازگشت از پرش', key: 'J' },
    {
      command: 'vote',
      title: 'رأی روی پرده',
      key: 'V',
      isOn: ({ presentation }) => presentation.slide === liveVote,
      isWanted: ({ state }) => state.frame.band?.vote != null,
    },
  ],
  [
    { command: 'message', title: 'پیام و زمان‌سنج', key: 'M', isOn: ({ panel }) => panel === 'message' },
    { command: 'audience', title: 'پنجرهٔ صحن', key: 'F5' },
  ],
]

const shortcutOf: Readonly<Record<string, string>> = { '→': 'ArrowRight', '←': 'ArrowLeft' }

/** What keys do, each to be pressed with the pointer, too. */
export function ConsoleFooter() {
  const console = useConsole()
  const { presentation, digits, run } = console
  return (
    <footer className={styles['footer']}>
      <div role="toolbar" aria-label="کلیدهای نمایش" className={styles['chips']}>
        {chips.map(group => (
          <div key={group[0]?.command} className={styles['chipGroup']}>
            {group
              .filter(({ isWanted }) => isWanted?.(console) ?? true)
              .map(({ command, title, key, isOn }) => (
                <Button
                  key={command}
                  className={`${styles['chip']} ${isOn?.(console) ? styles['on'] : ''} ${command === 'next' ? styles['main'] : ''}`}
                  aria-keyshortcuts={shortcutOf[key] ?? key}
                  {...(isOn === undefined ? {} : { 'aria-pressed': isOn(console) })}
                  isDisabled={command === 'back' && presentation.cameFrom.length === 0}
                  onPress={({ pointerType }) => {
                    run(command)
                    // A chip that keeps the keyboard would be pressed again by Enter and Space.
                    if (pointerType !== 'keyboard' && document.activeElement instanceof HTMLElement)
                      document.activeElement.blur()
                  }}
                >
                  {title} <Key>{key}</Key>
                </Button>
              ))}
          </div>
        ))}
      </div>
      <p role="status" className={styles['digits']}>
        {digits === '' ? null : (
          <>
            رفتن به اسلاید <b>{toPersianDigits(digits)}</b> <Key>Enter</Key>
          </>
        )}
      </p>
    </footer>
  )
}
