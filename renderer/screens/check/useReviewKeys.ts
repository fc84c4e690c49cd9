import { useEffect, useRef } from 'react'

interface ReviewKeys {
  /** Makes the mend that the finding of this id offers, where it does. */
  onMend: (finding: string) => void
  /** Offers the mends of all that its rule found in its department. */
  onMendCause: (finding: string) => void
  /** Accepts the finding of this id. */
  onAccept: (finding: string) => void
  /** Accepts all that its rule found in its department. */
  onAcceptCause: (finding: string) => void
}

/** What a key does by its place on the keyboard, so that it is the same in a Persian and a Latin layout. */
const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, KeyJ: 1, ArrowUp: -1, KeyK: -1 }

/**
 * Goes through the findings by keys: the next, the one before, and its mend or its acceptance; Enter opens what has the
 * focus. Keys that are typed into a field or a dialog, or pressed on another control, are left to it.
 */
export function useReviewKeys({ onMend, onMendCause, onAccept, onAcceptCause }: ReviewKeys): void {
  const latest = useRef({ onMend, onMendCause, onAccept, onAcceptCause })
  useEffect(() => {
    latest.current = { onMend, onMendCause, onAccept, onAcceptCause }
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || !isAmongFindings(event.target)) return
      const cards = [...document.querySelectorAll<HTMLElement>('[data-finding]')]
      const place = cards.findIndex(card => card.contains(document.activeElement))
      const step = steps[event.code]
      const id = cards[place]?.dataset['finding']
      if (step !== undefined) cards[place === -1 ? 0 : place + step]?.querySelector('a')?.focus()
      else if (event.code === 'KeyM' && id !== undefined) latest.current[event.shiftKey ? 'onMendCause' : 'onMend'](id)
      else if (event.code === 'KeyP' && id !== undefined)
        latest.current[event.shiftKey ? 'onAcceptCause' : 'onAccept'](id)
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

/** In a finding's card, or where nothing has the focus. */
function isAmongFindings(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  return target === document.body || target.matches('main') || target.closest('[data-finding]') !== null
}
