import { defineCheck } from './finding.ts'
import { mismatches } from './mismatch.ts'

export const growthMismatch = defineCheck('growth-mismatch', 'رشد نادرست', session => mismatches(session, 'growth'))
