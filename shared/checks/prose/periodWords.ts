import { monthNames } from '../../persian/jalali.ts'
import { fold } from '../../persian/normalise.ts'
import { parsePeriod, partOfMonths } from '../../quantities/period.ts'

/** «سه‌ماههٔ دوم», «فصل تابستان»; «تابستان» alone before its year. */
function quarter(ordinal: string, season: string): RegExp {
  const year = '(?= (?:سال )?(?:1[34]\\d\\d|امسال|پارسال))'
  return new RegExp(`(?:(?:3|سه) ?ماهه|فصل) ${ordinal}|فصل ${season}|(?<!\\p{L})${season}${year}`, 'u')
}

/** What follows the year in a period's code, by the words that say it. */
const partWords: readonly (readonly [RegExp, string])[] = [
  [/نیمه (?:نخست|اول|ابتدایی|اغازین)|نیم ?سال (?:نخست|اول)|(?:6|شش) ?ماهه? (?:نخست|اول|ابتدایی|اغازین)/, 'H1'],
  [/نیمه (?:دوم|پایانی)|نیم ?سال دوم|(?:6|شش) ?ماهه? (?:دوم|پایانی)/, 'H2'],
  [/(?:9|نه) ?ماهه|(?<!\p{L})(?:9|نه) ماه (?:نخست|اول)/u, 'N9'],
  [quarter('(?:نخست|اول|ابتدایی|اغازین)', 'بهار'), 'Q1'],
  [quarter('دوم', 'تابستان'), 'Q2'],
  [quarter('سوم', 'پاییز'), 'Q3'],
  [quarter('(?:چهارم|پایانی)', 'زمستان'), 'Q4'],
]

const monthWords = monthNames.map(name => fold(name))
const until = '(?: (?:سال )?1[34]\\d\\d)? (?:تا|الی|لغایت) (?:(?:پایان|اخر|انتهای) )?'
/** «از ابتدای سال تا پایان آذر», «تا آخر آذر», «تیر تا شهریور». */
const span = new RegExp(
  `(?:(?<!\\p{L})(${monthWords.join('|')})(?: ?ماه)?${until}|سال${until}|(?<!\\p{L})تا (?:پایان|اخر) )(${monthWords.join('|')})(?: ?ماه)?(?!\\p{L})`,
  'gu',
)

interface PlacedPart {
  part: string
  from: number
  to: number
}

function namedParts(folded: string): PlacedPart[] {
  return partWords.flatMap(([words, part]) => {
    const match = words.exec(folded)
    return match === null ? [] : [{ part, from: match.index, to: match.index + match[0].length }]
  })
}

function partsIn(folded: string): PlacedPart[] {
  const spans = Array.from(folded.matchAll(span)).flatMap(({ 0: text, 1: first, 2: last, index }) => {
    const [from, to] = [first ?? '', last ?? ''].map(name => monthWords.indexOf(name) + 1)
    const part = partOfMonths(from || 1, to ?? 12)
    // «تا پایان اسفند» is no whole year's beginning, and no part of it either.
    return part === undefined || part === '' ? [] : [{ part, from: index, to: index + text.length }]
  })
  return [...namedParts(folded), ...spans]
}

/** The part of a year that folded words name: 'H1', 'N9', 'Q2'; empty for none, null for more than one. */
export function partOfYearIn(folded: string): string | null {
  const parts = new Set(partsIn(folded).map(({ part }) => part))
  return parts.size > 1 ? null : ([...parts][0] ?? '')
}

/** Where folded words name the one part of a year that they do; null for none or several. */
export function placeOfPart(folded: string): { from: number; to: number } | null {
  const [only, ...others] = partsIn(folded)
  return only === undefined || others.length > 0 ? null : { from: only.from, to: only.to }
}

const word = (words: readonly string[]) => new RegExp(`(?<!\\p{L})(?:${words.map(fold).join('|')})(?!\\p{L})`, 'u')
const thisYear = word(['امسال', 'سال جاری'])
/** «سال پیش از آن» is the year before another. */
const lastYear = new RegExp(
  `${word(['پارسال', 'سال گذشته', 'سال قبل', 'سال پیش']).source}(?! از (?:ان|این)(?!\\p{L}))`,
  'u',
)
const month = word(monthNames.filter(name => name !== 'مهر' && name !== 'تیر'))
/** Words after which a year isn't the figure's own: «از سال ۱۳۹۹», «تا پایان ۱۴۰۰». */
export const sinceWords =
  /(?:^|\s)(?:از|تا|پیش از|پس از|تا پایان|قبل از|بعد از|بودجه|برای|افق|مصوب)(?: ابتدای| اغاز| پایان)?(?: سال)? ?$/

/** Years that «امسال» and «پارسال» name. @param now the session's year */
export function yearWordsIn(folded: string, now: number | null): number[] {
  if (now === null) return []
  return [...(thisYear.test(folded) ? [now] : []), ...(lastYear.test(folded) ? [now - 1] : [])]
}

/** Whether folded words name a month or a length that is no whole year. */
export function namesLess(folded: string): boolean {
  return (
    month.test(folded) ||
    /ماه|هفته|فصل|نیمه|نیم ?سال|تاکنون|تا پایان|روزانه|بهار|تابستان|پاییز|زمستان|مهر|تیر/.test(folded)
  )
}

const monthAtEnd = new RegExp(
  `(?:^|\\s)(?:در|طی|ماه) (${monthNames.map(name => fold(name)).join('|')})(?: ?ماه)?(?: (?:سال )?1[34]\\d\\d)?[،:]? ?$`,
)

const anyMonth = new RegExp(`(?<!\\p{L})(?:${monthNames.map(name => fold(name)).join('|')})(?: ?ماه)?(?!\\p{L})`, 'gu')

/** The months that folded words name, 1 to 12. */
export function monthsIn(folded: string): number[] {
  const names = folded.match(anyMonth) ?? []
  return [...new Set(names.map(name => monthNames.findIndex(one => name.startsWith(fold(one))) + 1))]
}

/** The month that stands right before a figure: «در مهر □»; 1 to 12. */
export function monthBefore(folded: string): number | null {
  const name = monthAtEnd.exec(folded)?.[1]
  const at = monthNames.findIndex(one => fold(one) === name)
  return at === -1 ? null : at + 1
}

/** «نیمهٔ نخست» of 'H1': a part of the year without its year. */
export const partName = (part: string) => parsePeriod(`1400${part}`).label.replace(/ [۰-۹]+$/, '')

const monthList = new RegExp(
  `^(?: سال)?(?: 1[34]\\d\\d)?،? ?(?:یعنی|شامل|\\(|:) ?(?:ماه ?های )?((?:${monthNames.map(name => fold(name)).join('|')})(?: ?ماه)?(?:(?:،| و|، و| تا) (?:${monthNames.map(name => fold(name)).join('|')})(?: ?ماه)?)+)`,
)

/** A part of a year and the months that are said to be its, of which some are not. */
export interface OtherMonths {
  part: string
  /** Those that lie outside, 1 to 12. */
  months: readonly number[]
  /** The part of which all of them are, and no other month; null where there is none. */
  own: string | null
  /** Where the part's words stand. */
  from: number
  to: number
}

/** «سه‌ماههٔ اول سال ۱۴۰۱، یعنی تیر، مرداد و شهریور». */
export function monthsOfPartIn(folded: string): OtherMonths | null {
  const [place, ...others] = namedParts(folded)
  const list = place === undefined ? undefined : monthList.exec(folded.slice(place.to))?.[1]
  if (place === undefined || list === undefined || others.length > 0) return null
  const { part } = place
  const named = monthNames.flatMap((name, i) => (new RegExp(`(?<!\\p{L})${fold(name)}`, 'u').test(list) ? [i + 1] : []))
  const [first = 1, last = 12] = [named[0], named.at(-1)]
  const all = list.includes(' تا ') ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : named
  const months = all.filter(one => !monthsOfPart(part).includes(one))
  const own = partWords.map(([, code]) => code).find(code => String(monthsOfPart(code)) === String(all)) ?? null
  return months.length === 0 ? null : { ...place, months, own }
}

function monthsOfPart(part: string): number[] {
  const { firstMonth, months } = parsePeriod(`1400${part}`)
  return Array.from({ length: months }, (_, i) => firstMonth + i)
}
