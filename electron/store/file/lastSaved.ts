import { closeSync, constants, existsSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { Problem } from '../../../shared/problems/problem.ts'
import { DatabaseFile } from '../driver/databaseFile.ts'
import { codeOfHash } from '../log/chain.ts'
import { refuseOther, setOthersAside } from './otherCopies.ts'

/** Where it is written down how far a store's log went when something was saved in it last. */
export const notePath = (store: string): string => `${store}.last`

/** One length, so that a note is written over another in one go. */
const placeLength = 16

/**
 * Notes how far a store's log goes, after what was saved is on the disk: a note that is lost or late says less than the
 * store, and never more.
 * @param sequence of the log's last link, whose `hash` proves all before it
 */
export function noteLastSaved(store: string, { id, sequence, hash }: { id: string; sequence: bigint; hash: Buffer }) {
  try {
    const file = openSync(notePath(store), constants.O_WRONLY | constants.O_CREAT, 0o600)
    try {
      writeSync(file, `${id} ${String(sequence).padStart(placeLength, '0')} ${codeOfHash(hash)}\n`)
    } finally {
      closeSync(file)
    }
  } catch {
    // Where nothing can be noted nothing is known of a loss, and nothing else is wrong.
  }
}

/** What lies in a store's place is meant to be there, however old it is. */
export function forgetLastSaved(store: string): void {
  rmSync(notePath(store), { force: true })
}

/**
 * How much of what was saved in a store is not in its file: its journal was taken away, or an older copy put in its
 * place. What cannot be read says nothing here.
 * @returns how many savings, 0 where that is not known; undefined where all is there
 */
export function missingSavings(store: string): number | undefined {
  try {
    return DatabaseFile.read(store, file => missingIn(file, store))
  } catch {
    return undefined
  }
}

/** The same of an open file, such as what was saved of a damaged store. */
export function missingIn(file: DatabaseFile, store: string): number | undefined {
  try {
    const [id, place = '', code] = readFileSync(notePath(store), 'utf8').trim().split(' ')
    const sequence = BigInt(place)
    if (file.id !== id) return undefined
    const last = file.lastLink?.sequence ?? 0n
    if (last < sequence) return Number(sequence - last)
    const hash = file.hashOfLink(sequence)
    return hash !== undefined && codeOfHash(hash) === code ? undefined : 0
  } catch {
    return undefined
  }
}

/**
 * Keeps what somebody has put in a store's place, or left of it, from being taken for it without a word.
 * @throws Problem 'store-of-other-copies', 'store-behind'
 */
export function refuseUnlike(store: string): void {
  if (!existsSync(store)) return
  refuseOther(store)
  const missing = missingSavings(store)
  if (missing !== undefined) throw new Problem('store-behind', { missing }, { file: store })
}

/** Takes what lies in a store's place for it from now on. */
export function acceptStore(store: string): void {
  setOthersAside(store)
  forgetLastSaved(store)
}
