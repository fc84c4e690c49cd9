import { rmSync } from 'node:fs'
import { blobFolder } from '../blobs/blobFolder.ts'
import { restoreStore } from '../file/restoreStore.ts'
import { keyPath } from '../keys/keyFile.ts'
import { type Salvaged, salvageStore } from './salvageStore.ts'

/**
 * Puts in a store's place what can be saved of it. The damaged file is only read, and stays among the copies; nothing
 * else is left of what was mended beside it.
 */
export function mendStore(store: string): Salvaged {
  const mended = `${store}.mended`
  try {
    const found = salvageStore(store, mended)
    restoreStore(store, mended)
    return found
  } finally {
    const parts = [mended, `${mended}-wal`, `${mended}-shm`, keyPath(mended), blobFolder(mended)]
    for (const part of parts) rmSync(part, { recursive: true, force: true })
  }
}
