import { toPersianDigits } from './digits.ts'
import { isolate } from './isolate.ts'

/** '09:00' → «۹:۰۰», as a session's hour is written. @param time 'HH:MM' @throws RangeError for anything else */
export function formatTime(time: string): string {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError(`Not a time of day: ${time}`)
  return isolate(toPersianDigits(time.replace(/^0/, '')))
}
