import { useEffect } from 'react'
import { create } from 'zustand'

/**
 * How many dialogs stand over the window, which its messages give way to. It is counted because a selector that looks
 * for one in the whole page (`:root:has(…)`) has every element's style worked out anew whenever anything comes or goes.
 */
export const useDialogs = create<{ open: number }>(() => ({ open: 0 }))

/** Counts a dialog while it is open. */
export function useOverWindow(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return
    useDialogs.setState(({ open }) => ({ open: open + 1 }))
    return () => useDialogs.setState(({ open }) => ({ open: open - 1 }))
  }, [isOpen])
}
