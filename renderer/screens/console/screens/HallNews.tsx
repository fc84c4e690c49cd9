import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ScreenState } from '../../../../shared/hall/screenState.ts'
import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import { problemFrom } from '../../../../shared/problems/problem.ts'
import { orpc } from '../../../api/api.ts'
import { Button } from '../../../components/Button.tsx'
import { Key } from '../../record/Key.tsx'
import { useConsole } from '../useConsole.ts'
import styles from './Screens.module.css'

/** Milliseconds for which good news stay. */
const shownFor = 8000

/** What happened to the hall's screens, in one line; gone when all is well again. */
export function HallNews() {
  const { state, isRehearsal, openHall } = useConsole()
  const { screens, trouble, presentation, frame, network, networkWas } = state
  const reopen = useMutation(orpc.hallNetwork.open.mutationOptions())
  const back = useReturned(screens)
  const named = (how: ScreenState['state']) =>
    screens
      // Screens of a network that the presenter closed are gone on purpose.
      .filter(one => one.state === how && (one.kind === 'window' || network !== null))
      .map(({ name }) => `«${name}»`)
      .join('، ')
  if (isRehearsal) return null
  const [lost, unplugged] = [named('lost'), named('unplugged')]
  return (
    <div role="alert">
      {trouble === null ? null : (
        <p className={styles['news']}>
          ■ {problemFrom(trouble).message}{' '}
          {presentation.cover === null && frame.slide === null
            ? 'تا آن هنگام صحن چیزی نمی‌بیند.'
            : 'صحن همان اسلایدهای پیش را می‌بیند.'}
        </p>
      )}
      {network === null || network.isReachable ? null : (
        <p className={styles['news']}>
          <span>
            ■ این رایانه دیگر نشانی <bdi dir="ltr">{new URL(network.url).hostname}</bdi> را ندارد؛ نمایشگرهای شبکه به آن
            نمی‌رسند. کابل یا بی‌سیم را وصل کنید، خودشان برمی‌گردند؛ اگر نشانی دیگری گرفته است، شبکه را ببندید و با آن باز
            کنید.
          </span>
        </p>
      )}
      {networkWas === null ? null : (
        <p className={styles['news']}>
          <span>
            {toPersianDigits(
              networkWas.screens === 0
                ? '◆ برنامه در میان نمایش دوباره آغاز شد و نمایش در شبکه بسته است.'
                : `◆ برنامه در میان نمایش دوباره آغاز شد و نمایش در شبکه بسته است؛ ${networkWas.screens} نمایشگر منتظر است و پس از باز کردن، خودش برمی‌گردد.`,
            )}
          </span>
          <Button isPending={reopen.isPending} onPress={() => reopen.mutate({ address: networkWas.address })}>
            باز کردن دوبارهٔ شبکه
          </Button>
        </p>
      )}
      {unplugged === '' ? null : (
        <p className={styles['news']}>◆ نمایشگر {unplugged} جدا شد. کابل آن را وصل کنید؛ همان اسلاید خودش برمی‌گردد.</p>
      )}
      {lost === '' ? null : (
        <p className={styles['news']}>◆ {lost} بسته شد یا ارتباط آن قطع است؛ خودش دوباره می‌کوشد.</p>
      )}
      {screens.some(one => one.state === 'connected') ? null : (
        <p className={styles['news']}>
          <span>◆ صحن اکنون چیزی نمی‌بیند؛ جای شما در اسلایدها مانده است.</span>
          <Button onPress={openHall}>
            باز کردن پنجرهٔ صحن <Key>F5</Key>
          </Button>
        </p>
      )}
      {back === null ? null : (
        <p className={styles['news']} data-tone="good">
          ● «{back}» دوباره وصل شد و همان اسلاید را نشان می‌دهد.
        </p>
      )}
    </div>
  )
}

/** Name of the screen that has just come back; null when that is a while ago. */
function useReturned(screens: readonly ScreenState[]): string | null {
  const [before, setBefore] = useState(screens)
  const [returned, setReturned] = useState<string | null>(null)
  if (before !== screens) {
    setBefore(screens)
    const again = screens.find(
      one => one.state === 'connected' && before.some(other => other.id === one.id && other.state !== 'connected'),
    )
    if (again !== undefined) setReturned(again.id)
  }
  useEffect(() => {
    if (returned === null) return
    const timer = setTimeout(() => setReturned(null), shownFor)
    return () => clearTimeout(timer)
  }, [returned])
  const screen = screens.find(({ id }) => id === returned)
  return screen?.state === 'connected' ? screen.name : null
}
