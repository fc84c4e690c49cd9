import { lazy, Suspense, useEffect } from 'react'
import { useKeysHelp } from '../state/keysHelp.ts'

const KeysDialog = lazy(() => import('./KeysDialog.tsx'))

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
  if (!isOpen) return null
  return (
    <Suspense fallback={null}>
      <KeysDialog onClose={close} />
    </Suspense>
  )
}
