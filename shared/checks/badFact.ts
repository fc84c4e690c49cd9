import { isClosedFact, isUnknownFact } from '../problems/factProblems.ts'
import { defineCheck } from './finding.ts'
import { textProblems } from './textProblems.ts'

/** Malformed references and numbers that can't be worked out; any other failure of a text counts here too. */
export const badFact = defineCheck('bad-fact', 'نشانی یا محاسبهٔ نادرست', session =>
  textProblems(session, code => !isUnknownFact(code) && !isClosedFact(code)),
)
