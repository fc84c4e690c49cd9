import { useEffect, useState } from 'react'
import { fillScreen } from './fillScreen.ts'

/**
 * The page's only keys: F fills the screen, and F9 hides all at once, also while the host does not answer; F9 again
 * shows it. Once the host covers the screen, it is the presenter's to uncover.
 * @param isFound whether the host can be told @param onHide tells it; nothing where nobody listens to this screen
 */
export function useKeys(cover: string | null, isFound: boolean, onHide?: () => void): { isHidden: boolean } {
  const [isHidden, setHidden] = useState(false)
  if (isHidden && cover !== null && cover !== 'waiting' && cover !== 'paused') setHidden(false)
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isOfBrowser = event.ctrlKey || event.metaKey || event.altKey || event.key === 'F5'
      if (event.key === 'F9') setHidden(was => !was)
      else if (event.code === 'KeyF' && !isOfBrowser) fillScreen()
      else if (isOfBrowser && event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
      event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
  useEffect(() => {
    if (isHidden && isFound) onHide?.()
  }, [isHidden, isFound, onHide])
  return { isHidden }
}
