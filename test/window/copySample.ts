import { cp } from 'node:fs/promises'
import { inject } from 'vitest'

/**
 * Puts a store with the sample session into a folder, as `council.db`, and beside it the copy of the day, which its host
 * would make a second later.
 */
export function copySample(folder: string): Promise<void> {
  return cp(inject('sampleFolder'), folder, { recursive: true })
}
