import { useState } from 'react'
import * as z from 'zod'
import { keep, kept, ownersOf } from '../../../drafts/keptByWindow.ts'
import { thisWindow } from '../../../drafts/thisWindow.ts'

const wordsSchema = z.object({
  title: z.string(),
  text: z.string(),
  emphasis: z.string(),
  addressee: z.string(),
  letterNumber: z.string(),
})

/** What is typed of a resolution. */
export type Words = z.infer<typeof wordsSchema>

interface KeptWords {
  words: Words
  change: (changed: Partial<Words>) => void
  /** They are in the record. */
  forget: () => void
}

/**
 * Words that stay on this machine until they are recorded, though their dialog be closed or the window gone.
 * @param name what they are kept by; undefined for words that are not to be kept @param initial where none are
 */
export function useKeptWords(name: string | undefined, initial: Words): KeptWords {
  const [words, setWords] = useState(() => (name === undefined ? initial : (found(name) ?? initial)))
  return {
    words,
    change(changed) {
      const next = { ...words, ...changed }
      setWords(next)
      if (name !== undefined) keep(name, thisWindow, next)
    },
    forget() {
      if (name !== undefined) for (const owner of ownersOf(name)) keep(name, owner, null)
    },
  }
}

/** This window's own words first; those of one that is gone otherwise. */
function found(name: string): Words | undefined {
  return [thisWindow, ...ownersOf(name)].map(owner => kept(name, owner, wordsSchema)).find(one => one !== null)
}
