import { toPersianDigits } from '../persian/digits.ts'
import { fiscalYearOf } from '../persian/fiscalYear.ts'
import { monthName } from '../persian/jalali.ts'
import { inWords } from '../persian/words.ts'
import { defineCheck, type Found } from './finding.ts'
import type { Mend } from './mend/mend.ts'
import { textMend } from './mend/textMend.ts'
import { withMonths } from './prose/dates.ts'
import { type Duration, daysApartIn, durationIn } from './prose/duration.ts'
import { monthsOfPartIn, partName } from './prose/periodWords.ts'
import { textFinding } from './textFinding.ts'
import { type CheckedSentence, textsOf } from './texts.ts'

/** «از ۱۰ تا ۱۵ آبان به مدت ۸ روز»: a length of time that its own beginning and end deny. */
export const durationMismatch = defineCheck('duration-mismatch', 'مدت نادرست', session => {
  const date = session.rows.session[0]?.date ?? null
  const year = date === null ? null : fiscalYearOf(date)
  return textsOf(session).sentences.flatMap((sentence): Found[] => [...ofParts(sentence), ...ofSpans(sentence, year)])
})

/** «سه‌ماههٔ نخست، یعنی تیر، مرداد و شهریور»: months that lie in another part of the year. */
function ofParts(sentence: CheckedSentence): Found[] {
  const listed = monthsOfPartIn(sentence.folded)
  if (listed === null) return []
  const { part, months, own, from, to } = listed
  const name = partName(part)
  const put = own === null ? null : () => partName(own)
  const told = `«${name}» نوشته شده، ولی ${months.map(monthName).join('، ')} در آن نیست.`
  return [
    textFinding(sentence, 'error', told, put === null ? undefined : textMend(sentence, [{ from, to, put }], true)),
  ]
}

function ofSpans(sentence: CheckedSentence, year: number | null): Found[] {
  const { folded } = sentence
  const duration = durationIn(folded, year) ?? daysApartIn(folded, year)
  if (duration === null || duration.lengths.includes(duration.count)) return []
  const { said, span, lengths, noun } = duration
  const told = `«${said}» نوشته شده، ولی «${withMonths(span)}» ${[...lengths].sort((a, b) => a - b).join(' یا ')} ${noun} است.`
  return [textFinding(sentence, 'error', toPersianDigits(told), lengthMend(sentence, duration))]
}

/** The length that the span comes to with its last day, where the one that is said stands only once. */
function lengthMend(sentence: CheckedSentence, { word, noun, lengths }: Duration): Mend | undefined {
  const said = new RegExp(`(?<![\\p{L}\\d])${word}(?= ?${noun})`, 'gu')
  const [place, ...others] = [...sentence.folded.matchAll(said)].map(({ index }) => index)
  const right = lengths[0]
  if (place === undefined || others.length > 0 || right === undefined || !Number.isInteger(right)) return undefined
  const put = () => (/\d/.test(word) ? toPersianDigits(String(right)) : inWords(right))
  return textMend(sentence, [{ from: place, to: place + word.length, put }], lengths.length === 1)
}
