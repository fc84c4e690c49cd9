import { isUnknownFact } from '../problems/factProblems.ts'
import { defineCheck } from './finding.ts'
import { textProblems } from './textProblems.ts'

export const unknownFact = defineCheck('unknown-fact', 'نشانی فاقد اطلاعات', session =>
  textProblems(session, isUnknownFact),
)
