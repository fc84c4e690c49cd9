import { useState } from 'react'

/** The same object for as long as it says the same: every frame brings all anew, and a chart need not be redrawn. */
export function useKept<T>(value: T): T {
  const [kept, setKept] = useState(value)
  if (kept === value || JSON.stringify(kept) === JSON.stringify(value)) return kept
  setKept(value)
  return value
}
