import { defineCheck, type Found } from './finding.ts'
import { formatQuantity, formatSize } from './formatQuantity.ts'
import { textFinding } from './textFinding.ts'
import { textsOf } from './texts.ts'

/** A part that is more than its whole, or shares of one whole that add to more than all of it. */
export const wholeExceeded = defineCheck('whole-exceeded', 'جزء بیش از کل', session =>
  textsOf(session).sentences.flatMap((sentence): Found[] => {
    const { partOverWhole, shares } = sentence.claims
    const found: Found[] = []
    if (partOverWhole !== null) {
      const { part, whole } = partOverWhole
      found.push(
        textFinding(sentence, 'error', `${formatQuantity(part)} نمی‌تواند بخشی از ${formatQuantity(whole)} باشد.`),
      )
    }
    if (shares !== null) {
      const parts = shares.parts.map(formatQuantity).join('، ')
      const total = formatSize(shares.total, 'percent', '')
      found.push(textFinding(sentence, 'error', `سهم‌های ${parts} در مجموع ${total} می‌شود که از ۱۰۰٪ بیشتر است.`))
    }
    return found
  }),
)
