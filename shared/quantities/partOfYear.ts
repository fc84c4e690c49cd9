import { monthNames } from '../persian/jalaliCalendar.ts'
import { fold } from '../persian/normalise.ts'

const counts = 'یک|دو|سه|چهار|پنج|شش|هفت|هشت|نه|ده|یازده|\\d{1,2}'
const place = '(?: ?(?:اول|نخست|دوم|سوم|چهارم))?'
/** All but the last, with whose end a year ends. */
const months = monthNames.slice(0, -1).map(fold).join('|')
const part = new RegExp(
  `(?<![\\p{L}\\d])(?:(?!12|دوازده)(?:${counts}) ?ماهه?(?: ?ی)?${place}|نیم(?:ه| ?سال)${place}|` +
    `(?:سه ?ماهه|فصل)${place}|(?:فصل )?(?:بهار|تابستان|پاییز|زمستان)|` +
    `(?:تا|لغایت|منتهی به) (?:پایان |اخر |انتهای )?(?:${months})(?: ?ماه)?)(?!\\p{L})`,
  'u',
)

/**
 * The words by which a text says that it is of a part of a year («۶ ماهه», «نیمهٔ اول», «تا پایان آذر»), and the rest
 * of it. `isSoFar` when that part begins with the year. Undefined where it says no such thing; «۱۲ ماهه» is the whole
 * year.
 * @param folded with spaces for half-spaces
 */
export function partOfYear(folded: string): { part: string; rest: string; isSoFar: boolean } | undefined {
  const [found] = part.exec(folded) ?? []
  if (found === undefined) return undefined
  return { part: found, rest: folded.replace(found, ' ').replace(/\s+/g, ' ').trim(), isSoFar: !later.test(found) }
}

/** «سه‌ماههٔ دوم», «پاییز»: what does not begin with the year. */
const later = /دوم|سوم|چهارم|^(?:فصل )?(?:تابستان|پاییز|زمستان)/u
