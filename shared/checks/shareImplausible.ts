import { defineCheck } from './finding.ts'
import { mismatches } from './mismatch.ts'

export const shareImplausible = defineCheck('share-implausible', 'سهم ناسازگار با اجزا', session =>
  mismatches(session, 'share'),
)
