import { frequencyChoices } from '../records/indicator.ts'
import type { Session } from '../session/session.ts'
import { defineCheck, type Found } from './finding.ts'
import { incompatibilityFindings } from './incompatibilityFindings.ts'
import { comparesUnlikePeriods } from './prose/unlikePeriods.ts'
import { textFinding } from './textFinding.ts'
import { textsOf } from './texts.ts'

/** Periods of unlike length, compared or divided: a yearly amount is never divided by a half-year count. */
export const periodMismatch = defineCheck('period-mismatch', 'دوره‌های ناهم‌اندازه', session => [
  ...incompatibilityFindings(session, 'period-mismatch'),
  ...unlikeFrequencies(session),
  ...inSentences(session),
])

function inSentences(session: Session): Found[] {
  return textsOf(session).sentences.flatMap(sentence =>
    comparesUnlikePeriods(sentence.folded, sentence.template)
      ? [textFinding(sentence, 'warning', 'رقم بخشی از سال با رقم همهٔ سال دیگر سنجیده شده است.')]
      : [],
  )
}

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
