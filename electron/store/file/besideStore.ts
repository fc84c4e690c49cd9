import { Worker } from 'node:worker_threads'
import { problemFrom } from '../../../shared/problems/problem.ts'
import { startedModule } from '../../system/startedModule.ts'
import type { Told } from '../../system/told.ts'
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
  const { worker, answer } = started(job, asked)
  const timer = setTimeout(() => void worker.terminate(), patience)
  try {
    return (await answer)?.done
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

/**
 * Does a job likewise that is not given up: who has begun to turn files brings it to its end.
 * @throws Problem; an error where the thread ends without an answer
 */
export async function wholeBesideStore<J extends StoreJob>(
  job: J,
  asked: Parameters<StoreJobs[J]>[0],
  tell?: Told,
): Promise<ReturnType<StoreJobs[J]>> {
  const { worker, answer } = started(job, asked, tell)
  try {
    const answered = await answer
    if (answered === undefined) throw new Error(`The thread of «${job}» ended without an answer.`)
    return answered.done
  } finally {
    await worker.terminate()
  }
}

/** @returns the thread, and its answer: undefined where it ends without one */
function started<J extends StoreJob>(job: J, asked: Parameters<StoreJobs[J]>[0], tell?: Told) {
  const request: StoreRequest = { job, asked }
  const worker = new Worker(startedModule('store/file/storeWorker'), { workerData: request })
  const { promise, resolve, reject } = Promise.withResolvers<{ done: ReturnType<StoreJobs[J]> } | undefined>()
  worker.on('message', (answer: StoreAnswer) => {
    if ('part' in answer) tell?.(answer.part, answer.of)
    else if ('done' in answer) resolve({ done: answer.done as ReturnType<StoreJobs[J]> })
    else reject(problemFrom(answer.refused))
  })
  worker.once('error', reject).once('exit', () => resolve(undefined))
  return { worker, answer: promise }
}
