import { toLatinDigits } from '../persian/digits.ts'
import { isoToJalali, type ParsedDate, parseJalaliDate } from '../persian/jalali.ts'

/** An ISO day, or a Jalali date as people write it, as an ISO day. Gregorian and Jalali years can't be mistaken. */
export function readDay(written: string): ParsedDate {
  const text = toLatinDigits(written.trim())
  if (!/^(19|20)\d\d-\d\d-\d\d$/.test(text)) return parseJalaliDate(written)
  try {
    isoToJalali(text)
    return { ok: true, iso: text }
  } catch {
    return { ok: false, reason: 'impossible', message: `روز ${text} در تقویم میلادی نیست؛ تاریخ را درست کنید.` }
  }
}
