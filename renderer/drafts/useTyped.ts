import { useState } from 'react'

/** What a field shows while it is typed in. */
export interface Typed {
  shown: string
  /** As typed; null while nothing was. */
  text: string | null
  /** Takes what the field holds now. */
  type: (text: string) => void
  /** It is left: from now on it shows what is kept. */
  leave: () => void
}

interface Typing {
  text: string
  /** What the value may be while it lags behind: the one before, and each that was typed. */
  passed: readonly string[]
}

/**
 * The own letters of a field whose every keystroke is told: with the spaces at their ends that no record keeps, and
 * while its value lags behind them, on its way through a list of rows and back from the store. A field that showed
 * another text for one drawing would lose the browser's undo, and the place of the cursor. Another's words are never
 * covered by them.
 * @param value what is kept, trimmed
 */
export function useTyped(value: string): Typed {
  const [typing, setTyping] = useState<Typing | null>(null)
  const isOwn = typing !== null && (typing.text.trim() === '' || typing.passed.includes(value))
  return {
    shown: isOwn ? typing.text : value,
    text: typing?.text ?? null,
    type: text =>
      setTyping(before => ({ text, passed: [...new Set([...(before?.passed ?? []), value, text.trim()])] })),
    leave: () => setTyping(null),
  }
}
