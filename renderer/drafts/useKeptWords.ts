import { useState } from 'react'
import type * as z from 'zod'
import { keep, kept, ownersOf } from './keptByWindow.ts'
import { thisWindow } from './thisWindow.ts'

interface KeptWords<T> {
  words: T
  /** Whether they differ from the initial ones because something was typed, be it before the window was opened. */
  isTyped: boolean
  change: (changed: Partial<T>) => void
  /** They are in the record, or let go: the initial ones are shown again. */
  forget: () => void
}

/**
 * Words of a form that stay on this machine until they are recorded, though it be closed or the window gone.
 * @param name what they are kept by; undefined for words that are not to be kept @param initial where none are
 */
export function useKeptWords<T extends object>(
  name: string | undefined,
  initial: T,
  schema: z.ZodType<T>,
): KeptWords<T> {
  const [typed, setTyped] = useState(() => (name === undefined ? undefined : found(name, schema)))
  const words = typed ?? initial
  return {
    words,
    isTyped: typed !== undefined,
    change(changed) {
      const next = { ...words, ...changed }
      setTyped(next)
      if (name !== undefined) keep(name, thisWindow, next)
    },
    forget() {
      setTyped(undefined)
      if (name !== undefined) for (const owner of ownersOf(name)) keep(name, owner, null)
    },
  }
}

/** This window's own words first; those of one that is gone otherwise. */
function found<T>(name: string, schema: z.ZodType<T>): T | undefined {
  return [thisWindow, ...ownersOf(name)].map(owner => kept(name, owner, schema)).find(one => one !== null) ?? undefined
}
