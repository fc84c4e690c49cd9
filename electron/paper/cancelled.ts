import { Problem } from '../../shared/problems/problem.ts'

/** Somebody stopped the work; nothing is wrong with the document. */
export function cancelled(): Problem {
  return new Problem('cancelled', {})
}

/** The system ended the work, as where memory is short; what was read of the store is untouched. */
export function stopped(): Problem {
  return new Problem('stopped', {})
}
