/** The keys of stores that somebody has opened with a passphrase, for as long as the program runs. */
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads'

/** Threads that are started later have them, too: copies are made on one. */
const place = 'keys of stores'

/** All keys, the last one first. */
export function heldKeys(): readonly Buffer[] {
  const held = (getEnvironmentData(place) ?? []) as readonly Uint8Array[]
  return held.map(key => Buffer.from(key))
}

/** Holds a key from now on: whatever is locked with it opens. */
export function holdKey(key: Buffer): void {
  const others = heldKeys().filter(one => !one.equals(key))
  setEnvironmentData(place, [key, ...others])
}

/** Lets all keys go; for tests, which share a program. */
export function forgetKeys(): void {
  setEnvironmentData(place, [])
}
