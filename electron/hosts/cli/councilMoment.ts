import { parseAbsolute, toCalendarDate, toTime } from '@internationalized/date'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import { formatJalaliDate } from '../../../shared/persian/jalali.ts'

/** «۱۸ دی ۱۴۰۱» and «۱۰:۴۲»: an ISO 8601 instant as the council's clock says it, for the terminal. */
export function councilMoment(instant: string): { day: string; time: string } {
  const here = parseAbsolute(instant, 'Asia/Tehran')
  return {
    day: stripIsolates(formatJalaliDate(toCalendarDate(here).toString(), 'long')),
    time: toPersianDigits(toTime(here).toString().slice(0, 5)),
  }
}
