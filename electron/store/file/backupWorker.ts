/** Copies the store beside whoever uses it, so that no window waits. */
import { parentPort, workerData } from 'node:worker_threads'
import { Problem, plainProblem } from '../../../shared/problems/problem.ts'
import type { PlainProblem } from '../../../shared/problems/problemText.ts'
import { storeProblem } from '../driver/storeProblem.ts'
import { makeBackup } from './backups.ts'

export interface BackupRequest {
  store: string
  at: string
}

export type BackupAnswer = { made: string | undefined } | { refused: PlainProblem }

const { store, at } = workerData as BackupRequest
const answer = (message: BackupAnswer): void => parentPort?.postMessage(message, [])
try {
  answer({ made: makeBackup(store, at) })
} catch (cause) {
  const problem = storeProblem(cause, store, 'reading')
  if (!(problem instanceof Problem)) throw cause
  answer({ refused: plainProblem(problem) })
}
