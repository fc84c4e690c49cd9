import { frequencyChoices } from '../domain/indicator.ts'
import type { SessionData } from '../domain/sessionData.ts'
import { defineCheck, type Found } from './finding.ts'
import { misfitFindings } from './misfitFindings.ts'
import { recordIndex } from './recordIndex.ts'

/** Periods of unlike length, compared or divided: a yearly amount is never divided by a half-year count. */
export const periodMismatch = defineCheck('period-mismatch', 'دوره‌های ناهم‌اندازه', data => [
  ...misfitFindings(data, 'period-mismatch'),
  ...unlikeFrequencies(data),
])

function unlikeFrequencies(data: SessionData): Found[] {
  const index = recordIndex(data)
  return data.rows.indicator.flatMap(({ code, numerator, denominator }): Found[] => {
    const [above, below] = [numerator, denominator].map(part => index.find('indicator', part ?? ''))
    if (above === undefined || below === undefined || above['frequency'] === below['frequency']) return []
    const names = [above, below].map(
      part => `«${part['title']}» ${frequencyChoices[part['frequency'] as keyof typeof frequencyChoices]}`,
    )
    return [
      {
        severity: 'warning',
        where: { kind: 'indicator', code, field: 'denominator' },
        message: `صورت و مخرج این نسبت تناوب یکسان ندارند: ${names.join(' و ')}.`,
        remedy: 'دو شاخص با یک تناوب برگزینید، یا مقدار یکی را در دوره‌های دیگری ثبت کنید.',
      },
    ]
  })
}
