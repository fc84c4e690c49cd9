import { isClosedFact } from '../problems/factProblems.ts'
import { defineCheck } from './finding.ts'
import { textProblems } from './textProblems.ts'

export const closedFact = defineCheck('closed-fact', 'دادهٔ غیرعلنی در متن علنی', session =>
  textProblems(session, isClosedFact),
)
