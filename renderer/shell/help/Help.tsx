import { useEffect } from 'react'
import { lazyComponent } from '../../components/lazyComponent.tsx'
import { useHelp } from '../../state/help.ts'

const HelpDialog = lazyComponent(() => import('./HelpDialog.tsx').then(module => module.default))

/** Where a sign that is typed is text. */
const written = 'input, textarea, select, [contenteditable=true], [role=grid], [role=dialog]'

/** The help of the screen and the window's keys, for whoever asks. */
export function Help() {
  const { isOpen, open, close } = useHelp()
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
  return isOpen ? <HelpDialog onClose={close} /> : null
}
