import { ORPCError } from '@orpc/server'
import { Problem } from '../../shared/problems/problem.ts'
import type { Outcome } from './trial.ts'

/** What a failure says to whoever works with the program: told in Persian, or an accident in English. */
export function toldBy(cause: unknown, doing: string): Outcome {
  const message = cause instanceof Error ? cause.message : String(cause)
  if (isProblem(cause) && isPersian(message)) return 'told'
  return { lost: `${doing}: ${cause instanceof Error ? (cause.stack ?? message) : message}` }
}

/** Whether it is an expected failure, thrown or come over the contract. */
export function isProblem(cause: unknown): boolean {
  if (cause instanceof Problem) return true
  return cause instanceof ORPCError && cause.code === 'PROBLEM' && (cause.data as { code?: string }).code !== 'bug'
}

/** Paths and names of files may stand in it, and a code for whoever helps in brackets; the sentence is Persian. */
export function isPersian(message: string): boolean {
  const words = message.replaceAll(/\(SQLITE_\w+\)/g, '')
  return /[\u0600-\u06ff]{2,}.*[\u0600-\u06ff]{2,}/s.test(words) && !/\bat .*:\d+:\d+|SQLITE_/.test(words)
}
