import { toLatinDigits } from '../../shared/persian/digits.ts'
import { turningKeys } from '../components/slide/turningKeys.ts'

/** What a key of a deck's page does; digits are a slide's number, which Enter goes to. */
export type DeckKey =
  | { kind: 'next' | 'previous' | 'first' | 'last' | 'go' | 'leave' }
  | { kind: 'black' | 'white' | 'overview' | 'fullScreen' | 'theme' | 'print' }
  | { kind: 'digit'; digit: string }

type Command = Exclude<DeckKey, { kind: 'digit' }>['kind']

/** Keys that bear a name, and those of remotes. */
const named: Readonly<Record<string, Command>> = {
  ...turningKeys,
  Escape: 'leave',
  F5: 'fullScreen',
  '.': 'black',
}

/** Letters by the place of their key, whatever a Persian layout writes with it. */
const placed: Readonly<Record<string, Command>> = {
  Space: 'next',
  KeyB: 'black',
  KeyW: 'white',
  KeyG: 'overview',
  KeyF: 'fullScreen',
  KeyT: 'theme',
  KeyP: 'print',
}

/** @returns undefined for a key that is the browser's own */
export function deckKey(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey'>,
): DeckKey | undefined {
  const { key, code, ctrlKey, altKey, metaKey } = event
  if (altKey) return undefined
  // What prints is drawn first.
  if (ctrlKey || metaKey) return code === 'KeyP' ? { kind: 'print' } : undefined
  const digit = toLatinDigits(key)
  if (/^\d$/.test(digit)) return { kind: 'digit', digit }
  const kind = named[key] ?? placed[code]
  return kind === undefined ? undefined : { kind }
}
