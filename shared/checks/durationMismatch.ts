import { toPersianDigits } from '../persian/digits.ts'
import { fiscalYearOf } from '../persian/fiscalYear.ts'
import { defineCheck, type Found } from './finding.ts'
import { durationIn } from './prose/duration.ts'
import { textFinding } from './textFinding.ts'
import { textsOf } from './texts.ts'

/** «از ۱۰ تا ۱۵ آبان به مدت ۸ روز»: a length of time that its own beginning and end deny. */
export const durationMismatch = defineCheck('duration-mismatch', 'مدت نادرست', session => {
  const date = session.rows.session[0]?.date ?? null
  const year = date === null ? null : fiscalYearOf(date)
  return textsOf(session).sentences.flatMap((sentence): Found[] => {
    const duration = durationIn(sentence.folded, year)
    if (duration === null || duration.lengths.includes(duration.count)) return []
    const { said, span, lengths, noun } = duration
    const told = `«${said}» نوشته شده، ولی «${span}» ${[...lengths].sort((a, b) => a - b).join(' یا ')} ${noun} است.`
    return [textFinding(sentence, 'error', toPersianDigits(told))]
  })
})
