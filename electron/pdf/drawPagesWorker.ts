/** Runs in a worker thread: draws one PDF's pages, says each that is done, and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { Problem, plainProblem } from '../../shared/problems/problem.ts'
import type { PlainProblem } from '../../shared/problems/problemText.ts'
import { drawPages } from './drawPages.ts'

export interface DrawPagesInput {
  pdf: Uint8Array
  outDir: string
  scale: number
  /** What the pictures' names begin with. */
  name: string
}

export type DrawPagesMessage = { kind: 'page'; path: string } | { kind: 'refused'; problem: PlainProblem }

const post = (message: DrawPagesMessage): void => parentPort?.postMessage(message)
const { pdf, ...where } = workerData as DrawPagesInput
drawPages(pdf, where, path => post({ kind: 'page', path })).catch((cause: unknown) => {
  if (!(cause instanceof Problem)) throw cause
  post({ kind: 'refused', problem: plainProblem(cause) })
})
