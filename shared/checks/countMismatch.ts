import { Big } from 'big.js'
import { datedKinds } from '../facts/factKinds.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { fiscalYearOf } from '../persian/fiscalYear.ts'
import { fold } from '../persian/normalise.ts'
import { parsePeriod } from '../quantities/period.ts'
import { tables } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import { columnsOf, rowsOf } from '../tables/record.ts'
import { defineCheck, type Found } from './finding.ts'
import { formatQuantity, formatSize } from './formatQuantity.ts'
import { type KnownNumber, knownNumbers } from './knownNumbers.ts'
import { bindingMend } from './mend/bindMend.ts'
import { countMend } from './mend/numberMend.ts'
import { isOver, periodNamedIn } from './namedIn.ts'
import { listedIn } from './prose/listed.ts'
import type { Quantity } from './prose/quantity.ts'
import { isFirm } from './prose/relations.ts'
import { textBetween } from './prose/sentenceTemplate.ts'
import { textFinding } from './textFinding.ts'
import { type CheckedSentence, textsOf } from './texts.ts'

/** Units that name the very thing that rows count. */
const counted = new Set(['drill', 'course', 'team'])
/** «۷ رزمایش برگزار شد» counts all of them; «۷ رزمایش سایبری» and «در منطقهٔ ۴، ۷ رزمایش» some. */
const ofAll =
  /^ ?(?:اموزشی |امدادیار |امدادیاران )?(?:در شهر |در محله ?ها |در شهرداری |توسط شهرداری )?(?:دارد|داریم|فعال|برگزار|اجرا|انجام|برپا|داشتیم|داشته|تشکیل|شکل)(?!\p{L})/u
const ofSome = /منطقه|ناحیه|محله|مشترک|سایبری|عملیاتی|دورمیزی|(?<!\p{L})هر |تنها|فقط|دیگر|نخستین|بزرگ/u

/** What was done until today, of a period that goes on: «امسال ۹ دوره برگزار شده است». */
const isDone = /^ ?(?:\S+ ){0,6}?(?:شده|شد|شدند|کرد|کردیم|کرده|کردهایم|داشتیم|داشتهایم|گرفته|گرفت|دارد|داریم)(?!\p{L})/u
/** «شهر ۳۶ گروه امدادیار دارد»: all that there are today. */
const stands = /^ ?(?:امدادیار |امدادیاران )?(?:در (?:شهر|محله ?ها) )?(?:دارد|داریم|شکل گرفته|تشکیل شده|فعال)(?!\p{L})/u

function ownYear({ rows }: Session): string | null {
  const date = rows.session[0]?.date
  return date === undefined ? null : String(fiscalYearOf(date))
}

/** «۸۵۰ نفر آموزش دیدند». */
const trained = /^ ?(?:در شهر )?اموزش (?:دید|داده)/

/** A count of drills, courses or teams in a period that a text names, against the rows and stated figures of it. */
export const countMismatch = defineCheck('count-mismatch', 'تعداد ناسازگار با ردیف‌ها یا نام‌ها', session =>
  textsOf(session).sentences.flatMap(sentence => [
    ...sentence.quantities.flatMap((quantity, i) => [
      ...judge(session, sentence, quantity, i),
      ...ofChoice(session, sentence, quantity, i),
    ]),
    ...named(sentence),
  ]),
)

/** «پنج پروژه: الف، ب و ج»: one more may hide in a name that has an «و», but not fewer. */
function named(sentence: CheckedSentence): Found[] {
  const listed = listedIn(sentence.folded)
  if (listed === null) return []
  const { said, count, names } = listed
  const isOne = count === names.length || count === names.length - 1
  if (isOne || Math.abs(count - names.length) > 2) return []
  const told = `«${said}» نوشته شده، ولی ${names.length} نام آمده است: ${names.join('، ')}.`
  return [textFinding(sentence, 'warning', toPersianDigits(told))]
}

function judge(session: Session, sentence: CheckedSentence, quantity: Quantity, i: number): Found[] {
  if (quantity.fact !== null || !isFirm(quantity)) return []
  const [lead, tail] = [textBetween(sentence.template, i - 1, i), textBetween(sentence.template, i, i + 1)]
  const period =
    periodNamedIn(session, sentence) ?? (quantity.unit === 'team' && stands.test(tail) ? ownYear(session) : null)
  const isTrained = quantity.unit === 'person' && trained.test(tail)
  const isCounted = isTrained || (counted.has(quantity.unit ?? '') && ofAll.test(tail))
  if (period === null || !(isOver(session, period) || isDone.test(tail)) || !isCounted || ofSome.test(lead)) return []
  const known = knownNumbers(session).filter(
    one =>
      one.period === period &&
      one.unit === quantity.unit &&
      (!isTrained || /آموزش|نفرات/.test(one.label)) &&
      (one.address === null || !one.address.includes('@')),
  )
  const nearest = nearestOf(quantity, known)
  if (nearest === undefined || known.some(one => one.value.eq(quantity.value ?? new Big(-1)))) return []
  const said = `${formatQuantity(quantity)} نوشته شده، ولی «${nearest.label}» ${formatSize(nearest.value, nearest.unit, '')} است.`
  return [textFinding(sentence, 'warning', said, bindingMend(session, sentence, quantity, nearest))]
}

/** «سه رزمایش سایبری برگزار کرده‌ایم»: of one sort of the kind, against its rows. */
function ofChoice(session: Session, sentence: CheckedSentence, quantity: Quantity, i: number): Found[] {
  const [lead, tail] = [textBetween(sentence.template, i - 1, i), textBetween(sentence.template, i, i + 1)]
  const period = periodNamedIn(session, sentence)
  const dated = datedKinds.find(([, { unit }]) => unit === quantity.unit)
  if (period === null || dated === undefined || quantity.fact !== null || !isFirm(quantity)) return []
  const [kind, { date }] = dated
  const sorts = [...columnsOf(kind)].flatMap(([name, column]) =>
    column.type === 'choice' ? Object.entries(column.choices).map(([value, label]) => ({ name, value, label })) : [],
  )
  const sort = sorts.find(({ label }) => new RegExp(`^ ?${fold(label)}(?!\\p{L})`, 'u').test(tail))
  const rest = sort === undefined ? '' : tail.slice(fold(sort.label).length + 1)
  const isSome = /منطقه|ناحیه|محله|مشترک|(?<!\p{L})هر |تنها|فقط|دیگر|نخستین|بزرگ/u.test(`${lead} ${rest}`)
  if (sort === undefined || isSome || !isDone.test(rest)) return []
  const { from, to } = parsePeriod(period)
  const rows = rowsOf(session.rows, kind).filter(row => String(row[sort.name]) === sort.value)
  const count = rows.filter(row => from <= String(row[date]) && String(row[date]) <= to).length
  if (quantity.value?.eq(count) !== false || count === 0) return []
  const said = `${formatQuantity(quantity)} ${sort.label} نوشته شده، ولی در ردیف‌های ${parsePeriod(period).label} ${count} ${tables[kind].label} ${sort.label} هست.`
  return [textFinding(sentence, 'warning', toPersianDigits(said), countMend(sentence, quantity, count))]
}

function nearestOf({ value }: Quantity, known: readonly KnownNumber[]): KnownNumber | undefined {
  const apart = (one: KnownNumber) => one.value.minus(value ?? 0).abs()
  return known.toSorted((a, b) => apart(a).cmp(apart(b)))[0]
}
