import { toLatinDigits } from './digits.ts'
import { fold } from './normalise.ts'

const shape =
  /^(?:ساعت ?)?(\d{1,2})(?:[:.٫](\d{1,2})(?::\d{2})?| و (\d{1,2}) دقیقه| و (نیم))? ?(?:(am|صبح|ق\.?ظ|قبل از ظهر|بامداد)|(pm|عصر|ب\.?ظ|بعد ?از ?ظهر))?$/

/**
 * An hour of the day as people write it, as 'HH:MM': «9:5» (five past nine), «۹», «ساعت ۱۰», «10.30», «۹ و نیم»,
 * «۵ بعدازظهر», «2:30 PM»; seconds are left out. Undefined for anything else, «10.3» among it: its minutes are not
 * clear.
 */
export function parseTime(raw: string): string | undefined {
  const text = fold(toLatinDigits(raw.slice(0, 40)).replace(/\u200C/g, ' '))
  const match = shape.exec(text)
  if (match === null || /^\D*\d+[.٫]\d(?!\d)/.test(text)) return undefined
  const isAfternoon = match[6] !== undefined
  const [hour, minute] = [Number(match[1]), match[4] === undefined ? Number(match[2] ?? match[3] ?? 0) : 30]
  const isNamed = isAfternoon || match[5] !== undefined
  if (minute > 59 || hour > 23 || (isNamed && (hour > 12 || hour === 0))) return undefined
  // Twelve is where each half of the day begins.
  const ofDay = isNamed ? (hour % 12) + (isAfternoon ? 12 : 0) : hour
  return `${String(ofDay).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
