import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type * as z from 'zod'
import { orpc } from '../api/api.ts'
import { keep, kept, ownersOf, wordsName } from './keptByWindow.ts'
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
 * @param form names it in its store; undefined for words that are not to be kept @param initial where none are
 */
export function useKeptWords<T extends object>(
  form: string | undefined,
  initial: T,
  schema: z.ZodType<T>,
): KeptWords<T> {
  const { data: store } = useQuery(orpc.store.about.queryOptions())
  const name = form === undefined || store === undefined ? undefined : wordsName(store.id, form)
  const [typed, setTyped] = useState<T>()
  const [shown, show] = useState<string>()
  if (shown !== name) {
    show(name)
    // What was typed before the store's name had come is this form's, too.
    setTyped((name === undefined ? undefined : found(name, schema)) ?? (shown === undefined ? typed : undefined))
  }
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
