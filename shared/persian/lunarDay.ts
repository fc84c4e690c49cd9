import { CalendarDate, IslamicUmalquraCalendar, toCalendar } from '@internationalized/date'
import type { WrittenDay } from './calendarDay.ts'
import { dayNumber } from './dayWords.ts'
import { formatJalaliDate, gregorianCalendar } from './jalali.ts'

const lunar = new IslamicUmalquraCalendar()

/** Folded names of the months, in order. */
const months = [
  'محرم(?: ?الحرام)?',
  'صفر(?: ?المظفر)?',
  'ربیع ?(?:الاولی?|اول)',
  'ربیع ?(?:الثانی|الاخر|ثانی|دوم)',
  'جمادی ?(?:الاولی?|اول)',
  'جمادی ?(?:الثانیه?|الاخره?|ثانی|دوم)',
  'رجب(?: ?المرجب)?',
  'شعبان(?: ?المعظم)?',
  'رمضان(?: ?المبارک)?',
  'شوال(?: ?المکرم)?',
  'ذ[یو] ?القعده?(?: ?الحرام)?|ذیقعده',
  'ذ[یو] ?الحجه?(?: ?الحرام)?|ذیحجه',
].map(name => new RegExp(`(?<!\\p{L})(?:ماه )?(?:${name})(?: ماه)?(?!\\p{L})`, 'u'))

/**
 * «۳ رمضان ۱۴۴۴», «سوم رمضان‌المبارک ۱۴۴۴», «۱۴۴۴ رمضان ۳». Undefined where no lunar month is named with its day and
 * year.
 */
export function namedLunarDay(folded: string): WrittenDay | undefined {
  const found = months.flatMap((pattern, i) => (pattern.test(folded) ? [{ pattern, month: i + 1 }] : []))
  const [only] = found
  if (only === undefined || found.length > 1) return undefined
  const rest = folded.replace(only.pattern, ' ').replace(/[-/.،,]/g, ' ')
  const [written = ''] = /(?<!\d)1[34]\d\d(?!\d)/.exec(rest) ?? []
  const day = dayNumber(
    rest
      .replace(written, ' ')
      .replace(/(?<!\p{L})(?:سال|سنه)(?!\p{L})/u, ' ')
      .trim(),
  )
  return written === '' || day === undefined ? undefined : { year: Number(written), month: only.month, day }
}

/**
 * «برابر خورشیدی آن نزدیک ۵ فروردین ۱۴۰۲ است…»: never the day itself, since months that begin with the sight of the
 * moon begin in Iran on another day than elsewhere. Undefined for a day that the lunar calendar has not.
 */
export function solarOfLunar({ year, month, day }: WrittenDay): string | undefined {
  if (year < 1300 || year > 1499 || month < 1 || month > 12 || day < 1 || day > 30) return undefined
  const iso = toCalendar(new CalendarDate(lunar, year, month, day), gregorianCalendar).toString()
  return `برابر خورشیدی آن نزدیک ${formatJalaliDate(iso, 'long')} است (رؤیت ماه شاید آن را یک روز جابه‌جا کند)`
}
