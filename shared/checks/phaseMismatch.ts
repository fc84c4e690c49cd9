import { defineCheck } from './finding.ts'
import { incompatibilityFindings } from './incompatibilityFindings.ts'

export const phaseMismatch = defineCheck('phase-mismatch', 'مرحله‌های متفاوت بودجه', session =>
  incompatibilityFindings(session, 'phase-mismatch'),
)
