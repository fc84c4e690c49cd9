import type { Problem } from '../../../shared/problems/problem.ts'

/** What the run was refused with. */
export function refusal(run: () => unknown): Problem {
  try {
    run()
  } catch (error) {
    return error as Problem
  }
  throw new Error('nothing was refused')
}
