import { badFactProblems } from './catalogue/badFacts.ts'
import { closedFactProblems } from './catalogue/closedFacts.ts'
import { comparisonProblems } from './catalogue/comparisons.ts'
import { unknownFactProblems } from './catalogue/unknownFacts.ts'
import type { ProblemCode, ProblemParams } from './problemText.ts'

export type UnknownFactCode = keyof typeof unknownFactProblems
export type ComparisonCode = keyof typeof comparisonProblems

/** What can be wrong with an address. */
export type BadAddressCode = {
  [C in keyof typeof badFactProblems]: ProblemParams<C> extends { address: string } ? C : never
}[keyof typeof badFactProblems]

/** An address that is well written and leads to no figure. */
export function isUnknownFact(code: ProblemCode): code is UnknownFactCode {
  return Object.hasOwn(unknownFactProblems, code)
}

/** A reference that is not well written, or asks for what cannot be worked out or printed so. */
export function isBadFact(code: ProblemCode): boolean {
  return Object.hasOwn(badFactProblems, code) || Object.hasOwn(comparisonProblems, code)
}

/** What an open text, or a public edition, may not say. */
export function isClosedFact(code: ProblemCode): boolean {
  return Object.hasOwn(closedFactProblems, code)
}
