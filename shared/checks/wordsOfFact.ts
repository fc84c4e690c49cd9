import type { Fact } from '../facts/fact.ts'
import { printUsual } from '../facts/factFormats.ts'
import { linesOf } from '../facts/narrative.ts'
import { toPersianDigits } from '../persian/digits.ts'
import { fiscalYearOf } from '../persian/fiscalYear.ts'
import { monthName, monthNames } from '../persian/jalali.ts'
import { fold } from '../persian/normalise.ts'
import { type Period, parsePeriod } from '../quantities/period.ts'
import { phaseChoices } from '../records/budgetAmount.ts'
import type { Session } from '../session/session.ts'
import { says } from './equalNumber.ts'
import { defineCheck, type Found } from './finding.ts'
import { factAt, factsAt } from './knownFacts.ts'
import { knownNumberOf } from './knownNumbers.ts'
import type { Mend } from './mend/mend.ts'
import { partMend, phaseMend, yearMend } from './mend/wordsMend.ts'
import { monthBefore, namesLess, partOfYearIn, sinceWords, yearWordsIn } from './prose/periodWords.ts'
import { phasesIn } from './prose/phaseWords.ts'
import { nameAt, textBetween, yearAt } from './prose/sentenceTemplate.ts'
import { textFinding } from './textFinding.ts'
import { type CheckedSentence, textsOf } from './texts.ts'

/**
 * Words around a fact that say another year, part of the year or phase of the budget than its own: «در سال ۱۴۰۰» beside
 * an amount of 1401, «هزینه شد» beside an approved one, «مصوب» as the label of an allocated key figure.
 */
export const wordsOfFact = defineCheck('words-of-fact', 'واژهٔ ناسازگار با دادهٔ متن', session => [
  ...textsOf(session).sentences.flatMap(sentence => inSentence(session, sentence)),
  ...inKeyFigures(session),
])

function inSentence(session: Session, sentence: CheckedSentence): Found[] {
  const quoted = quotedFacts(session, sentence)
  return sentence.quantities.flatMap((quantity, i) => {
    const fact = quantity.fact ?? quoted.find(one => says(quantity, knownNumberOf(one))) ?? null
    if (fact === null || isReckoned(fact)) return []
    return saidOtherwise(session, sentence, i, fact).map(({ said, mend }) => textFinding(sentence, 'error', said, mend))
  })
}

/** The growth or ratio of two facts has no period of its own. */
const isReckoned = ({ address }: Fact) => address.includes('|')

function quotedFacts(session: Session, { where }: CheckedSentence): Fact[] {
  const quotes = where.kind === 'statement' ? session.find('statement', where.key)?.quotes : null
  return factsAt(session, quotes ?? '').flatMap(found => (found.ok ? [found.fact] : []))
}

interface Otherwise {
  said: string
  mend?: Mend | undefined
}

function saidOtherwise(session: Session, sentence: CheckedSentence, i: number, fact: Fact): Otherwise[] {
  const { template, quantities } = sentence
  const period = parsePeriod(fact.period)
  const [before, tail] = [textBetween(template, i - 1, i), textBetween(template, i, i + 1)]
  const start = ownFrom(before, i === 0)
  const lead = before.slice(start)
  const isLast = i === quantities.length - 1
  const number = printUsual(fact)
  const year =
    yearSaid(session, template, i, before, i - 1, start) ??
    (isLast ? yearSaid(session, template, i + 1, tail, i) : null)
  if (year !== null && year !== period.year)
    return [
      {
        said: toPersianDigits(`سال ${year} نوشته شده، ولی ${number} از ${period.label} است.`),
        mend: yearMend(sentence, year, period.year),
      },
    ]
  // «در مهر ۱۴۰۱ به □»; after another figure, «از □ در آبان به □», the month is that one's.
  const first = sentence.folded.slice(0, quantities[0]?.from).replace(/(?:به|برابر|برابر با) $/, '')
  const written = i === 0 && start === 0 ? first : lead
  const ofMonth = quantities.length === 1 ? (monthIn(written) ?? written) : written
  const part = otherPart(period.length === 'month' ? ofMonth : lead, namesWholeYear(sentence, i), period)
  if (part !== null)
    return [
      {
        said: `${part} نوشته شده، ولی ${number} از ${period.label} است.`,
        mend: partMend(sentence, i, period),
      },
    ]
  const role = otherRole(lead, tail, fact)
  if (role !== null) return [{ said: `«${role.said}» نوشته شده، ولی ${number} «${role.own}» است.` }]
  const phases = [...phasesIn(lead), ...phasesIn(isLast ? tail : tail.replace(/[،؛].*$/, ''))]
  if (fact.phase === undefined || phases.length === 0 || phases.includes(fact.phase)) return []
  return [
    {
      said: `«${phaseChoices[phases[0]!]}» نوشته شده، ولی ${number} رقم «${phaseChoices[fact.phase]}» است.`,
      mend: phaseMend(session, sentence, i, fact.phase, phases),
    },
  ]
}

/** «عملکرد … □» of a target, «هدف … □» of what was reached. */
function otherRole(lead: string, tail: string, { address }: Fact): { said: string; own: string } | null {
  const field = /^indicator\/[^/]+\/(target|actual)\//.exec(address)?.[1]
  const saysTarget = /(?:^|[،؛:] ?|(?:که|و) )(?:هدف|هدفگذاری)\S{0,2}(?: (?!رسید|شد|بود|است|محقق|تحقق)\S+){0,6} $/.test(
    lead,
  )
  const saysActual = /(?:^|[،؛:] ?|(?:که|و) )عملکرد(?: (?!رسید|شد|بود|است|هدف)\S+){0,6} $/.test(lead)
  if (field === 'target' && saysActual && !/هدف/.test(tail.slice(0, 20))) return { said: 'عملکرد', own: 'هدف' }
  return field === 'actual' && saysTarget ? { said: 'هدف', own: 'عملکرد' } : null
}

/** The one year that words just before or after a figure give it. */
function yearSaid(
  session: Session,
  template: CheckedSentence['template'],
  i: number,
  text: string,
  from = i - 1,
  start = 0,
): number | null {
  const named = Array.from(text, (_, at) => (at < start ? null : yearAt(template, at, from)))
  const place = named.findIndex(year => year !== null)
  const date = session.rows.session[0]?.date
  const said = yearWordsIn(text.slice(start), date === undefined ? null : fiscalYearOf(date))
  // «مصوب سال ۱۴۰۰ □»: the year is the amount's, as that of «مصوب ۱۳۹۱», a plan's, is not.
  const isOfPhase =
    /(?:^|\s)مصوب ?$/.test(text.slice(0, place)) && nameAt(template, place, from)?.startsWith('سال') === true
  if (place !== -1 && !isOfPhase && sinceWords.test(text.slice(0, place))) return null
  const years = new Set([...named.flatMap(year => year ?? []), ...said])
  return years.size === 1 ? ([...years][0] ?? null) : null
}

/**
 * Where words before a figure begin to be its own: «□ تخصیص امسال … نسبت به □», and between two figures after what
 * parts them, «□ در سال ۱۴۰۰ به □», «□ در آبان بود و در آذر □».
 */
function ownFrom(lead: string, isFirst: boolean): number {
  const compared = lastOf(lead, /(?<!\p{L})(?:نسبت به|در مقایسه با|در قیاس با|در برابر)(?!\p{L})/gu)
  if (isFirst || compared > 0) return compared
  const clause = lastOf(lead.replace(/[،:(]? ?$/, ''), /(?<!\p{L})(?:و|که|اما|ولی)(?!\p{L})|[،؛:(]/gu)
  const own = clause > 0 ? clause : lastOf(lead, /(?<!\p{L})(?:به|از|تا)(?= (?:\S+ )?$)/gu)
  // «از □ مصوب، □ تخصیص یافت»: all of it is said of the figure before.
  return own === 0 && /، ?$/.test(lead) ? lead.length : own
}

/** Where the last of such words ends; 0 where there is none. */
function lastOf(text: string, words: RegExp): number {
  const found = [...text.matchAll(words)].at(-1)
  return found === undefined ? 0 : found.index + found[0].length
}

/** «در سال ۱۴۰۱، □»: nothing less than the year is named. */
function namesWholeYear({ folded, named, quantities }: CheckedSentence, i: number): boolean {
  const [from, to] = [quantities[i - 1]?.to ?? 0, quantities[i]?.from ?? 0]
  const own = named.filter(one => one.from >= from && one.to <= to)
  const year = own.find(one => /^سال 1[34]\d\d$/.test(folded.slice(one.from, one.to)))
  if (year === undefined || own.some(one => one.from < year.from || one.to > year.to)) return false
  return /^(?:در |طی |طول )?$|(?:در|طی|طول|کل|تمام|همه) $/.test(folded.slice(0, year.from)) && !namesLess(folded)
}

/** A part of the year other than the figure's, or a whole year said of a part. */
function otherPart(lead: string, isWholeYear: boolean, { text, length, firstMonth }: Period): string | null {
  const part = partOfYearIn(lead)
  if (length === 'month') return otherMonth(lead, firstMonth)
  if (part === null) return null
  if (part !== '' && part !== text.slice(4)) return 'دورهٔ دیگری'
  return isWholeYear && length !== 'year' ? 'همهٔ سال' : null
}

const monthsNamed = new RegExp(
  `(?:^|\\s)(?:در|طی|ماه) (?:${monthNames.map(name => fold(name)).join('|')})(?: ?ماه)?(?: (?:سال )?1[34]\\d\\d)?(?!\\p{L})`,
  'gu',
)

/** The one month that stands before a sentence's only figure: «در مهر ۱۴۰۱ میانگین زمان پاسخ □ بود». */
function monthIn(lead: string): string | null {
  const [only, ...others] = lead.matchAll(monthsNamed)
  return only === undefined || others.length > 0 ? null : only[0]
}

/** A month right before the figure that is not its own. */
function otherMonth(lead: string, own: number): string | null {
  const month = monthBefore(lead)
  return month === null || month === own ? null : monthName(month)
}

/** A key figure's label beside its fact: `address|format|label`. */
function inKeyFigures(session: Session): Found[] {
  return session.rows.report.flatMap(({ code, keyFigures }) =>
    linesOf(keyFigures ?? '').flatMap((line, i): Found[] => {
      const [address = '', format = '', ...rest] = line.split('|')
      const found = factAt(session, address.trim())
      const label = rest.at(-1)?.trim() ?? ''
      if (!found.ok || /^\s*(?:growth|ratio):/.test(format)) return []
      return labelledOtherwise(label, found.fact).map(said => ({
        severity: 'error',
        where: { kind: 'report', key: code, field: 'keyFigures' },
        message: toPersianDigits(`سطر ${i + 1}: عنوان «${label}» با رقم خود نمی‌خواند: ${said}`),
        remedy: 'عنوان یا نشانی این رقم کلیدی را اصلاح کنید.',
      }))
    }),
  )
}

function labelledOtherwise(label: string, fact: Fact): string[] {
  const words = fold(label)
  const phases = phasesIn(words)
  const period = parsePeriod(fact.period)
  if (fact.phase !== undefined && phases.length > 0 && !phases.includes(fact.phase))
    return [`«${phaseChoices[phases[0]!]}» نوشته شده، ولی ${printUsual(fact)} رقم «${phaseChoices[fact.phase]}» است.`]
  const years = words.match(/(?<!\d)1[34]\d\d(?!\d)/g) ?? []
  if (years.length === 1 && Number(years[0]) !== period.year)
    return [`سال ${years[0]} نوشته شده، ولی ${printUsual(fact)} از ${period.label} است.`]
  const part = partOfYearIn(words)
  const isOtherPart = part !== null && part !== '' && period.length !== 'month' && part !== period.text.slice(4)
  return isOtherPart ? [`دورهٔ دیگری نوشته شده، ولی ${printUsual(fact)} از ${period.label} است.`] : []
}
