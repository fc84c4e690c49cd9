import { type Place, Problem, type ProblemCode } from '../../shared/problem.ts'

/** A Problem as it crosses between threads, its place not yet part of the message. */
export interface PlainProblem {
  code: ProblemCode
  message: string
  place: Place
}

export function plainProblem({ code, message, place }: Problem): PlainProblem {
  const described = new Problem(code, '', place).message
  return { code, place, message: message.slice(described.length) }
}

export function problemOf({ code, message, place }: PlainProblem): Problem {
  return new Problem(code, message, place)
}
