import { unitChoices, unitRatio } from '../quantities/unit.ts'
import type { Session } from '../session/session.ts'
import { defineCheck, type Found } from './finding.ts'
import { incompatibilityFindings } from './incompatibilityFindings.ts'

/** Units that can't be compared, and ratios whose unit doesn't follow from their parts'. */
export const unitMismatch = defineCheck('unit-mismatch', 'واحدهای اندازه‌گیری ناسازگار', session => [
  ...incompatibilityFindings(session, 'unit-mismatch'),
  ...ratioUnits(session),
])

/**
 * Like units divide to a percentage; unlike ones to the numerator's unit, or one of its kind, per the denominator's.
 */
function ratioUnits(session: Session): Found[] {
  return session.rows.indicator.flatMap(({ code, unit, numerator, denominator }): Found[] => {
    const above = session.find('indicator', numerator ?? '')
    const below = session.find('indicator', denominator ?? '')
    if (above === undefined || below === undefined) return []
    const [over, under] = [above.unit, below.unit]
    const alike = unitRatio(over, under) !== undefined
    if (alike ? unit === 'percent' : unitRatio(over, unit) !== undefined) return []
    return [
      {
        severity: 'warning',
        where: { kind: 'indicator', key: code, field: 'unit' },
        message: `واحد اندازه‌گیری این نسبت ${unitChoices[unit]} است، ولی از صورت و مخرج آن ${unitChoices[alike ? 'percent' : over]} به دست می‌آید.`,
        remedy: 'واحد اندازه‌گیری، صورت یا مخرج شاخص را اصلاح کنید.',
      },
    ]
  })
}
