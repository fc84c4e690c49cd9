import { frequencyChoices } from '../records/indicator.ts'
import type { Session } from '../session/session.ts'
import { defineCheck, type Found } from './finding.ts'
import { incompatibilityFindings } from './incompatibilityFindings.ts'

/** Periods of unlike length, compared or divided: a yearly amount is never divided by a half-year count. */
export const periodMismatch = defineCheck('period-mismatch', 'دوره‌های ناهم‌اندازه', session => [
  ...incompatibilityFindings(session, 'period-mismatch'),
  ...unlikeFrequencies(session),
])

function unlikeFrequencies(session: Session): Found[] {
  return session.rows.indicator.flatMap(({ code, numerator, denominator }): Found[] => {
    const [above, below] = [numerator, denominator].map(part => session.find('indicator', part ?? ''))
    if (above === undefined || below === undefined || above['frequency'] === below['frequency']) return []
    const names = [above, below].map(part => `«${part.title}» ${frequencyChoices[part.frequency]}`)
    return [
      {
        severity: 'warning',
        where: { kind: 'indicator', key: code, field: 'denominator' },
        message: `صورت و مخرج این نسبت تناوب یکسان ندارند: ${names.join(' و ')}.`,
        remedy: 'دو شاخص با یک تناوب انتخاب کنید، یا مقدار یکی را در دوره‌های دیگری ثبت کنید.',
      },
    ]
  })
}
