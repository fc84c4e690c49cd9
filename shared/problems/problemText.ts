import { catalogue } from './catalogue/index.ts'
import type { ProblemValue } from './catalogue/messages.ts'
import { type Place, placeText } from './place.ts'

export type ProblemCode = keyof typeof catalogue

/** The parameters of a code's message; `{}` where it takes none. */
export type ProblemParams<C extends ProblemCode> = (typeof catalogue)[C] extends (params: infer P) => string
  ? P
  : Record<string, never>

/** A problem as it crosses to another thread, process or window, each of which has the catalogue. */
export interface PlainProblem {
  readonly code: ProblemCode
  readonly params: Readonly<Record<string, ProblemValue>>
  readonly place: Place
}

/** What happened and what to do, without the place: for where the place is shown beside it. */
export function problemText({ code, params }: Pick<PlainProblem, 'code' | 'params'>): string {
  const message: string | ((params: never) => string) = catalogue[code]
  return typeof message === 'string' ? message : message(params as never)
}

/** The whole message, which stands alone. */
export function problemMessage(problem: PlainProblem): string {
  return `${placeText(problem.place)}${problemText(problem)}`
}

/** Whether this program knows the code: what it speaks with may be of another version. */
export function isProblemCode(code: unknown): code is ProblemCode {
  return typeof code === 'string' && Object.hasOwn(catalogue, code)
}
