import { type CheckedDay, checkDay, isLunarLike, type WrittenDay } from './calendarDay.ts'
import type { DateChoices } from './dateChoices.ts'
import { type DayReading, dayFigures } from './dayFigures.ts'
import { namedDay } from './dayWords.ts'
import { toLatinDigits, toPersianDigits } from './digits.ts'
import { formatJalaliDate } from './jalali.ts'
import { monthName, weekdayName, weekdayNames } from './jalaliCalendar.ts'
import { namedLunarDay, solarOfLunar } from './lunarDay.ts'
import { fold, normalise } from './normalise.ts'
import { quote } from './quote.ts'

export type ParsedDay =
  | { ok: true; iso: string }
  /** Its writer has to choose: «05/10/18», «03/04/2023», 45010. */
  | {
      ok: false
      reason: 'ambiguous'
      about: keyof DateChoices
      readings: readonly { choice: DateChoices; label: string; iso: string }[]
      message: string
    }
  | { ok: false; reason: 'empty' | 'notADate' | 'outOfRange' | 'impossible'; message: string }

/**
 * A day as people and spreadsheets write it, as an ISO day: «1402/1/5», «۵ فروردین ۱۴۰۲», «پنجم فروردین‌ماه ۱۴۰۲»,
 * «شنبه ۵ فروردین ۱۴۰۲» (the weekday is checked), «05/01/1402» (day first), «14020105», 2023-03-25, «3/25/2023»,
 * «25-Mar-2023», with or without an hour after it, in any digits. Years of 1300 to 1499 are Jalali, of 1900 to 2099
 * Gregorian; figures of a year that may be lunar («1444/09/03») are refused with both meanings, unless they name the
 * solar calendar. Nothing is guessed: what may be two days is asked.
 */
export function parseDay(raw: string, choices: DateChoices = {}): ParsedDay {
  const written = toLatinDigits(normalise(raw.slice(0, longest))).replace(/^['’]|\.$/g, '')
  if (written === '') return failure('empty', 'تاریخی نوشته نشده است؛ آن را مانند ۱۴۰۱/۱۰/۱۸ بنویسید.')
  const whole = fold(written.replace(/[\u200C\n]/g, ' ')).replace(prefix, '')
  const folded = whole.replace(suffix, '')
  const { text: dated, weekday } = withoutWeekday(folded)
  const text = dated.replace(prefix, '')
  if (farHour.test(text)) return failure('notADate', zoneMessage)
  const plain = text.replace(hour, '').replace(dayPart, '').trim()
  const read = readPlain(plain, raw, choices, solar.test(whole))
  if (!read.ok || weekday === undefined || weekdayName(read.iso) === weekday) return read
  const message = `${formatJalaliDate(read.iso, 'long')} «${weekdayName(read.iso)}» است و نه «${weekday}»؛ روز هفته یا تاریخ را درست کنید.`
  return failure('impossible', message)
}

/** No pattern is tried on more. */
const longest = 80

const prefix = /^(?:مورخه?|تاریخ|در تاریخ|به تاریخ) ?:? ?/u
const solarWords = ' ?(?:ه ?\\.? ?ش\\.?|هجری شمسی|هجری خورشیدی|شمسی|خورشیدی)'
const solar = new RegExp(`${solarWords}$`, 'u')
const suffix = new RegExp(`(?:${solarWords}| ?میلادی)$`, 'u')
/** Half of a day, without an hour. */
const dayPart = / (?:صبح|ظهر|عصر|شب|بامداد|ق\.?ظ\.?|ب\.?ظ\.?|am|pm)$/u
/** An hour behind a day says nothing of it. */
const hour =
  /(?: ?،? ?ساعت ?\d{1,2}|(?:t|[ ،-]+(?:ساعت ?)?)\d{1,2}:\d{1,2}(?::\d{1,2}(?:[.٫]\d+)?)?)(?: ?(?:am|pm|ق\.?ظ|ب\.?ظ))?(?:z|\+0?3:?30)?$/u
/** An hour of another zone's may fall on another day here; midnight is how programs write a day alone. */
const farHour = /[t ](?!00:00)\d{1,2}:\d\d(?::\d\d(?:[.]\d+)?)?(?:z|[+-](?!0?3:?30)\d\d:?\d\d)$/u
const zoneMessage = 'ساعت این تاریخ به وقت جای دیگری است و شاید در ایران روز دیگری باشد؛ تاریخ را به وقت ایران بنویسید.'

const weekdays = weekdayNames.map(name => ({ name, pattern: fold(name).replace('شنبه', ' ?شنبه') }))
const foldedWeekday = new RegExp(
  `^(?:روز )?(?:${weekdays.map(({ pattern }) => `(${pattern})`).join('|')}|([1-5]) ?شنبه) ?[،,-]? ?(?=[\\p{L}\\d])`,
  'u',
)

/** «۵ فروردین ۱۴۰۲ (شنبه)», «۱۴۰۲/۱/۵ - شنبه»: the weekday behind the day. */
const weekdayBehind = new RegExp(
  `(?<=[\\d)]) ?[([،,-]? ?(?:روز )?(${weekdays.map(({ pattern }) => pattern).join('|')}|[1-5] ?شنبه)[)\\]]?$`,
  'u',
)

/** «Saturday, March 25, 2023», as English spreadsheets write a long day. */
const englishWeekday = /^(sat|sun|mon|tue|wed|thu|fri)(?:ur|nes|rs|s)?(?:day)?\.?,? (?=[a-z\d])/
const englishDays = ['sat', 'sun', 'mon', 'tue', 'wed', 'thu', 'fri']

function withoutWeekday(given: string): { text: string; weekday: string | undefined } {
  const written = given.replace(englishWeekday, (_, day: string) => `${weekdayNames[englishDays.indexOf(day)] ?? ''} `)
  const behind = weekdayBehind.exec(written)
  const folded = behind === null ? written : `${behind[1]} ${written.slice(0, behind.index)}`
  const match = foldedWeekday.exec(folded)
  if (match === null) return { text: written, weekday: undefined }
  const named = weekdays.findIndex((_, i) => match[i + 1] !== undefined)
  const place = named >= 0 ? named : Number(match[8])
  return { text: folded.slice(match[0].length), weekday: weekdayNames[place] }
}

function readPlain(text: string, raw: string, choices: DateChoices, isSolar: boolean): ParsedDay {
  const named = namedDay(text)
  if (named !== undefined) {
    if (named.short === undefined) return checkDay(named.day)
    return choose([{ choice: { dateOrder: named.short }, day: named.day }], raw, choices, checkDay)
  }
  const lunarDay = namedLunarDay(text.replace(lunarSuffix, '')) ?? lunarFigures(text)
  if (lunarDay !== undefined) return failure('notADate', lunarMessage(lunarDay))
  const readings = dayFigures(text)
  if (readings !== undefined && readings.length > 0)
    return choose(readings, raw, choices, isSolar ? checkDay : checkFigures)
  if (lunar.test(text)) return failure('notADate', lunarMessage())
  if (yearless.test(text)) return failure('notADate', 'سال این تاریخ نوشته نشده است؛ آن را مانند ۱۸ دی ۱۴۰۱ بنویسید.')
  if (dayless.test(text)) return failure('notADate', 'روز این تاریخ نوشته نشده است؛ آن را مانند ۱۸ دی ۱۴۰۱ بنویسید.')
  if (twoDays.test(text)) return failure('notADate', 'این نوشته بیش از یک روز دارد؛ یک روز بنویسید، مانند ۱۸ دی ۱۴۰۱.')
  return failure('notADate', 'تاریخ نامعتبر است؛ آن را مانند ۱۴۰۱/۱۰/۱۸ یا «۱۸ دی ۱۴۰۱» بنویسید.')
}

const dayless = /^(?:\d{4}[-/.]\d{1,2}|\d{1,2}[-/.]\d{4}|\p{L}+(?: ماه)? \d{4}|\d{4} \p{L}+)$/u
const lunar = /محرم|صفر|ربیع|جمادی|رجب|شعبان|رمضان|شوال|ذی ?القعده|ذی ?الحجه|ذیقعده|ذیحجه|قمری/u
const lunarSuffix = / ?(?:هـ? ?\.? ?ق\.?|هجری قمری|قمری|ق)$/u
const plainDay = 'روز خورشیدی را بنویسید، مانند ۱۸ دی ۱۴۰۱'

/** «1444/09/03 قمری» */
function lunarFigures(text: string): WrittenDay | undefined {
  const [reading] = (lunarSuffix.test(text) ? dayFigures(text.replace(lunarSuffix, '')) : undefined) ?? []
  return reading === undefined || 'iso' in reading.day ? undefined : reading.day
}

function lunarMessage(day?: WrittenDay): string {
  const near = day === undefined ? undefined : solarOfLunar(day)
  return `این تاریخ قمری است${near === undefined ? '' : ` و ${near}`}؛ ${plainDay}.`
}

/** Figures say no calendar, and a year far ahead is likelier a lunar one. */
function checkFigures(day: WrittenDay): CheckedDay {
  const solarDay = checkDay(day)
  const near = solarOfLunar(day)
  if (!isLunarLike(day.year) || (!solarDay.ok && near === undefined)) return solarDay
  const isLunar = near === undefined ? '' : `؛ اگر قمری است، ${near}؛ روز خورشیدی را بنویسید`
  const named = solarDay.ok ? toPersianDigits(`${day.day} ${monthName(day.month)} ${day.year}`) : undefined
  const isSolar = named === undefined ? '' : `؛ اگر همین سال خورشیدی است، نام ماه را هم بنویسید: ${named}`
  const message = `سال ${toPersianDigits(String(day.year))} خورشیدی بسیار دور است${isLunar}${isSolar}.`
  return { ok: false, reason: 'outOfRange', message }
}

const twoDays = /\d.* ?(?:تا|الی) ?.*\d|\d [-–—] ?\d|\d[^\d]*\d و \d/u

const yearless = /^\d{1,2}(?:[-/.]\d{1,2}| \p{L}+)$/u

function choose(
  readings: readonly DayReading[],
  raw: string,
  choices: DateChoices,
  check: (day: WrittenDay) => CheckedDay,
): ParsedDay {
  const dayOf = ({ day }: DayReading): CheckedDay => ('iso' in day ? { ok: true, iso: day.iso } : check(day))
  const [first] = readings
  if (first === undefined) return failure('notADate', 'تاریخ نامعتبر است.')
  const chosen = readings.find(({ choice }) => isMade(choice, choices))
  if (chosen !== undefined) return dayOf(chosen)
  if (first.choice === undefined) return dayOf(first)
  const possible = readings.flatMap(reading => {
    const day = dayOf(reading)
    return day.ok && reading.choice !== undefined
      ? [{ choice: reading.choice, iso: day.iso, label: formatJalaliDate(day.iso, 'long') }]
      : []
  })
  if (possible.length === 0) return dayOf(first)
  const [about = 'dateOrder'] = Object.keys(first.choice) as (keyof DateChoices)[]
  const meanings = possible.map(({ label }) => label).join(' یا ')
  const message = `${quote(raw)} شاید ${meanings} باشد؛ تاریخ را با سال چهاررقمی بنویسید یا بگویید کدام است.`
  return { ok: false, reason: 'ambiguous', about, readings: possible, message }
}

/** Whether the choices agree to a reading's. */
function isMade(wanted: DateChoices | undefined, choices: DateChoices): boolean {
  if (wanted?.serialDays !== undefined) return wanted.serialDays === choices.serialDays
  return wanted?.dateOrder !== undefined && wanted.dateOrder === choices.dateOrder
}

function failure(reason: 'empty' | 'notADate' | 'outOfRange' | 'impossible', message: string): ParsedDay {
  return { ok: false, reason, message }
}
