import { jalaliToIso, monthLength, monthNames, weekdayName, weekdayNames } from '../../persian/jalali.ts'
import { fold } from '../../persian/normalise.ts'

/** A day that a sentence names. */
export interface WrittenDay {
  /** As written, folded. */
  text: string
  /** ISO 8601; null when the calendar has no such day. */
  iso: string | null
  /** The weekday that stands before it and is another than the day's own; the own one beside it. */
  weekday: { said: string; own: string } | null
  /** How many days its month has, when the day is beyond them. */
  length: number | null
  /** Where it begins. */
  from: number
  /** What follows it. */
  after: string
}

const months = new Map(monthNames.map((name, i) => [fold(name), i + 1]))
const weekdays = new Map(weekdayNames.map(name => [fold(name), name]))
const weekday = `(?:(${[...weekdays.keys()].sort((a, b) => b.length - a.length).join('|')}|پنج شنبه|سه شنبه|چهار شنبه|یک شنبه|دو شنبه)(?: ?شب| صبح| عصر)?،? ?(?:مورخ |مورخه |روز )?)?`
const ordinals = new Map(
  'اول یکم نخست دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم یازدهم دوازدهم سیزدهم چهاردهم پانزدهم شانزدهم هفدهم هجدهم نوزدهم بیستم'
    .split(' ')
    .map((word, i): [string, number] => [word, Math.max(1, i - 1)])
    .flatMap(([word, day]): [string, number][] => [
      [word, day],
      ...(day < 10 && word !== 'اول' && word !== 'نخست' ? [[`بیست و ${word}`, day + 20] as [string, number]] : []),
    ])
    .concat([
      ['سی ام', 30],
      ['سیام', 30],
      ['سی و یکم', 31],
      ['سی و دوم', 32],
    ]),
)
const ordinal = [...ordinals.keys()].sort((a, b) => b.length - a.length).join('|')
const named = new RegExp(
  `(?<![\\d٬,٫./\\p{L}])${weekday}(?:(?<![\\d٬,٫./\\p{L}])(\\d{1,2}(?= ?(?:ام|م)? ?\\p{L})|(?:${ordinal})(?= )) ?(?:ام|م)? ?(${[...months.keys()].join('|')})(?: ?ماه)?(?!\\p{L})(?:[ ،]*(?:سال )?(1[34]\\d\\d)(?!\\d))?)`,
  'gu',
)
const numeric = new RegExp(
  `(?<![\\d/.]|(?:کد|شناسه|کلاسه)(?: \\p{L}+)? )${weekday}(?<![\\d/.])(1[34]\\d\\d)([/\\-])(\\d{1,2})\\3(\\d{1,2})(?!\\d|[/.\\-]\\d)`,
  'gu',
)

/** «زیرگذر ۲۲ بهمن»: places and things that are called by a day. */
const calledBy =
  /(?<!\p{L})(?:خیابان|بلوار|میدان|بوستان|پارک|پل|زیرگذر|روگذر|تقاطع|فرهنگسرای?|مدرسه|دبستان|دبیرستان|درمانگاه|بیمارستان|ایستگاه|پایانه|کوی|شهرک|محله|مسجد|سالن|تالار|مجتمع|ورزشگاه|کتابخانه|سرای|خانه|بزرگراه|اتوبان|کوچه|گذر|دانشگاه|یادمان|دیوارنگاره|پایگاه|استخر|باغ|بازارچه|پارکینگ|تونل|نیروگاه|سد|جایگاه|منطقه|ناحیه)ی? $/u

/**
 * The Jalali days of a folded sentence, existing or not.
 * @param year of days that name none; null leaves those whose month has no such day in any year
 */
export function daysIn(folded: string, year: number | null): WrittenDay[] {
  const found: WrittenDay[] = []
  for (const { 0: text, 1: said, 2: day, 3: month, 4: own, index } of folded.matchAll(named)) {
    if (own === undefined && said === undefined && calledBy.test(folded.slice(0, index))) continue
    const after = folded.slice(index + text.length)
    const [of, number] = [Number(own ?? year ?? 0), months.get(month ?? '') ?? 0]
    const count = ordinals.get(day ?? '') ?? Number(day)
    found.push({ ...dayOf(text, said, of, number, count, after, own === undefined), from: index })
  }
  for (const { 0: text, 1: said, 2: written, 4: month, 5: day, index } of folded.matchAll(numeric))
    found.push({
      ...dayOf(text, said, Number(written), Number(month), Number(day), folded.slice(index + text.length), false),
      from: index,
    })
  return found.sort((a, b) => a.from - b.from)
}

function dayOf(
  text: string,
  said: string | undefined,
  year: number,
  month: number,
  day: number,
  after: string,
  isGuessed: boolean,
): Omit<WrittenDay, 'from'> {
  const isMonth = month >= 1 && month <= 12
  // Without its year, the last of Esfand may be of a leap year.
  const length = !isMonth ? 0 : isGuessed ? Math.max(monthLength(1403, month), 29) : monthLength(year, month)
  if (!isMonth || day < 1 || day > length) return { text, iso: null, weekday: null, length, after }
  if (year === 0 || (isGuessed && day > monthLength(year, month)))
    return { text, iso: null, weekday: null, length: null, after }
  const iso = jalaliToIso({ year, month, day })
  const own = weekdayName(iso)
  const differs = said !== undefined && !isGuessed && fold(own).replace(/ /g, '') !== said.replace(/ /g, '')
  return { text, iso, weekday: differs ? { said, own } : null, length: null, after }
}

/** Folded words of a day with its month as it is spelled: «۱۵ آبان», not «۱۵ ابان». */
export function withMonths(folded: string): string {
  return monthNames.reduce((text, name) => text.replaceAll(fold(name), name), folded)
}
