import { toPersianDigits } from '../../persian/digits.ts'
import { formatTime } from '../../persian/formatTime.ts'
import { formatJalaliDate } from '../../persian/jalali.ts'
import type { Session } from '../../session/session.ts'
import { sessionOf } from '../../session/sessionRows.ts'

/** A moment's hour: «۹:۰۷». */
export const hourOf = (moment: string): string => formatTime(moment.slice(11, 16))

/** The hour of a moment of a session, with its day where that is another: «۰:۴۰ روز ۱۹ دی ۱۴۰۱». */
export function hourIn(session: Session, moment: string): string {
  const day = moment.slice(0, 10)
  return day === sessionOf(session).date ? hourOf(moment) : `${hourOf(moment)} روز ${formatJalaliDate(day, 'long')}`
}

/** «۹ دقیقه و ۴۰ ثانیه», «۵ دقیقه», «۳۰ ثانیه». */
export function lengthText(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  const parts = [minutes > 0 ? `${minutes} دقیقه` : '', rest > 0 || minutes === 0 ? `${rest} ثانیه` : '']
  return toPersianDigits(parts.filter(part => part !== '').join(' و '))
}

/** «عضو ۱، عضو ۲ و عضو ۳». */
export function namesText(names: readonly string[]): string {
  const [last = ''] = names.slice(-1)
  return names.length < 2 ? last : `${names.slice(0, -1).join('، ')} و ${last}`
}
