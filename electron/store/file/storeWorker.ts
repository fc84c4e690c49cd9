/** Does a job beside whoever uses the store; see `storeJobs`. */
import { parentPort, workerData } from 'node:worker_threads'
import { Problem, plainProblem } from '../../../shared/problems/problem.ts'
import type { PlainProblem } from '../../../shared/problems/problemText.ts'
import type { Told } from '../../system/told.ts'
import { storeProblem } from '../driver/storeProblem.ts'
import { type StoreJob, storeJobs } from './storeJobs.ts'

export interface StoreRequest {
  job: StoreJob
  asked: { store: string }
}

export type StoreAnswer = { part: number; of: number } | { done: unknown } | { refused: PlainProblem }

const { job, asked } = workerData as StoreRequest
const answer = (message: StoreAnswer): void => parentPort?.postMessage(message, [])
try {
  // Each job is asked for with what it takes; see `besideStore`.
  const run = storeJobs[job] as (asked: StoreRequest['asked'], tell: Told) => unknown
  answer({ done: run(asked, (part, of) => answer({ part, of })) })
} catch (cause) {
  const problem = storeProblem(cause, asked.store, 'reading')
  if (!(problem instanceof Problem)) throw cause
  answer({ refused: plainProblem(problem) })
}
