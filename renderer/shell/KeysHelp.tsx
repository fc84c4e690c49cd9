import { useEffect } from 'react'
import { lazyComponent } from '../components/lazyComponent.tsx'
import { useKeysHelp } from '../state/keysHelp.ts'

const KeysDialog = lazyComponent(() => import('./KeysDialog.tsx').then(module => module.default))

/** Where a sign that is typed is text. */
const written = 'input, textarea, select, [contenteditable=true], [role=grid], [role=dialog]'

/** The keys of the window, for whoever asks. */
export function KeysHelp() {
  const { isOpen, open, close } = useKeysHelp()
  useEffect(() => {
    const asked = (event: KeyboardEvent): void => {
      const isSign = event.key === '?' || event.key === '؟'
      const isText = event.target instanceof Element && event.target.closest(written) !== null
      if (event.key !== 'F1' && (!isSign || isText)) return
      event.preventDefault()
      open()
    }
    window.addEventListener('keydown', asked)
    return () => window.removeEventListener('keydown', asked)
  }, [open])
  return isOpen ? <KeysDialog onClose={close} /> : null
}
