import type { Place } from './place.ts'
import { type PlainProblem, type ProblemCode, type ProblemParams, problemMessage, problemText } from './problemText.ts'

type ProblemArguments = {
  [C in ProblemCode]: [code: C, params: ProblemParams<C>, place?: Place]
}[ProblemCode]

/**
 * An expected failure: a code of the catalogue, what its message is made of, and the place, which lets a screen open
 * the exact cell. Its words are rendered where people read them. Anything that is not a Problem is a bug and goes to
 * the log.
 */
export class Problem extends Error implements PlainProblem {
  readonly code: ProblemCode
  readonly params: PlainProblem['params']
  readonly place: Place

  constructor(...[code, params, place = {}]: ProblemArguments) {
    super()
    this.name = 'Problem'
    this.code = code
    this.params = params
    this.place = place
  }

  /** The place and what happened there, in Persian; stands alone. */
  override get message(): string {
    return problemMessage(this)
  }

  /** What happened, without the place. */
  get text(): string {
    return problemText(this)
  }
}

/** What of a Problem crosses to another thread, process or window. */
export function plainProblem({ code, params, place }: Problem): PlainProblem {
  return { code, params, place }
}

/** The same problem at another place: who runs something knows better where it belongs. */
export function problemAt(problem: Problem, place: Place): Problem {
  return problemFrom({ ...plainProblem(problem), place })
}

/** A Problem that crossed. */
export function problemFrom({ code, params, place }: PlainProblem): Problem {
  return new Problem(...([code, params, place] as unknown as ProblemArguments))
}
