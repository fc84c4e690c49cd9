import { useMutation } from '@tanstack/react-query'
import type { ScreenState } from '../../../../shared/hall/screenState.ts'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { orpc } from '../../../api/api.ts'
import { Button } from '../../../components/Button.tsx'
import { withFigures } from '../../../components/withFigures.tsx'
import { useConsole } from '../useConsole.ts'
import { NetworkPart } from './NetworkPart.tsx'
import styles from './Screens.module.css'

/** Every screen that shows the presentation, how far behind it is, and how to cut it off. */
export function ScreensCard() {
  const { state, isRehearsal } = useConsole()
  const { screens } = state
  const cut = useMutation(orpc.presenting.disconnect.mutationOptions())
  const connected = screens.filter(screen => screen.state === 'connected').length
  return (
    <section className={styles['card']} aria-label="نمایشگرهای صحن">
      <header>
        <h2>نمایشگرهای صحن</h2>
        <span>{toPersianDigits(`${connected} متصل`)}</span>
      </header>
      {isRehearsal ? null : <NetworkPart />}
      <ul>
        {screens.map(screen => (
          <li key={screen.id} data-state={screen.state}>
            <i aria-hidden>{screen.state === 'connected' ? '●' : '◆'}</i>
            <span>
              <b>{withFigures(screen.name)}</b> <small>{stateWords(screen)}</small>
            </span>
            <Button aria-label={`قطع ${screen.name}`} onPress={() => cut.mutate({ screen: screen.id })}>
              قطع
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function stateWords({ state, delay }: ScreenState): string {
  if (state === 'lost') return 'در حال اتصال دوباره'
  if (state === 'unplugged') return 'نمایشگر جدا شده است'
  return delay === null ? 'متصل' : toPersianDigits(`${Math.round(delay)} هزارم ثانیه`)
}
