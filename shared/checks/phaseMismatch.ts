import { defineCheck } from './finding.ts'
import { misfitFindings } from './misfitFindings.ts'

export const phaseMismatch = defineCheck('phase-mismatch', 'مرحله‌های ناهمسان بودجه', data =>
  misfitFindings(data, 'phase-mismatch'),
)
