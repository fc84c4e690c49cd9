import { growth, ratio } from '../facts/compute.ts'
import { fiscalYearOf } from '../persian/fiscalYear.ts'
import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import { mayShareUnit, nearestNumber, says, saysNearly } from './equalNumber.ts'
import { defineCheck, type Found, type Severity } from './finding.ts'
import { formatQuantity, formatSize, quoted } from './formatQuantity.ts'
import { attempt, factsAt } from './knownFacts.ts'
import { type KnownNumber, knownNumberOf, knownNumbers } from './knownNumbers.ts'
import { isMeant, isNamedIn } from './namedIn.ts'
import { partOfYearIn, yearWordsIn } from './prose/periodWords.ts'
import type { Quantity } from './prose/quantity.ts'
import { type CheckedSentence, textsOf } from './texts.ts'

/**
 * A quotation's numbers against the facts it names in `quotes`; without those, against the session's numbers of the
 * same unit and period whose names the sentence says. A number that follows from others of its sentence is the business
 * of growth, share and sum.
 */
export const statementMismatch = defineCheck('statement-mismatch', 'عدد سخن ناسازگار با داده', session => {
  const statements = new Map(session.rows.statement.map(statement => [statement.code, statement]))
  return textsOf(session).sentences.flatMap(sentence => {
    const statement = sentence.where.kind === 'statement' ? statements.get(sentence.where.key) : undefined
    if (statement === undefined) return []
    const facts = quotedNumbers(session, statement)
    return sentence.quantities
      .filter(quantity => quantity !== sentence.claims.relation?.stated && quantity.value !== null && isSized(quantity))
      .flatMap(quantity => judge(session, sentence, quantity, facts))
  })
})

/** In words only money is a figure: «نهصد میلیارد تومان». */
const isSized = ({ spelled, unit }: Quantity) => !spelled || unit === 'rial'

/** The facts a statement names, and what grows or divides out of any two of them. */
function quotedNumbers(session: Session, { quotes }: Row<'statement'>): KnownNumber[] {
  const facts = factsAt(session, quotes ?? '').flatMap(found => (found.ok ? [found.fact] : []))
  const pairs = facts.flatMap(one => facts.filter(other => other !== one).map(other => [one, other] as const))
  const between = pairs.flatMap(([one, other]) =>
    [growth, ratio].flatMap(reckon => {
      const found = attempt(() => reckon(one, other))
      return found.ok && found.fact.per === undefined ? [found.fact] : []
    }),
  )
  return [...facts, ...between].map(knownNumberOf)
}

function judge(
  session: Session,
  sentence: CheckedSentence,
  quantity: Quantity,
  facts: readonly KnownNumber[],
): Found[] {
  // A fall is said without its sign: «۲۰ درصد کاهش».
  const said = (known: KnownNumber) => says(quantity, known) || says(quantity, { ...known, value: known.value.abs() })
  if (facts.some(said)) return []
  const named = facts.filter(known => !known.label.startsWith('رشد ') && mayShareUnit(quantity, known))
  if (named.length > 0) return [finding('error', sentence, quantity, nearestNumber(quantity, named))]
  const all = knownNumbers(session)
  if (all.some(known => saysNearly(quantity, known))) return []
  const periods = periodsIn(session, sentence)
  const likely = all.filter(
    known =>
      mayShareUnit(quantity, known) &&
      ((periods.has(known.period) && isNamedIn(known, sentence)) || isMeant(session, known, sentence)),
  )
  if (quantity.unit === null || likely.length === 0) return [finding('info', sentence, quantity, undefined)]
  return [finding('warning', sentence, quantity, nearestNumber(quantity, likely))]
}

/** Periods that a sentence names: years in digits, «امسال», «پارسال», «نیمهٔ نخست», «سه‌ماههٔ دوم». */
function periodsIn(session: Session, { folded, named }: CheckedSentence): ReadonlySet<string> {
  const date = session.rows.session[0]?.date
  const now = date === undefined ? null : fiscalYearOf(date)
  const years = new Set([...named.flatMap(({ year }) => year ?? []), ...yearWordsIn(folded, now)])
  const part = partOfYearIn(folded)
  if (part !== null && part !== '' && years.size === 0 && now !== null) years.add(now)
  return new Set(part === null ? [] : [...years].map(year => `${year}${part}`))
}

function finding(
  severity: Severity,
  { where, written }: CheckedSentence,
  quantity: Quantity,
  like: KnownNumber | undefined,
): Found {
  const number = formatQuantity(quantity)
  const text = `متن: ${quoted(written)}`
  const remedies: Record<Severity, string> = {
    error: 'صورت سخن را با ضبط جلسه بسنجید و نشانی ارقام یا خود داده را اصلاح کنید.',
    warning: 'نشانی دادهٔ این عدد را در «نشانی ارقام» بنویسید، یا داده را اصلاح کنید.',
    info: 'اگر دادهٔ آن در دست است، ثبتش کنید و نشانی را در «نشانی ارقام» بنویسید.',
  }
  const message =
    like === undefined
      ? `برای «${number}» در این جلسه داده‌ای نیست. ${text}`
      : `«${number}» با «${like.label}» که ${formatSize(like.value, like.unit, quantity.text)} است نمی‌خواند. ${text}`
  return { severity, where, message, remedy: remedies[severity] }
}
