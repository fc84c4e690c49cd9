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
  const words = wordsOf(folded.replace(fold(indicator.title), ' ')).filter(word => wayOfWord(word) !== null)
  const [word, ...others] = words
  const way = word === undefined ? null : wayOfWord(word)
  const period = periodIn(session, lead, sentence)
  const base = alike.test(tail) ? sameOfLastYear(period) : periodIn(session, tail, sentence)
  if (word === undefined || way === null || others.length > 0 || period === null || base === null || period === base)
    return []
  const [now, then] = [period, base].map(text => actualOf(session, indicator, text))
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

function actualOf({ rows }: Session, { code }: Row<'indicator'>, period: string): Big | undefined {
  const isCity = ({ district }: Row<'indicatorValue'>) =>
    rows.district.find(one => one.code === district)?.kind === 'city'
  const row = rows.indicatorValue.find(one => one.indicator === code && one.period === period && isCity(one))
  return row?.actual == null ? undefined : new Big(row.actual)
}
