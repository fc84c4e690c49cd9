import { Big } from 'big.js'
import { fiscalYearOf } from '../persian/fiscalYear.ts'
import { fold } from '../persian/normalise.ts'
import { monthCode, parsePeriod } from '../quantities/period.ts'
import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import type { Found } from './finding.ts'
import { formatSize } from './formatQuantity.ts'
import { textMend, turnOfWord } from './mend/textMend.ts'
import { wayOfWord } from './prose/change.ts'
import { monthsIn, partOfYearIn, yearWordsIn } from './prose/periodWords.ts'
import { arePlain } from './prose/plainWords.ts'
import { wordsOf } from './prose/sentenceTemplate.ts'
import { textFinding } from './textFinding.ts'
import type { CheckedSentence } from './texts.ts'

const compared = /(?<!\p{L})(?:نسبت به|در مقایسه با|در قیاس با)(?!\p{L})/u
const alike = /^ ?(?:مدت|دوره|زمان|نیمه|فصل|ماه) (?:مشابه|نظیر|متناظر)/

/**
 * «سهم چراغ‌ها در نیمهٔ نخست ۱۴۰۱ نسبت به نیمهٔ دوم ۱۴۰۰ افت کرد»: the way of an indicator that the sentence names,
 * from one period to another, against its rows.
 */
export function rowDirection(session: Session, sentence: CheckedSentence): Found[] {
  const { folded, quantities } = sentence
  const cut = compared.exec(folded)
  if (cut === null || quantities.length > 1 || /منطقه|ناحیه|محله|سازمان/.test(folded)) return []
  const indicator = indicatorNamed(session, folded)
  if (indicator === undefined) return []
  const [lead, tail] = [folded.slice(0, cut.index), folded.slice(cut.index + cut[0].length)]
  if (!isSubject(lead, indicator)) return []
  const words = wordsOf(tail).filter(word => wayOfWord(word) !== null)
  const [word, ...others] = words
  const way = word === undefined ? null : wayOfWord(word)
  const period = periodIn(session, lead, sentence)
  const base = alike.test(tail) ? sameOfLastYear(period) : periodIn(session, tail, sentence)
  if (word === undefined || way === null || others.length > 0 || period === null || base === null) return []
  // «…، هرچند هزینهٔ آن کاهش یافت» begins another clause.
  if (period === base || /[،؛]|(?<!\p{L})(?:که|هدف)(?!\p{L})/u.test(tail.slice(0, tail.indexOf(word)))) return []
  const [now, then] = [period, base].map(text => valueOf(session, indicator, text, 'actual'))
  if (now === undefined || then === undefined || now.eq(then)) return []
  if (now.gt(then) === (way === 'rises')) return []
  const [is, was] = [now, then].map(value => formatSize(value, indicator.unit, ''))
  const turn = turnOfWord(folded, word, 0)
  return [
    textFinding(
      sentence,
      'warning',
      `«${word}» نوشته شده، ولی «${indicator.title}» در ${parsePeriod(base).label} ${was} و در ${parsePeriod(period).label} ${is} است.`,
      turn === null ? undefined : textMend(sentence, [turn], true),
    ),
  ]
}

const ahead =
  /از هدف(?: \S+){0,2}? (جلوتر|فراتر|جلو|پیش) |به هدف(?: \S+){0,2}? (رسید|رسیده|رسیدیم|دست یافت)(?!\p{L})|هدف(?: \S+){0,3}? (محقق شد|تحقق یافت)(?!\p{L})/u
const behind =
  /از هدف(?: \S+){0,2}? (عقب ?تر|عقب|پایین ?تر|جا ماند)|به هدف(?: \S+){0,2}? (نرسید|نرسیده|نرسیدیم|دست نیافت)(?!\p{L})|هدف(?: \S+){0,3}? (محقق نشد|تحقق نیافت)(?!\p{L})/u

/** «در نیمهٔ نخست ۱۴۰۱ پوشش نظافت معابر از هدف خود جلوتر بود»: an indicator against the target of its own row. */
export function rowVerdict(session: Session, sentence: CheckedSentence): Found[] {
  const { folded, quantities } = sentence
  if (quantities.length > 1 || !folded.includes('هدف') || /منطقه|ناحیه|محله|سازمان/.test(folded)) return []
  const says = [ahead, behind].map(words =>
    words
      .exec(folded)
      ?.slice(1)
      .find(word => word !== undefined),
  )
  const indicator = indicatorNamed(session, folded)
  const period = periodIn(session, folded, sentence)
  if (indicator === undefined || !isSubject(folded.slice(0, folded.indexOf('هدف')), indicator)) return []
  if (/(?<!\p{L})(?:اگر|ایا|یا نه|باید|قرار|برنامه|امید|خواهد|تا پایان)(?!\p{L})/u.test(folded)) return []
  if (period === null || says.every(word => word === undefined) || !says.includes(undefined)) return []
  const [now, aim] = (['actual', 'target'] as const).map(field => valueOf(session, indicator, period, field))
  if (now === undefined || aim === undefined) return []
  const isMet = indicator.direction === 'higher' ? now.gte(aim) : now.lte(aim)
  if (isMet === (says[0] !== undefined)) return []
  const [is, wanted] = [now, aim].map(value => formatSize(value, indicator.unit, ''))
  const said = `«${says[0] ?? says[1]}» نوشته شده، ولی «${indicator.title}» در ${parsePeriod(period).label} ${is} و هدف آن ${wanted} است.`
  return [textFinding(sentence, 'warning', said)]
}

/** «سهم چراغ‌ها در نیمهٔ نخست …»: the sentence begins with it, and says no more before the comparison than when. */
function isSubject(lead: string, { title }: Row<'indicator'>): boolean {
  const at = lead.indexOf(fold(title))
  const before = lead.slice(0, at).match(/\p{L}+/gu) ?? []
  return at !== -1 && (before.length <= 2 || arePlain(before)) && !/[،؛:]/.test(lead)
}

/** The one indicator whose whole name the sentence says. */
function indicatorNamed({ rows }: Session, folded: string): Row<'indicator'> | undefined {
  const named = rows.indicator.filter(({ title }) => folded.includes(fold(title)) && title.includes(' '))
  const longest = named.toSorted((a, b) => b.title.length - a.title.length)[0]
  const isOne = named.every(({ title }) => longest?.title.includes(title))
  return isOne ? longest : undefined
}

function periodIn(session: Session, folded: string, { named, folded: all }: CheckedSentence): string | null {
  const date = session.rows.session[0]?.date
  const start = all.indexOf(folded)
  const own = named.filter(({ from, to }) => from >= start && to <= start + folded.length)
  const years = new Set([
    ...own.flatMap(({ year }) => year ?? []),
    ...yearWordsIn(folded, date === undefined ? null : fiscalYearOf(date)),
  ])
  const part = partOfYearIn(folded)
  const months = monthsIn(folded)
  const [year] = years
  if (part === null || year === undefined || years.size > 1 || months.length > 1) return null
  const [month] = months
  if (month !== undefined) return part === '' ? monthCode(year, month) : null
  return parsePeriod(`${year}${part}`).text
}

function sameOfLastYear(period: string | null): string | null {
  return period === null ? null : parsePeriod(`${Number(period.slice(0, 4)) - 1}${period.slice(4)}`).text
}

function valueOf(
  { rows }: Session,
  { code }: Row<'indicator'>,
  period: string,
  field: 'actual' | 'target',
): Big | undefined {
  const isCity = ({ district }: Row<'indicatorValue'>) =>
    rows.district.find(one => one.code === district)?.kind === 'city'
  const row = rows.indicatorValue.find(one => one.indicator === code && one.period === period && isCity(one))
  const value = row?.[field]
  return value == null ? undefined : new Big(value)
}
