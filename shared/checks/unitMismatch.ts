import type { SessionData } from '../domain/sessionData.ts'
import { type Unit, unitChoices, unitRatio } from '../domain/unit.ts'
import { defineCheck, type Found } from './finding.ts'
import { misfitFindings } from './misfitFindings.ts'
import { recordIndex } from './recordIndex.ts'

/** Units that can't be compared, and ratios whose unit doesn't follow from their parts'. */
export const unitMismatch = defineCheck('unit-mismatch', 'یکاهای ناسازگار', data => [
  ...misfitFindings(data, 'unit-mismatch'),
  ...ratioUnits(data),
])

/** Like units divide to a percentage; unlike ones to the numerator's unit, or one of its kind, per the denominator's. */
function ratioUnits(data: SessionData): Found[] {
  const index = recordIndex(data)
  return data.rows.indicator.flatMap(({ code, unit, numerator, denominator }): Found[] => {
    const above = index.find('indicator', numerator ?? '')
    const below = index.find('indicator', denominator ?? '')
    if (above === undefined || below === undefined) return []
    const [over, under] = [above['unit'] as Unit, below['unit'] as Unit]
    const alike = unitRatio(over, under) !== undefined
    if (alike ? unit === 'percent' : unitRatio(over, unit) !== undefined) return []
    return [
      {
        severity: 'warning',
        where: { kind: 'indicator', code, field: 'unit' },
        message: `یکای این نسبت ${unitChoices[unit]} است، ولی از صورت و مخرج آن ${unitChoices[alike ? 'percent' : over]} به دست می‌آید.`,
        remedy: 'یکا، صورت یا مخرج شاخص را اصلاح کنید.',
      },
    ]
  })
}
