import { wholeYear } from '../persian/calendarDay.ts'
import { toLatinDigits } from '../persian/digits.ts'
import { monthNames } from '../persian/jalaliCalendar.ts'
import { fold, normalise } from '../persian/normalise.ts'
import { monthCode, partOfMonths, periodPattern } from './period.ts'

export type ReadPeriod =
  | { ok: true; code: string }
  /** `short` is the code of a period whose year has two digits: somebody has to agree to the century. */
  | { ok: false; message: string; short?: string }

/** What follows the year in a code, by the words that say it, without spaces. */
const parts = new Map<string, string>()

/** «نخست», «اول», «یکم», «1»: names of the first to the fourth, the ending of the noun before them left out. */
const places = ['نخست اول یکم اولین ابتدایی اغازین 1', 'دوم 2', 'سوم 3', 'چهارم 4'].map(words => words.split(' '))

function name(nouns: string, count: number, code: (place: number) => string): void {
  for (const [i, words] of places.slice(0, count).entries())
    for (const noun of nouns.split('|'))
      for (const word of words) {
        parts.set(compact(`${noun} ${word}`), code(i + 1))
        parts.set(compact(`${word} ${noun}`), code(i + 1))
      }
}

const compact = (text: string) => fold(text).replace(/[ .\-_/]/g, '')

name('نیمه|نیم سال|نیمسال|شش ماهه|شش ماه|6 ماهه|6 ماه', 2, place => `H${place}`)
name('سه ماهه|سه ماه|3 ماهه|3 ماه|فصل', 4, place => `Q${place}`)
for (const [noun, code] of [
  ['نیمه', 'H2'],
  ['شش ماهه', 'H2'],
  ['6 ماهه', 'H2'],
  ['سه ماهه', 'Q4'],
  ['3 ماهه', 'Q4'],
] as const)
  parts.set(compact(`${noun} پایانی`), code)
name('نه ماهه|نه ماه|9 ماهه|9 ماه', 1, () => 'N9')
for (const noun of ['نه ماهه', '9 ماهه', 'نه ماه', '9 ماه', '9m', 'n9']) parts.set(compact(noun), 'N9')
for (const [i, season] of ['بهار', 'تابستان', 'پاییز', 'زمستان'].entries())
  for (const noun of [season, `فصل ${season}`]) parts.set(compact(noun), `Q${i + 1}`)
for (const place of [1, 2]) parts.set(`h${place}`, `H${place}`)
for (const place of [1, 2, 3, 4]) parts.set(`q${place}`, `Q${place}`)
for (const [i, month] of monthNames.entries())
  for (const noun of [month, `${month} ماه`, `ماه ${month}`]) parts.set(compact(noun), monthCode(0, i + 1).slice(-3))
for (const noun of [
  '',
  'سال',
  'سالانه',
  'سالیانه',
  'یک ساله',
  'کل سال',
  '12 ماهه',
  'دوازده ماهه',
  'دوازده ماه',
  '12 ماه',
])
  parts.set(compact(noun), '')

const example = 'مانند «۱۴۰۵»، «نیمهٔ نخست ۱۴۰۵»، «سه‌ماههٔ دوم ۱۴۰۵»، «نه‌ماههٔ ۱۴۰۵» یا «شهریور ۱۴۰۵»'

/**
 * A period as people say it, as its code: «نیمهٔ نخست ۱۴۰۵», «شش‌ماههٔ اول ۱۴۰۵», «سه‌ماههٔ دوم», «فصل پاییز ۱۴۰۵», «Q2
 * 1405», «نه‌ماههٔ ۱۴۰۵», «از ابتدای سال تا پایان آذر ۱۴۰۵», «شهریور ۱۴۰۵», «1405/6», «6-1405», «140506»; and the codes
 * themselves. The year has four digits.
 */
export function readPeriod(raw: string): ReadPeriod {
  const text = toLatinDigits(normalise(raw.slice(0, 80))).replace(/^(\d{4})[.٫]0+$/, '$1')
  if (periodPattern.test(text.toUpperCase())) return { ok: true, code: text.toUpperCase() }
  const month = /^(1[34]\d\d) ?[-/.٫] ?(\d{1,2})$/.exec(text) ?? swapped(/^(\d{1,2}) ?[-/.٫] ?(1[34]\d\d)$/.exec(text))
  const joined = month ?? /^(1[34]\d\d)(0[1-9]|1[0-2])$/.exec(text)
  if (joined) return ofMonth(Number(joined[1]), Number(joined[2]))
  const folded = fold(text.replace(/ه\u200Cی(?!\p{L})/gu, 'ه').replace(/\u200C/g, ' '))
  const years = folded.match(/(?<!\d)\d{4}(?!\d)/g) ?? []
  const [year = ''] = years
  if (years.length > 1) return refused('دو سال در این دوره آمده است؛ هر دوره در یک سال است')
  if (year === '') {
    const short = shortPeriod(folded)
    if (short === undefined && (words(folded) ?? spanned(folded)) === undefined) return refused('دوره شناخته نشد')
    return { ...refused('سال دوره چهاررقمی نوشته نشده است'), ...(short !== undefined && { short }) }
  }
  if (!/^1[34]/.test(year)) return refused('سال دوره شمسی است')
  const said = withoutYear(folded, year)
  const part = words(said) ?? spanned(said)
  if (part !== undefined) return { ok: true, code: `${year}${part}` }
  if (/^(?:شش|6|سه|3)ماهه?$/.test(compact(said)))
    return refused('روشن نیست کدام شش‌ماهه یا سه‌ماهه است؛ «نخست» یا «دوم» را بیفزایید')
  return refused('دوره شناخته نشد')
}

const months = monthNames.map(one => fold(one))
const span = new RegExp(
  `^(?:از )?(?:(?:ابتدای|اول|اغاز|شروع)(?: سال)?|(${months.join('|')})(?: ?ماه)?)? ?(?:تا|الی|لغایت) (?:(?:پایان|اخر|انتهای) )?(${months.join('|')})(?: ?ماه)?$`,
)

/** «از ابتدای سال تا پایان آذر», «تا آخر شهریور», «تیر تا شهریور»: the part of the year from one month to another. */
function spanned(said: string): string | undefined {
  const found = span.exec(
    said
      .replace(/[(),،]/g, ' ')
      .replace(/ +/g, ' ')
      .trim(),
  )
  const [from, to] = [found?.[1] ?? '', found?.[2] ?? ''].map(one => months.indexOf(one) + 1)
  return found === null ? undefined : partOfMonths(from || 1, to ?? 12)
}

const withoutYear = (folded: string, year: string) =>
  folded.replace(year, ' ').replace(/(?<!\p{L}|نیم )(?:سال(?: مالی)?|در|دوره|منتهی به)(?!\p{L})/gu, ' ')

/** «نیمهٔ اول ۰۲», «مهر ۹۹», «۰۲»: of a year of two digits, where only one of the numbers can be it. */
function shortPeriod(folded: string): string | undefined {
  const found = [...folded.matchAll(/(?<!\d)\d\d(?!\d)/g)].flatMap(({ 0: short, index }) => {
    const whole = String(wholeYear(Number(short)))
    const part = words(withoutYear(`${folded.slice(0, index)} ${whole} ${folded.slice(index + 2)}`, whole))
    return part === undefined ? [] : [`${whole}${part}`]
  })
  const [only] = found
  return found.length === 1 ? only : undefined
}

const words = (text: string): string | undefined => parts.get(compact(text.replace(/[(),،]/g, ' ')))

function swapped(match: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return match && [match[0], match[2], match[1]]
}

function ofMonth(year: number, month: number): ReadPeriod {
  if (month < 1 || month > 12) return refused('ماه دوره از ۱ تا ۱۲ است')
  return { ok: true, code: monthCode(year, month) }
}

function refused(why: string): { ok: false; message: string } {
  return { ok: false, message: `${why}؛ آن را ${example} بنویسید.` }
}
