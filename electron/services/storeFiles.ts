import { statSync } from 'node:fs'
import { acquireWindowLock } from '../store/file/acquireWindowLock.ts'
import { backUpTo, listBackups } from '../store/file/backups.ts'
import { restoreStore } from '../store/file/restoreStore.ts'
import { ownStorePath, refuseLostStore } from '../store/file/storePath.ts'
import type { Service } from './service.ts'

export const storeFiles: Service<'storeFiles'> = () => ({
  backUp: ({ store, out }) => {
    refuseLostStore(store, 'never')
    const { rows, files } = backUpTo(ownStorePath(store), out)
    return { rows, files, bytes: statSync(out).size }
  },
  newestBackup: ({ store }) => {
    const [newest] = listBackups(store)
    return newest === undefined ? null : { file: newest.file, at: newest.at }
  },
  restore: ({ store: path, backup }) => {
    const store = ownStorePath(path)
    const release = acquireWindowLock(store)
    try {
      return { store, replaced: restoreStore(store, backup) ?? null }
    } finally {
      release()
    }
  },
})
