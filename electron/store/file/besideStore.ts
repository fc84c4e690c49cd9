import { Worker } from 'node:worker_threads'
import { problemFrom } from '../../../shared/problems/problem.ts'
import { startedModule } from '../../system/startedModule.ts'
import type { StoreJob, StoreJobs } from './storeJobs.ts'
import type { StoreAnswer, StoreRequest } from './storeWorker.ts'

/**
 * Does a job with an open store's file on another thread.
 * @param patience milliseconds after which it is given up: a quit must not wait for ever
 * @returns what the job gives; undefined when it was given up @throws Problem
 */
export async function besideStore<J extends StoreJob>(
  job: J,
  asked: Parameters<StoreJobs[J]>[0],
  patience: number,
): Promise<ReturnType<StoreJobs[J]> | undefined> {
  const request: StoreRequest = { job, asked }
  const worker = new Worker(startedModule('store/file/storeWorker'), { workerData: request })
  const { promise, resolve, reject } = Promise.withResolvers<ReturnType<StoreJobs[J]> | undefined>()
  worker.once('message', (answer: StoreAnswer) => {
    if ('done' in answer) resolve(answer.done as ReturnType<StoreJobs[J]>)
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
