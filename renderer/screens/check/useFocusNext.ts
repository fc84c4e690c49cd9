import { useLayoutEffect, useRef } from 'react'

/** When a finding that has the focus leaves the list, the one after it takes the focus over. */
export function useFocusNext() {
  const card = useRef<HTMLLIElement>(null)
  useLayoutEffect(() => {
    const own = card.current
    return () => {
      if (own === null || !own.contains(document.activeElement)) return
      const all = [...document.querySelectorAll<HTMLElement>('[data-finding]')]
      const place = all.indexOf(own)
      const next = (all[place + 1] ?? all[place - 1])?.querySelector('a') ?? own.closest('main')
      next?.focus()
    }
  }, [])
  return card
}
