import type * as z from 'zod'
import { isPlainly, lockWords, lockWordsWith, openWords } from './lockedWords.ts'

/*
 * What windows keep on this machine until the store has it, by a name and the key of the window that typed it: tabs of
 * one browser have their storage in common, and none may cover another's words.
 */

const listeners = new Set<() => void>()
const placeOf = (name: string, owner: string) => `${name}@${owner}`
const tell = (): void => listeners.forEach(listener => listener())

/** What the words of a form are kept by: of another store, though its records be called the same, they are not. */
export const wordsName = (store: string, form: string): string => `words:${store}:${form}`

/** @param content null forgets it */
export function keep(name: string, owner: string, content: object | null): void {
  const place = placeOf(name, owner)
  try {
    if (content === null) localStorage.removeItem(place)
    else localStorage.setItem(place, lockWords(JSON.stringify(content)))
  } catch {
    // A full or refused local storage costs the second net only: what is whole is saved in the store all the same.
  }
  tell()
}

/** What a window has kept; null where that is nothing, or nothing that this version, or its key, can read. */
export function kept<T>(name: string, owner: string, schema: z.ZodType<T>): T | null {
  try {
    const text = openWords(localStorage.getItem(placeOf(name, owner)) ?? 'null')
    const read = schema.safeParse(JSON.parse(text ?? 'null'))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** Where something is kept. */
export interface KeptPlace {
  name: string
  owner: string
}

/** All that is kept by names that begin so, of every window. */
export function keptPlaces(start: string): KeptPlace[] {
  return Object.keys(localStorage)
    .filter(place => place.startsWith(start))
    .map(place => {
      // No window's key has the sign that parts it from the name.
      const end = place.lastIndexOf('@')
      return { name: place.slice(0, end), owner: place.slice(end + 1) }
    })
}

/** Keys of the windows that have kept something by this name. */
export const ownersOf = (name: string): string[] =>
  keptPlaces(name).flatMap(place => (place.name === name ? [place.owner] : []))

/**
 * From now on words are locked with this key, and what this machine has of the store lies as new words do: nothing
 * stays plain once a store is locked, and what was locked can be read once its lock is taken away.
 * @param store the name of the store, which stands in those of all that is kept of it @param hex null for no lock
 */
export function lockKept(store: string, hex: string | null): void {
  const places = Object.keys(localStorage).filter(place => place.includes(store))
  // With the key that there was.
  const words = places
    .map(place => [place, localStorage.getItem(place)] as const)
    .map(([place, text]) => {
      try {
        return [place, text, openWords(text ?? '')] as const
      } catch {
        return [place, text, null] as const
      }
    })
  lockWordsWith(hex)
  for (const [place, text, plain] of words) {
    if (text === null || plain === null || isPlainly(text) === (hex === null)) continue
    try {
      localStorage.setItem(place, lockWords(plain))
    } catch {
      // As above.
    }
  }
}

/** Hears of what this window keeps, and of what others do. @returns what ends it */
export function followKept(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}
