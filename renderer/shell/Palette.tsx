import { lazy, Suspense, useEffect } from 'react'
import { usePalette } from '../state/palette.ts'

const load = () => import('./PaletteDialog.tsx')
const PaletteDialog = lazy(load)

/** One box over everything: places to go and records by their words. Ctrl+K opens it from anywhere. */
export function Palette() {
  const { isOpen, open, close } = usePalette()
  useEffect(() => {
    const opened = (event: KeyboardEvent): void => {
      // The key, not its letter: with a Persian layout it types «ن».
      if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      open()
    }
    window.addEventListener('keydown', opened)
    return () => window.removeEventListener('keydown', opened)
  }, [open])
  // Not needed for the first screen, but there before anybody opens it; a failure shows when it is opened.
  useEffect(() => {
    const idle = requestIdleCallback(() => void load().catch(() => undefined))
    return () => cancelIdleCallback(idle)
  }, [])
  if (!isOpen) return null
  return (
    <Suspense fallback={null}>
      <PaletteDialog onDone={close} />
    </Suspense>
  )
}
