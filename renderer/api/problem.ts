import { ORPCError } from '@orpc/client'
import { Problem, problemFrom } from '../../shared/problems/problem.ts'
import { isProblemCode, type PlainProblem } from '../../shared/problems/problemText.ts'
import { Disconnected } from './disconnected.ts'
import { isInvited } from './hostToken.ts'

/** What any failed call says. A bug's own words are for the log, so they are not shown. */
export function problemOf(cause: unknown): Problem {
  if (cause instanceof Problem) return cause
  if (cause instanceof ORPCError && cause.code === 'PROBLEM') {
    const problem = cause.data as PlainProblem
    if (isProblemCode(problem.code)) return problemFrom(problem)
  }
  if (isRefused(cause)) return new Problem(isInvited() ? 'refused' : 'not-invited', {})
  if (cause instanceof ORPCError && cause.code === 'PAYLOAD_TOO_LARGE') return new Problem('upload-too-large', {})
  if (isDisconnection(cause)) return new Problem('disconnected', {})
  return new Problem('bug-in-window', {})
}

/** The host cannot be reached: it was closed, or this window belongs to an earlier launch. */
export function isDisconnection(cause: unknown): boolean {
  return cause instanceof TypeError || cause instanceof Disconnected || isCutOff(cause) || isRefused(cause)
}

/** A call that was under way when its line was closed; one that was stopped on purpose says so with a DOMException. */
function isCutOff(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'AbortError' && !(cause instanceof DOMException)
}

/** The host answers, but this window belongs to an earlier launch. */
export function isRefused(cause: unknown): boolean {
  return cause instanceof ORPCError && cause.status === 401
}
