import { useEffect } from 'react'
import type { ScreenState } from '../../../shared/hall/screenState.ts'
import { returnAudience } from './hallWindows.ts'

/**
 * Opens the hall's window again when it was closed by mistake or its page died; the host knows of one that is only read
 * again. A browser that opens no window by itself leaves it to the presenter, who is told of it.
 */
export function useHallReturn(screens: readonly ScreenState[]): void {
  const own = screens.filter(({ kind }) => kind === 'window')
  const isLost = own.length > 0 && own.every(({ state }) => state === 'lost')
  useEffect(() => {
    if (isLost) void returnAudience()
  }, [isLost])
}
