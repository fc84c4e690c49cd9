import { type JalaliDay, jalaliToIso, monthLength, monthNames } from '../../persian/jalali.ts'
import { daysBetween } from '../../persian/jalaliCalendar.ts'
import { fold } from '../../persian/normalise.ts'
import { numberWord } from '../../persian/numberWords.ts'
import { daysIn } from './dates.ts'

/** A length of time that a sentence says beside its beginning and its end. */
export interface Duration {
  /** «از ۱۰ تا ۱۵ آبان», folded. */
  span: string
  /** «۸ روز», folded. */
  said: string
  /** Its number, as it stands there. */
  word: string
  count: number
  /** What the span may come to: with its last day, month or year, or without. */
  lengths: readonly number[]
  noun: string
}

const months = new Map(monthNames.map((name, i) => [fold(name), i + 1]))
const month = `(${[...months.keys()].join('|')})(?: ?ماه)?(?!\\p{L})`
const until = '(?:تا|الی|لغایت|(?:اغاز|شروع)(?: شد| شده| گردید)? و (?:در|تا))'
const ofYear = '(?: (?:سال )?(1[34]\\d\\d)(?!\\d))?'
const bare = '(?<![\\d٬,٫./\\p{L}])'
const clock = '(\\d{1,2})(?:[:.](\\d{2}))?(?!\\d)'
const partOfDay = '(?: ?(صبح|ظهر|بعد ?از ?ظهر|عصر|شب|بامداد)(?!\\p{L}))?'

const days = new RegExp(
  `از (?:روز |تاریخ )?${bare}(\\d{1,2}) ?(?:ام|م)?(?: ${month})?${ofYear} ${until} (?:روز |تاریخ |پایان )?(\\d{1,2}) ?(?:ام|م)? ${month}${ofYear}`,
  'gu',
)
const wholeMonths = new RegExp(
  `از (?:ابتدای |اول |اغاز |اوایل )?${bare}${month}${ofYear} ${until} (پایان |اخر |انتهای |اواخر )?${bare}${month}${ofYear}`,
  'gu',
)
const years = new RegExp(
  `از (?:سال |ابتدای سال |ابتدای )${bare}(1[34]\\d\\d) ${until} (پایان )?(?:سال )?(1[34]\\d\\d)(?!\\d)`,
  'gu',
)
const hours = new RegExp(
  `از (?:ساعت |(?=\\d{1,2}:\\d{2}(?!\\d)))${clock}${partOfDay} ${until} (?:ساعت )?${clock}${partOfDay}`,
  'gu',
)

const ordinal = '(\\d{1,2}|\\p{L}{2,10}?)(?: ?م)?ین'
const ordinals = new RegExp(
  `از ${ordinal} (?:\\p{L}+ )?${until} ${ordinal} (روز|هفته|ماه|سال|جلسه|نشست|دوره|مرحله|نوبت|ایستگاه|طبقه)(?!\\p{L})`,
  'gu',
)

/** Reads one kind of span: what it may come to, in its noun. */
interface Reader {
  pattern: RegExp
  /** Of a span that names its own none. */
  noun: string | null
  lengths: (found: RegExpExecArray, year: number | null) => readonly number[] | null
}

const readers: readonly Reader[] = [
  { pattern: days, noun: 'روز', lengths: daysOf },
  { pattern: days, noun: 'ماه', lengths: monthsOfDays },
  { pattern: ordinals, noun: null, lengths: placesOf },
  { pattern: wholeMonths, noun: 'ماه', lengths: monthsOf },
  { pattern: years, noun: 'سال', lengths: ([, from, , last]) => inclusive(Number(last) - Number(from)) },
  { pattern: hours, noun: 'ساعت', lengths: hoursOf },
]

/**
 * «از ۱۰ تا ۱۵ آبان به مدت ۸ روز», «از فروردین تا پایان شهریور، یعنی در ۵ ماه», «از ساعت ۸ تا ۱۲ به مدت ۵ ساعت».
 * @param year of days that name none
 */
export function durationIn(folded: string, year: number | null): Duration | null {
  const found = readers.flatMap(reader =>
    [...folded.matchAll(reader.pattern)].map(match => ({ reader, match, at: match.index })),
  )
  if (new Set(found.map(({ at }) => at)).size > 1) return null
  for (const { reader, match, at } of found) {
    const noun = reader.noun ?? match.at(-1) ?? ''
    const said = saidOf(folded, at, at + match[0].length, noun)
    const own = reader.lengths(match, year)
    if (said !== null && own !== null) return { span: match[0], ...said, lengths: own, noun }
  }
  return null
}

/** What says that a length is the span's own. */
const ties = '(?:یعنی(?: در| طی)?|معادل|جمعا|مجموعا|(?:به|در|برای|طی|ظرف) ?مدت|که (?=\\S+ \\S+ (?:طول|زمان|به طول)))'

/** The one length in that noun: right after the span, «به مدت ۸ روز», or right before, «۶ روزه از …». */
function saidOf(
  folded: string,
  from: number,
  end: number,
  noun: string,
): Pick<Duration, 'said' | 'word' | 'count'> | null {
  const number = `(\\d{1,3}(?![\\d٬,٫./])|\\p{L}+) ?${noun}(?:ه|ی)?(?!\\p{L}| ?(?:کاری|دیگر|بعد|قبل|گذشته|یک ?بار|و نیم))`
  const tied = noun === 'ماه' || noun === 'سال' ? ties : `(?:${ties}|،|؛|-)`
  const after = new RegExp(`^،?(?: \\S+){0,4}? ?(?:${tied} ?)+(?:حدود )?${number}|^ ?\\(${number}`, 'u')
  const before = new RegExp(`(?<!\\p{L})${number} ?(?:ای )?(?:\\p{L}+ ){0,2}$`, 'u')
  const match = after.exec(folded.slice(end)) ?? before.exec(folded.slice(0, from))
  const word = match?.[1] ?? match?.[2] ?? ''
  const value = /^\d/.test(word) ? word : numberWord(word)?.value
  return match === null || value === undefined ? null : { said: `${word} ${noun}`, word, count: Number(value) }
}

/** With the last one or without. */
function inclusive(apart: number): readonly number[] | null {
  return apart < 1 ? null : [apart + 1, apart]
}

function daysOf(found: RegExpExecArray, year: number | null): readonly number[] | null {
  const span = spanOf(found, year)
  return span === null ? null : inclusive(daysBetween(...span))
}

/** From the first of a month to the last of another, all of them. */
function monthsOfDays(found: RegExpExecArray, year: number | null): readonly number[] | null {
  const span = spanOf(found, year)
  if (span === null) return null
  const apart = (daysBetween(...span) + 1) / 30.44
  return [Math.floor(apart + 0.1), Math.ceil(apart - 0.1)]
}

/** «از پنجمین تا هشتمین روز»: both of them are counted. */
function placesOf([, first = '', last = '']: RegExpExecArray): readonly number[] | null {
  const [from, to] = [placeOf(first), placeOf(last)]
  return from === null || to === null || to <= from ? null : [to - from + 1]
}

const irregular = new Map([
  ['نخست', 1],
  ['اول', 1],
  ['سو', 3],
])

/** What stands before the ending of an ordinal: «هفت» of «هفتمین», «سو» of «سومین». */
function placeOf(word: string): number | null {
  const stem = word.replace(/م$/, '')
  const value = irregular.get(stem) ?? (/^\d/.test(stem) ? stem : numberWord(stem)?.value)
  return value === undefined ? null : Number(value)
}

function spanOf(
  [, first, ownMonth, ownYear, last, lastMonth, lastYear]: RegExpExecArray,
  year: number | null,
): readonly [from: string, end: string] | null {
  const end = { year: Number(lastYear ?? year ?? 1402), month: months.get(lastMonth ?? '') ?? 0, day: Number(last) }
  const from = { ...end, month: months.get(ownMonth ?? lastMonth ?? '') ?? 0, day: Number(first) }
  if (ownYear !== undefined) from.year = Number(ownYear)
  else if (from.month > end.month) from.year--
  if (![from, end].every(isDay)) return null
  return [jalaliToIso(from), jalaliToIso(end)]
}

const isDay = (date: JalaliDay) => date.month > 0 && date.day >= 1 && date.day <= monthLength(date.year, date.month)

function monthsOf([, first, firstYear, end, last, lastYear]: RegExpExecArray): readonly number[] | null {
  const apart = (months.get(last ?? '') ?? 0) - (months.get(first ?? '') ?? 0)
  const between = firstYear === undefined || lastYear === undefined ? null : Number(lastYear) - Number(firstYear)
  const all = apart + 12 * (between ?? (apart < 0 ? 1 : 0))
  return end === undefined ? inclusive(all) : all < 0 ? null : [all + 1]
}

function hoursOf([, from, fromMinutes, part, end, toMinutes, toPart]: RegExpExecArray): readonly number[] | null {
  const apart = Number(end) + Number(toMinutes ?? 0) / 60 - Number(from) - Number(fromMinutes ?? 0) / 60
  // «۸ تا ۴ بعدازظهر», and «۹ شب تا ۵».
  const isLater = toPart !== undefined && toPart !== part && !/صبح|بامداد/.test(toPart)
  const lengths = [apart, ...(apart <= 0 || isLater ? [apart + 12, apart + 24] : [])].filter(length => length > 0)
  return lengths.length === 0 ? null : lengths
}

const dayCount = '(\\d{1,3}|\\p{L}+)'
const later = new RegExp(
  `(?<![\\p{L}\\d])${dayCount} روز (?:بعد|دیرتر|پس از (?:ان|این)|بعد از (?:ان|این))،? ?(?:و |یعنی )?(?:در )?(?:روز |تاریخ )?$`,
  'u',
)
const after = new RegExp(`(?<![\\p{L}\\d])${dayCount} روز (?:پس|بعد) از (?:تاریخ |روز )?$`, 'u')

/** «در ۱۲ خرداد ثبت شد و ۲۵ روز بعد، در ۲۷ خرداد، …», «۲۵ روز پس از ۱۲ خرداد، در ۲۷ خرداد». */
export function daysApartIn(folded: string, year: number | null): Duration | null {
  if (!/روز (?:بعد|دیرتر|پس)/.test(folded)) return null
  const [start, end, ...others] = daysIn(folded, year)
  if (start?.iso == null || end?.iso == null || others.length > 0 || end.iso <= start.iso) return null
  const between = folded.slice(start.from + start.text.length, end.from)
  const isNext = /^،? ?(?:یعنی )?(?:در )?(?:روز |تاریخ )?$/.test(between)
  const word = (later.exec(between) ?? (isNext ? after.exec(folded.slice(0, start.from)) : null))?.[1]
  const value = word === undefined ? undefined : /^\d/.test(word) ? word : numberWord(word)?.value
  if (word === undefined || value === undefined) return null
  const span = `${start.text.trim()} تا ${end.text.trim()}`
  return {
    span,
    said: `${word} روز`,
    word,
    count: Number(value),
    lengths: [daysBetween(start.iso, end.iso)],
    noun: 'روز',
  }
}
