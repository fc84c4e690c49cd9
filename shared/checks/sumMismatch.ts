import { defineCheck } from './finding.ts'
import { mismatches } from './mismatch.ts'

export const sumMismatch = defineCheck('sum-mismatch', 'جمع ناسازگار با اجزا', session => mismatches(session, 'sum'))
