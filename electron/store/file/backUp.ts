import { Worker } from 'node:worker_threads'
import { problemFrom } from '../../../shared/problems/problem.ts'
import { startedModule } from '../../system/startedModule.ts'
import { isCopied } from './backups.ts'
import type { BackupAnswer, BackupRequest } from './backupWorker.ts'

/**
 * Makes a checked copy of a store beside it, on another thread; see `makeBackup`.
 * @param at the present instant @param patience milliseconds after which it is given up: a quit must not wait for ever
 * @returns its path; undefined when nothing was written since the last one, or when it was given up
 * @throws Problem; the store and its older copies are as they were
 */
export async function backUp(request: BackupRequest, patience: number): Promise<string | undefined> {
  if (isCopied(request.store)) return undefined
  const worker = new Worker(startedModule('store/file/backupWorker'), { workerData: request })
  const { promise, resolve, reject } = Promise.withResolvers<string | undefined>()
  worker.once('message', (answer: BackupAnswer) => {
    if ('made' in answer) resolve(answer.made)
    else reject(problemFrom(answer.refused))
  })
  worker.once('error', reject).once('exit', () => resolve(undefined))
  const timer = setTimeout(() => resolve(undefined), patience)
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
