import { toLatinDigits } from './digits.ts'
import { addDays, isoToJalali, jalaliToIso, monthLength, monthNames } from './jalaliCalendar.ts'
import { fold } from './normalise.ts'
import { type ParsedDay, parseDay } from './parseDay.ts'

const weekdays = ['شنبه', 'یکشنبه', 'دوشنبه', 'سهشنبه', 'چهارشنبه', 'پنجشنبه', 'جمعه']
const near: Readonly<Record<string, number>> = { دیروز: -1, امروز: 0, فردا: 1, 'پس فردا': 2, پسفردا: 2 }
const months = monthNames.map(fold)

/**
 * A day as people type it into a form: all that `parseDay` reads, and in short «امروز»، «فردا»، «یکشنبه» (the next
 * one), «۱۸ دی» and «۱۰/۱۸» (of the year in which that day is nearest to today).
 * @param today ISO 8601 day
 */
export function readTypedDay(raw: string, today: string): ParsedDay {
  const text = fold(raw).replace(/ ?شنبه$/, 'شنبه')
  const days = near[text] ?? weekdayOffset(text, today)
  if (days !== undefined) return { ok: true, iso: addDays(today, days) }
  const short = dayAndMonth(text)
  return short === undefined ? parseDay(raw) : nearest(short, today, raw)
}

function weekdayOffset(text: string, today: string): number | undefined {
  const wanted = weekdays.indexOf(text)
  if (wanted < 0) return undefined
  // getUTCDay counts from Sunday, the Persian week from Saturday.
  const now = (new Date(`${today}T00:00:00Z`).getUTCDay() + 1) % 7
  return (wanted - now + 7) % 7 || 7
}

interface ShortDay {
  month: number
  day: number
}

function dayAndMonth(text: string): ShortDay | undefined {
  const named = /^(\d{1,2}) (\p{L}+)$/u.exec(text)
  if (named) {
    const month = months.indexOf(named[2] ?? '') + 1
    return month === 0 ? undefined : { month, day: Number(named[1]) }
  }
  const numeric = /^(\d{1,2})[/.-](\d{1,2})$/.exec(toLatinDigits(text))
  const [month, day] = [Number(numeric?.[1]), Number(numeric?.[2])]
  return month >= 1 && month <= 12 ? { month, day } : undefined
}

function nearest({ month, day }: ShortDay, today: string, raw: string): ParsedDay {
  const { year } = isoToJalali(today)
  const candidates = [year - 1, year, year + 1].flatMap(one =>
    day >= 1 && day <= monthLength(one, month) ? [jalaliToIso({ year: one, month, day })] : [],
  )
  const distance = (iso: string) => Math.abs(Date.parse(iso) - Date.parse(today))
  const [best] = candidates.sort((a, b) => distance(a) - distance(b))
  // A day that no month has is said to be so by the full reading.
  return best === undefined ? parseDay(`${year}/${month}/${day}`) : raw === '' ? parseDay('') : { ok: true, iso: best }
}
