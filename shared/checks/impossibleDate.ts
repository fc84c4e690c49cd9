import { toPersianDigits } from '../persian/digits.ts'
import { fiscalYearOf } from '../persian/fiscalYear.ts'
import { formatJalaliDate } from '../persian/jalali.ts'
import { contains, type Period, parsePeriod } from '../quantities/period.ts'
import type { Session } from '../session/session.ts'
import { defineCheck, type Found } from './finding.ts'
import { type Turn, textMend } from './mend/textMend.ts'
import { daysIn, type WrittenDay, withMonths } from './prose/dates.ts'
import { partOfYearIn, placeOfPart } from './prose/periodWords.ts'
import { textFinding } from './textFinding.ts'
import { type CheckedSentence, textsOf } from './texts.ts'

/**
 * Days that the calendar doesn't have, weekdays that are another day's, and days said to be past that come after the
 * session, or to be within a period that they are not in.
 */
export const impossibleDate = defineCheck('impossible-date', 'تاریخ نادرست', session => {
  const date = session.rows.session[0]?.date ?? null
  const year = date === null ? null : fiscalYearOf(date)
  return textsOf(session).sentences.flatMap(sentence => {
    const days = lastYearsStarts(daysIn(sentence.folded, year), sentence.folded)
    return [...days.flatMap(day => judge(session, sentence, day, date)), ...reversed(sentence, days)]
  })
})

/** «از ۲۵ اسفند تا ۱۵ فروردین»: without its year, the first is of the year before. */
function lastYearsStarts(days: readonly WrittenDay[], folded: string): readonly WrittenDay[] {
  return days.filter((start, i) => {
    const end = days[i + 1]
    if (end?.iso == null || start.iso === null || end.iso >= start.iso || namesYear.test(start.text)) return true
    return !/^ ?(?:تا|الی|لغایت) $/.test(folded.slice(start.from + start.text.length, end.from)) || !isTurn(start, end)
  })
}

const namesYear = /1[34]\d\d/
const isTurn = (start: WrittenDay, end: WrittenDay) =>
  /دی|بهمن|اسفند/.test(start.text) && /فروردین|اردیبهشت|خرداد/.test(end.text)

const begins = /^ ?(?:\S+ ){0,3}(?:اغاز|شروع|افتتاح|کلید)/
const ends = /^ ?(?:\S+ ){0,3}(?:پایان|خاتمه|اتمام|تمام|تحویل|به بهره ?برداری)/

/** «از ۱۵ مهر تا ۱۰ مهر», «در ۱۵ مهر آغاز شد و در ۱۰ مهر پایان یافت»: an end before its beginning. */
function reversed(sentence: CheckedSentence, days: readonly WrittenDay[]): Found[] {
  return days.slice(1).flatMap((end, i) => {
    const start = days[i]
    if (start?.iso == null || end.iso === null || end.iso >= start.iso) return []
    const between = sentence.folded.slice(start.from + start.text.length, end.from)
    const isSpan = /^ ?(?:تا|الی|لغایت) $/.test(between) || (begins.test(between) && ends.test(end.after))
    const [first, last] = [start, end].map(({ text }) => `«${toPersianDigits(withMonths(text.trim()))}»`)
    return isSpan ? [textFinding(sentence, 'error', `پایان، ${last}، پیش از آغاز، ${first}، است.`)] : []
  })
}

const past =
  /(?:^|\s)(?:برگزار|انجام|اجرا|تشکیل|افتتاح|برپا|تصویب|ابلاغ|واگذار|ثبت|اغاز|اتمام|پایان|صادر|بهره ?برداری)(?: \S+){0,2}? ?(?:شد|شده|شده است|کرد|کردیم|گردید|گردیده|یافت|رسید)(?!\p{L})/u
const ofThePeriod = /(?:در|طی) (?:این (?:دوره|نیم ?سال|نیمه|مدت|فصل)|(?:دوره|نیمه|نیمسال) گزارش)/

/** Which day was meant nobody can work out. */
const unknownDay = 'روز درست از متن و داده‌ها پیدا نیست و اصلاحی پیشنهاد نمی‌شود؛ آن را از نامه یا سند اصلی بنویسید.'

function judge(session: Session, sentence: CheckedSentence, day: WrittenDay, date: string | null): Found[] {
  const said = `«${toPersianDigits(withMonths(day.text.trim()))}»`
  const found = (text: string) => [textFinding(sentence, 'error', text)]
  const unknown = (text: string) => found(text).map(one => ({ ...one, remedy: unknownDay }))
  if (day.length === 0) return unknown(`تاریخ ${said} ماه درستی ندارد.`)
  if (day.length !== null) return unknown(toPersianDigits(`تاریخ ${said} نادرست است: این ماه ${day.length} روز دارد.`))
  if (day.weekday !== null) {
    const mend = textMend(sentence, turnOfWeekday(sentence, day, day.weekday), true)
    return [textFinding(sentence, 'error', `${said} ${day.weekday.own} است، نه ${day.weekday.said}.`, mend)]
  }
  if (day.iso === null) return []
  if (date !== null && day.iso > date && past.test(day.after) && !/(?:قرار|باید|بناست|خواهد|می ?شود)/.test(day.after))
    return found(`${said} پس از جلسهٔ ${formatJalaliDate(date, 'long')} است و از آن چون گذشته یاد شده است.`)
  return outside(session, sentence, day, day.iso, said)
}

/** The weekday's name becomes the day's own. */
function turnOfWeekday({ folded }: CheckedSentence, { text }: WrittenDay, { own }: { own: string }): Turn[] {
  const [name = ''] = /^(?:\p{L}+ شنبه|\p{L}+)/u.exec(text) ?? []
  const from = folded.indexOf(text)
  return name === '' || from === -1 ? [] : [{ from, to: from + name.length, put: () => own }]
}

/** «در این دوره … ۱۲ آبان برگزار شد», in a report of the half before. */
function outside(
  session: Session,
  sentence: CheckedSentence,
  { from }: WrittenDay,
  iso: string,
  said: string,
): Found[] {
  const named = isFramed(sentence.folded, from) ? periodNamed(sentence) : null
  if (named !== null && !contains(named, iso))
    return [textFinding(sentence, 'warning', `${said} در ${named.label} نیست.`)]
  const report = sentence.where.kind === 'report' ? session.find('report', sentence.where.key) : undefined
  if (report === undefined || !ofThePeriod.test(sentence.folded)) return []
  const period = parsePeriod(report.period)
  return contains(period, iso)
    ? []
    : [textFinding(sentence, 'warning', `${said} در دورهٔ گزارش، ${period.label}، نیست.`)]
}

const done = /(?<!\p{L})(?:شد|شده|بود|بوده|کرد|کرده|یافت|یافته|گرفت|داشت|رسید|است)(?!\p{L})/u

/**
 * «در نیمهٔ نخست ۱۴۰۱ … ۱۴ آبان»: the part of the year is the time of what was done that day, as it is not in «گزارش
 * نیمهٔ نخست … در ۱۴ آبان» and «در نیمهٔ نخست آغاز شد و در ۱۴ آبان …».
 */
function isFramed(folded: string, day: number): boolean {
  const part = placeOfPart(folded)
  if (part === null || part.to > day) return false
  const [lead, middle] = [folded.slice(0, part.from), folded.slice(part.to, day)]
  const isTime =
    /(?:^|[\s،؛(])(?:در|طی|در طول|در طی|در بازه|در این) $/.test(lead) ||
    /(?:^|[\s،؛(])از (?:ابتدای|اغاز|اول|اوایل|شروع) (?:سال )?$/.test(lead)
  const isOther =
    done.test(middle) || /(?:^|\s)(?:تا|پس از|پیش از|از|قبل از|بعد از|سپس|بعد)(?: \S+){0,2} $/.test(middle)
  return isTime && !isOther && !/(?<!\p{L})که(?: \S+){0,3} ?$/u.test(lead)
}

/** The part of a year that a sentence names beside the year of its days. */
function periodNamed({ folded, named }: CheckedSentence): Period | null {
  const part = partOfYearIn(folded)
  const [year, ...others] = new Set(named.flatMap(one => one.year ?? []))
  return part === null || part === '' || year === undefined || others.length > 0 ? null : parsePeriod(`${year}${part}`)
}
