import { cp } from 'node:fs/promises'
import { inject } from 'vitest'

/**
 * Puts a store with the sample session into a folder, as `council.db`, and beside it the copy of the day, which its
 * host would make a second later.
 * @param bills all 34,000 only for screens that draw them: the host reads them again after every write
 */
export function copySample(folder: string, bills: 'few' | 'all' = 'few'): Promise<void> {
  const { fewBills, allBills } = inject('sampleFolders')
  return cp(bills === 'all' ? allBills : fewBills, folder, { recursive: true })
}
