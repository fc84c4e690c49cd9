import { ORPCError } from '@orpc/server'
import { Problem, plainProblem } from '../../shared/problems/problem.ts'
import { bugLogName } from './bugLog.ts'

/**
 * A failure as it crosses the contract: a Problem as the contract's one typed error, kept where the machine failed. A
 * bug crosses only where it is kept, with the number to ask for.
 */
export function toRpcError(cause: unknown, logBug: ((cause: unknown) => string) | undefined): unknown {
  if (cause instanceof Problem) {
    if (cause.cause !== undefined) logBug?.(cause)
    return problemError(422, cause)
  }
  const isRefusal = cause instanceof ORPCError && cause.status < 500
  if (isRefusal || logBug === undefined) return cause
  const number = logBug(cause)
  return problemError(500, new Problem('bug', { number, log: bugLogName }))
}

/** The words are for logs: whoever shows them renders them from the code. */
function problemError(status: 422 | 500, problem: Problem): unknown {
  return new ORPCError('PROBLEM', { status, defined: true, message: problem.message, data: plainProblem(problem) })
}

export type Stream = AsyncGenerator<unknown, unknown, void>

export function isStream(result: unknown): result is Stream {
  return typeof result === 'object' && result !== null && Symbol.asyncIterator in result
}

/** A stream whose failure crosses the contract as a call's does. */
export async function* withRpcErrors<T, R>(
  stream: AsyncGenerator<T, R, void>,
  toError: (cause: unknown) => unknown,
): AsyncGenerator<T, R, void> {
  try {
    return yield* stream
  } catch (cause) {
    throw toError(cause)
  }
}
