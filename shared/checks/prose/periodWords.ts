import { monthNames } from '../../persian/jalali.ts'
import { fold } from '../../persian/normalise.ts'

/** «سه‌ماههٔ دوم», «فصل تابستان»; «تابستان» alone before its year. */
function quarter(ordinal: string, season: string): RegExp {
  const year = '(?= (?:سال )?(?:1[34]\\d\\d|امسال|پارسال))'
  return new RegExp(`(?:(?:3|سه) ?ماهه|فصل) ${ordinal}|فصل ${season}|(?<!\\p{L})${season}${year}`, 'u')
}

/** What follows the year in a period's code, by the words that say it. */
const partWords: readonly (readonly [RegExp, string])[] = [
  [
    /نیمه (?:نخست|اول)|نیم ?سال (?:نخست|اول)|(?:6|شش) ?ماهه? (?:نخست|اول)|(?:سال|فروردین)(?: 1[34]\d\d)? تا (?:پایان|اخر) شهریور/,
    'H1',
  ],
  [/نیمه دوم|نیم ?سال دوم|(?:6|شش) ?ماهه? دوم/, 'H2'],
  [/(?:9|نه) ?ماهه|(?<!\p{L})(?:9|نه) ماه (?:نخست|اول)|تا (?:پایان|اخر) اذر/u, 'N9'],
  [quarter('(?:نخست|اول)', 'بهار'), 'Q1'],
  [quarter('دوم', 'تابستان'), 'Q2'],
  [quarter('سوم', 'پاییز'), 'Q3'],
  [quarter('چهارم', 'زمستان'), 'Q4'],
]

/** The part of a year that folded words name: 'H1', 'N9', 'Q2'; empty for none, null for more than one. */
export function partOfYearIn(folded: string): string | null {
  const parts = partWords.flatMap(([words, part]) => (words.test(folded) ? [part] : []))
  return parts.length > 1 ? null : (parts[0] ?? '')
}

/** Where folded words name the one part of a year that they do; null for none or several. */
export function placeOfPart(folded: string): { from: number; to: number } | null {
  const found = partWords.flatMap(([words]) => {
    const match = words.exec(folded)
    return match === null ? [] : [{ from: match.index, to: match.index + match[0].length }]
  })
  return found.length === 1 ? (found[0] ?? null) : null
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

/** The month that stands right before a figure: «در مهر □»; 1 to 12. */
export function monthBefore(folded: string): number | null {
  const name = monthAtEnd.exec(folded)?.[1]
  const at = monthNames.findIndex(one => fold(one) === name)
  return at === -1 ? null : at + 1
}
