import { useEffect } from 'react'
import type { ScreenState } from '../../../shared/hall/screenState.ts'
import { openAudience } from './hallWindows.ts'

/** Milliseconds in which a page that is only read again is back. */
const patience = 800

/**
 * Opens the hall's window again when it was closed by mistake or its page died. A browser that opens no window by
 * itself leaves it to the presenter, who is told of it.
 */
export function useHallReturn(screens: readonly ScreenState[]): void {
  const own = screens.filter(({ kind }) => kind === 'window')
  const isLost = own.length > 0 && own.every(({ state }) => state === 'lost')
  useEffect(() => {
    if (!isLost) return
    const timer = setTimeout(() => void openAudience(), patience)
    return () => clearTimeout(timer)
  }, [isLost])
}
