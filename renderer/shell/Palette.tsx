import { useEffect } from 'react'
import { lazyComponent } from '../components/lazyComponent.tsx'
import { usePalette } from '../state/palette.ts'

const load = () => import('./PaletteDialog.tsx').then(module => module.default)
const PaletteDialog = lazyComponent(load)

/** One box over everything: places to go and records by their words. Ctrl+K opens it from anywhere. */
export function Palette() {
  const { isOpen, open, close } = usePalette()
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const hasControl = event.ctrlKey || event.metaKey
      // The key, not its letter: with a Persian layout it types «ن».
      if (event.code === 'KeyK' && hasControl) open()
      else if (hasControl || event.altKey || !isEarly(event)) return
      else write(event)
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [open])
  // Not needed for the first screen, but there before anybody opens it; a failure shows when it is opened.
  useEffect(() => {
    const idle = requestIdleCallback(() => void load().catch(() => undefined))
    return () => cancelIdleCallback(idle)
  }, [])
  return isOpen ? <PaletteDialog onDone={close} /> : null
}

/** Whether a key comes while the box is opened and its field does not have the keyboard yet. */
function isEarly({ key }: KeyboardEvent): boolean {
  if (!usePalette.getState().isOpen || !/^(?:.|Enter|Backspace)$/u.test(key)) return false
  return document.activeElement?.closest('[role=dialog]') == null
}

/** Does what the field would have done. */
function write({ key }: KeyboardEvent): void {
  const { text, write: put, submit } = usePalette.getState()
  if (key === 'Enter') submit()
  else put(key === 'Backspace' ? text.slice(0, -1) : text + key)
}
