import { cp } from 'node:fs/promises'
import { inject } from 'vitest'

/** Puts a store with the sample session, and few of its bills, into a folder, with all that `sampleFolder` makes. */
export function copySample(folder: string): Promise<void> {
  return cp(inject('sampleFolder'), folder, { recursive: true })
}
