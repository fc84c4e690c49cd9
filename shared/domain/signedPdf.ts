import { parseAbsolute, toCalendarDate } from '@internationalized/date'
import { isolate } from '../persian/isolate.ts'
import { formatJalaliDate } from '../persian/jalali.ts'

/** Whose a signature is, as a certificate (X.509) says. */
export interface Certificate {
  /** The person or office, and what it belongs to where that is said. */
  name: string
  organisation: string | null
  /** Whoever vouches for it; null where nobody but its owner does. */
  issuer: string | null
  /** Valid between these, ISO 8601 instants in UTC. */
  from: string
  until: string
  /** SHA-256 of the certificate, pairs of hexadecimal digits between colons, by which people compare it. */
  fingerprint: string
}

/** A certificate is good between two days alone. */
export type Validity = 'valid' | 'expired' | 'early'

/** @param now an ISO 8601 instant in UTC */
export function validityOf({ from, until }: Pick<Certificate, 'from' | 'until'>, now: string): Validity {
  if (Date.parse(now) < Date.parse(from)) return 'early'
  return Date.parse(now) > Date.parse(until) ? 'expired' : 'valid'
}

/** What became of a file since it was signed; `followed` is one to which something was added behind what was signed. */
export const signatureStates = ['whole', 'followed', 'changed', 'unreadable'] as const
export type SignatureState = (typeof signatureStates)[number]

/** A signature of a PDF. */
export interface PdfSignature {
  state: SignatureState
  /** Null where it cannot be read. */
  certificate: Certificate | null
  /** When it was made, as its maker's clock said: an ISO 8601 instant, null where nothing is said. Nobody vouches. */
  at: string | null
}

const stateLines: Readonly<Record<SignatureState, string>> = {
  whole: 'امضا درست است: از هنگام امضا چیزی در این پرونده تغییر نکرده است.',
  followed:
    'امضا درست است، ولی پس از آن چیزی به پرونده افزوده شده است که این امضا آن را تأیید نمی‌کند؛ نسخهٔ اصلی را بخواهید.',
  changed: 'این پرونده پس از امضا تغییر کرده است؛ به آن اعتماد نکنید و نسخهٔ اصلی را بخواهید.',
  unreadable: 'این پرونده امضایی دارد که خوانده نمی‌شود؛ نسخهٔ دیگری از آن را بررسی کنید.',
}

/** How much of what is said of a signature is good news. */
export type SignatureTone = 'good' | 'warn' | 'bad'

/** Whether somebody may rely on a signature: at best with a warning, as nobody is vouched for here. */
export function signatureTone({ state, certificate }: PdfSignature, now: string): SignatureTone {
  if (state === 'changed' || state === 'unreadable' || certificate === null) return 'bad'
  return state === 'whole' && validityOf(certificate, now) === 'valid' && certificate.issuer !== null ? 'good' : 'warn'
}

/** What is said of a signature, the file first, then the certificate. @param now an ISO 8601 instant in UTC */
export function signatureLines({ state, certificate, at }: PdfSignature, now: string): string[] {
  if (certificate === null) return [stateLines[state]]
  const when = at === null ? [] : [`تاریخ امضا، به گفتهٔ رایانهٔ امضاکننده: ${dayOf(at)}`]
  return [stateLines[state], `امضاکننده: ${ownerOf(certificate)}`, ...when, ...certificateLines(certificate, now)]
}

/** «دبیرخانهٔ شورا، شورای اسلامی شهر» */
export function ownerOf({ name, organisation }: Certificate): string {
  return organisation === null || organisation === name ? isolate(name) : `${isolate(name)}، ${isolate(organisation)}`
}

/** What is to be known of a certificate before anybody relies on it. @param now an ISO 8601 instant in UTC */
export function certificateLines(certificate: Certificate, now: string): string[] {
  const { issuer, fingerprint } = certificate
  return [
    validityLine(certificate, now),
    issuer === null
      ? 'صادرکنندهٔ گواهی: خود امضاکننده؛ مرجع دیگری آن را تأیید نکرده است. اثر انگشت آن را با دبیرخانه مقایسه کنید.'
      : `صادرکنندهٔ گواهی: ${isolate(issuer)}؛ برای این برنامه ناشناخته است، چون فهرستی از مراجع گواهی ندارد.`,
    `اثر انگشت گواهی (SHA-256): ${isolate(fingerprint)}`,
  ]
}

/** Whether a certificate is good today, and until when. */
function validityLine({ from, until }: Certificate, now: string): string {
  switch (validityOf({ from, until }, now)) {
    case 'valid':
      return `اعتبار گواهی: از ${dayOf(from)} تا ${dayOf(until)}`
    case 'expired':
      return `اعتبار گواهی در ${dayOf(until)} پایان یافته است.`
    case 'early':
      return `اعتبار گواهی هنوز آغاز نشده است: از ${dayOf(from)} معتبر است.`
  }
}

/** «۹ آذر ۱۴۰۵»: the day of an instant, as the council's clock says it. */
export function dayOf(instant: string): string {
  return formatJalaliDate(toCalendarDate(parseAbsolute(instant, 'Asia/Tehran')).toString(), 'long')
}
