import { type RefObject, useEffect } from 'react'
import { beginEditing } from './gridKeys.ts'
import type { GridParts } from './parts.ts'

/**
 * Text that comes without a key — dictation, an emoji panel, an input method — begins the writing of the active cell.
 * The cell is editable for the browser's sake only: nothing is ever written into it directly.
 */
export function useInsertedText(grid: RefObject<HTMLElement | null>, parts: GridParts): void {
  useEffect(() => {
    const own = grid.current
    const begin = (event: InputEvent | CompositionEvent): void => {
      const { active, editing } = parts.store.getState()
      const isCell = event.target instanceof HTMLElement && event.target.getAttribute('role') === 'gridcell'
      if (!isCell || editing || !active) return
      event.preventDefault()
      const isText = event instanceof InputEvent && event.inputType === 'insertText'
      if (isText || event.type === 'compositionstart') beginEditing(parts, active, isText ? (event.data ?? '') : '')
    }
    own?.addEventListener('beforeinput', begin)
    own?.addEventListener('compositionstart', begin)
    return () => {
      own?.removeEventListener('beforeinput', begin)
      own?.removeEventListener('compositionstart', begin)
    }
  }, [grid, parts])
}
