import { fiscalYearOf } from '../persian/fiscalYear.ts'
import { fold } from '../persian/normalise.ts'
import { parsePeriod } from '../quantities/period.ts'
import type { Session } from '../session/session.ts'
import type { KnownNumber } from './knownNumbers.ts'
import { namesLess, partOfYearIn, yearWordsIn } from './prose/periodWords.ts'
import { arePlain } from './prose/plainWords.ts'
import { wordSet } from './prose/sentenceTemplate.ts'
import type { CheckedSentence } from './texts.ts'

const common = wordSet(
  'شهر شهرداری سال جمع همه واحدها ردیف ردیف‌های بودجه نیمه نخست دوم مصوب تخصیص عملکرد هدف در از و به',
)

/** Whether a sentence names what a number is of, by at least two words and half of the words that it is called. */
export function isNamedIn({ label }: KnownNumber, { folded }: Pick<CheckedSentence, 'folded'>): boolean {
  const words = [...new Set(fold(label).match(/\p{L}{3,}/gu) ?? [])].filter(word => !common.has(word))
  const said = words.filter(word => folded.includes(word)).length
  return said >= 2 && said * 2 >= words.length
}

/**
 * Whether a sentence that names no phase can only mean this number: by two thirds of its words, and by its period; or
 * by naming none, of what was stated of the session's year.
 */
export function isMeant(session: Session, known: KnownNumber, sentence: CheckedSentence): boolean {
  const words = [...new Set(fold(known.label).match(/\p{L}{3,}/gu) ?? [])].filter(word => !common.has(word))
  const said = words.filter(word => sentence.folded.includes(word)).length
  if (said < 2 || said * 3 < words.length * 2) return false
  if (known.isOfPart === true && !/منطقه|مناطق|ناحیه|محله|سازمان/.test(withoutName(known, sentence.folded)))
    return false
  const named = periodNamedIn(session, sentence)
  if (named !== null) return named === known.period
  const date = session.rows.session[0]?.date
  const isOfYear = date !== undefined && known.period === String(fiscalYearOf(date))
  return isOfYear && known.address?.startsWith('statedFact/') === true && namesNoTime(sentence)
}

const namesNoTime = ({ folded, named }: CheckedSentence) =>
  named.length === 0 && !namesLess(folded) && !/سال گذشته|پارسال|سال قبل/.test(folded)

/** What a sentence says beside the name of what a number is of. */
export function withoutName({ label }: KnownNumber, folded: string): string {
  const name = /«(.+)»/.exec(label)?.[1]
  return name === undefined ? folded : folded.replace(fold(name), ' ')
}

/** Whether a sentence of one number says nothing but it, when, and what it is of: «… در شب‌ها» is a part of it. */
export function saysOnly({ label }: KnownNumber, { folded, quantities }: CheckedSentence): boolean {
  const [quantity] = quantities
  const rest = quantity === undefined ? folded : `${folded.slice(0, quantity.from)} ${folded.slice(quantity.to)}`
  const own = new Set(fold(label).match(/\p{L}+/gu) ?? [])
  return arePlain((rest.match(/\p{L}+/gu) ?? []).filter(word => !own.has(word)))
}

/** The one period that a sentence names; null for none or several. */
export function periodNamedIn(
  session: Session,
  { folded, named }: Pick<CheckedSentence, 'folded' | 'named'>,
): string | null {
  const date = session.rows.session[0]?.date
  const now = date === undefined ? null : fiscalYearOf(date)
  const years = [...new Set([...named.flatMap(({ year }) => year ?? []), ...yearWordsIn(folded, now)])]
  const part = partOfYearIn(folded)
  const [year = now, ...others] = years
  if (part === null || others.length > 0 || year === null || (part === '' && years.length === 0)) return null
  return parsePeriod(`${year}${part}`).text
}

/** Whether a period has ended by the session's day: one that goes on has more to come. */
export function isOver(session: Session, period: string): boolean {
  const date = session.rows.session[0]?.date
  return date === undefined || parsePeriod(period).to <= date
}
