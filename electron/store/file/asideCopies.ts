import { rmSync } from 'node:fs'
import { DatabaseFile } from '../driver/databaseFile.ts'

interface Copy {
  file: string
  bytes: number
  kind: string
}

/** Bytes of all the room for copies that stores which were put aside may take: a quarter of it. */
export const asideRoom = (room: number): number => Math.floor(room / 4)

/** Bytes that stores take among copies which were replaced by another, or rescued. */
export function bytesAside(copies: readonly Copy[]): number {
  return asideOf(copies).reduce((sum, { bytes }) => sum + bytes, 0)
}

/**
 * Lets go of the oldest stores that were replaced or rescued, for as long as they take more than their room: only of
 * those that are whole, and whose whole history the store has too. The newest stays whatever it holds.
 */
export function letGoAside(store: string, copies: readonly Copy[], room: number): void {
  const aside = asideOf(copies)
  let taken = bytesAside(copies)
  for (const { file, bytes } of aside.slice(1).toReversed()) {
    if (taken <= asideRoom(room)) return
    if (!isContained(file, store)) continue
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
    taken -= bytes
  }
}

/** The newest first, as copies are listed. */
const asideOf = (copies: readonly Copy[]): Copy[] => copies.filter(({ kind }) => kind !== 'backup')

/** What cannot be read may hold what is nowhere else. */
function isContained(copy: string, store: string): boolean {
  try {
    return DatabaseFile.read(copy, old => {
      const end = old.lastLink
      if (!old.isSound || old.brokenRow !== undefined || end === undefined) return false
      return DatabaseFile.read(store, now => {
        return now.id === old.id && now.hashOfLink(end.sequence)?.equals(end.hash) === true
      })
    })
  } catch {
    return false
  }
}
