import { datedKinds } from '../facts/factKinds.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { fiscalYearOf } from '../persian/fiscalYear.ts'
import { formatJalaliDate, isoToJalali, monthName } from '../persian/jalali.ts'
import { fold } from '../persian/normalise.ts'
import { parsePeriod } from '../quantities/period.ts'
import type { TableDefinition } from '../records/defineTable.ts'
import { type RecordKind, tables } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import { type AnyRow, columnsOf, rowsOf } from '../tables/record.ts'
import type { Found } from './finding.ts'
import { formatQuantity } from './formatQuantity.ts'
import type { Mend } from './mend/mend.ts'
import { countMend } from './mend/numberMend.ts'
import { textMend } from './mend/textMend.ts'
import { periodNamedIn } from './namedIn.ts'
import { daysIn, type WrittenDay } from './prose/dates.ts'
import { persons } from './prose/groups.ts'
import { isFirm } from './prose/relations.ts'
import { textBetween } from './prose/sentenceTemplate.ts'
import { textFinding } from './textFinding.ts'
import type { CheckedSentence } from './texts.ts'

/** Records of one kind that are called the same. */
interface Namesakes {
  kind: RecordKind
  name: string
  folded: string
  rows: readonly AnyRow[]
}

/** Shorter names are words that a text has anyway. */
const shortestName = 3

const namesakes = (session: Session): readonly Namesakes[] => session.deriveOfRows(findNamesakes)

function findNamesakes(session: Session): readonly Namesakes[] {
  return datedKinds.flatMap(([kind]) => {
    const { named }: TableDefinition = tables[kind]
    if (named === undefined) return []
    const byName = Map.groupBy(rowsOf(session.rows, kind), row => String(row[named]))
    return [...byName]
      .map(([name, rows]) => ({ kind, name, folded: fold(name), rows }))
      .filter(({ folded }) => folded.split(' ').length >= shortestName)
  })
}

/** «رزمایش هدایت یگان‌های امدادی … هشتم مرداد با ۳۱۰ نفر»: a day or a head count that no record of that name has. */
export function namedRecordFindings(session: Session, sentence: CheckedSentence): Found[] {
  const named = namesakes(session).filter(({ folded }) => sentence.folded.includes(folded))
  const [one, ...others] = named
  if (one === undefined || others.length > 0) return []
  return [...otherDay(session, sentence, one), ...otherCount(sentence, one), ...notTheMost(session, sentence, one)]
}

const held = /(?<!\p{L})(?:برگزار|اجرا|انجام|تشکیل|برپا)(?: \S+)? ?(?:شد|شده|گردید|کرد|کردیم|کردند)(?!\p{L})/u

/** «رزمایش … هشتم مرداد»: the day is the record's own, as it is not in «پس از رزمایش …، دورهٔ مدیران در ۱۰ خرداد». */
function isHeldThen(sentence: string, name: string, day: number): boolean {
  const at = sentence.indexOf(name)
  const [lead, between] = [sentence.slice(0, at), sentence.slice(at + name.length, day)]
  const isOwn = day > at && !/[،؛]/.test(between) && between.trim().split(' ').length <= 6
  return isOwn && !/(?<!\p{L})(?:پس|پیش|بعد|قبل|گزارش|نتایج|درباره|برای|بعدی|جلسه)(?!\p{L})/u.test(`${lead} ${between}`)
}

function otherDay(session: Session, sentence: CheckedSentence, { kind, name, folded, rows }: Namesakes): Found[] {
  const date = session.rows.session[0]?.date
  const [day, ...others] = daysIn(sentence.folded, date === undefined ? null : fiscalYearOf(date))
  const field = datedKinds.find(([own]) => own === kind)?.[1].date ?? ''
  if (day?.iso == null || others.length > 0 || !held.test(day.after)) return []
  if (!isHeldThen(sentence.folded, folded, day.from)) return []
  const own = rows.flatMap(row => (typeof row[field] === 'string' ? [row[field]] : []))
  // A course that lasts for days begins on the first of them.
  const lasts = /(?<!\p{L})(?:تا|روزه|روز)(?!\p{L})/u.test(
    sentence.folded.replace(/(?:در )?روز (?=\S+ شنبه|شنبه|جمعه|\d)/g, ''),
  )
  // One of a year that the session does not look back on is in no row.
  const isOfKnownYear = own.some(iso => fiscalYearOf(iso) === fiscalYearOf(day.iso ?? iso))
  if (!isOfKnownYear || own.includes(day.iso) || lasts) return []
  const [said, is] = [day.iso, own[0]!].map(iso => formatJalaliDate(iso, 'long'))
  return [
    textFinding(
      sentence,
      'warning',
      `${said} نوشته شده، ولی تاریخ ${tables[kind].label} «${name}» ${is} است.`,
      dayMend(sentence, day, rows, own),
    ),
  ]
}

/** The day becomes the record's, where there is one such record. */
function dayMend(
  sentence: CheckedSentence,
  day: WrittenDay,
  rows: readonly AnyRow[],
  own: readonly string[],
): Mend | undefined {
  const text = day.text.trim()
  if (rows.length > 1 || own[0] === undefined || /شنبه|جمعه/.test(text)) return undefined
  const { year, month, day: count } = isoToJalali(own[0])
  const written = toPersianDigits(`${count} ${monthName(month)}${/1[34]\d\d/.test(text) ? ` ${year}` : ''}`)
  const from = day.from + day.text.indexOf(text)
  return textMend(sentence, [{ from, to: from + text.length, put: () => written }], false)
}

const crowned =
  /(?<!\p{L})(?:(?:پرشمارترین|پرجمعیت ?ترین|بزرگترین|گستردهترین) (?:رزمایش|مانور|تمرین|دوره|اموزش)|بیشترین (?:شرکت ?کننده|نفر))(?!\p{L})/u

/** «پرشمارترین رزمایش نیمهٔ نخست … با ۱۲۵ شرکت‌کننده»: another of that time had more. */
function notTheMost(session: Session, sentence: CheckedSentence, { kind, name, rows }: Namesakes): Found[] {
  const period = crowned.test(sentence.folded) ? periodNamedIn(session, sentence) : null
  const date = datedKinds.find(([own]) => own === kind)?.[1].date ?? ''
  const [field] = [...columnsOf(kind)].find(([, { unit }]) => unit === 'نفر') ?? []
  const { named }: TableDefinition = tables[kind]
  if (period === null || field === undefined || named === undefined) return []
  const { from, to } = parsePeriod(period)
  const countOf = (row: AnyRow) => Number(row[field] ?? 0)
  const most = rowsOf(session.rows, kind)
    .filter(row => from <= String(row[date]) && String(row[date]) <= to)
    .toSorted((a, b) => countOf(b) - countOf(a))[0]
  if (most === undefined || rows.some(row => countOf(row) >= countOf(most))) return []
  const told = `«${name}» بیشترین خوانده شده، ولی «${String(most[named])}» در ${parsePeriod(period).label} ${countOf(most)} نفر داشت.`
  return [textFinding(sentence, 'warning', toPersianDigits(told))]
}

function otherCount(sentence: CheckedSentence, { kind, name, rows }: Namesakes): Found[] {
  const [quantity, ...others] = sentence.quantities.filter(
    ({ unit }, i) => unit === 'person' || (unit === null && persons.test(textBetween(sentence.template, i, i + 1))),
  )
  const column = [...columnsOf(kind)].find(([, { unit }]) => unit === 'نفر')
  if (quantity === undefined || others.length > 0 || column === undefined) return []
  if (quantity.fact !== null || !isFirm(quantity) || quantity.value === null) return []
  const [field] = column
  const own = rows.flatMap(row => (typeof row[field] === 'number' ? [row[field]] : []))
  if (own.length === 0 || own.some(count => quantity.value?.eq(count))) return []
  // «۴۰ نفر از …»: some of them.
  if (
    /(?<!\p{L})(?:از|هر|مدیر|مربی|داور|ناظر|نیروی)(?!\p{L})/u.test(sentence.folded.slice(quantity.to, quantity.to + 12))
  )
    return []
  const said = formatQuantity(quantity)
  return [
    textFinding(
      sentence,
      'warning',
      toPersianDigits(`${said} نوشته شده، ولی ${column[1].header} ${tables[kind].label} «${name}» ${own[0]} نفر است.`),
      rows.length === 1 ? countMend(sentence, quantity, own[0]!) : undefined,
    ),
  ]
}
