import { Big } from 'big.js'
import { toLatinDigits } from '../../persian/digits.ts'
import { formatNumber } from '../../persian/formatNumber.ts'
import { inWords, moneyInWords } from '../../persian/words.ts'
import { wayOfWord } from '../prose/change.ts'
import { judge } from '../prose/judge.ts'
import type { Quantity } from '../prose/quantity.ts'
import type { Relation } from '../prose/relations.ts'
import type { CheckedSentence } from '../texts.ts'
import type { Mend } from './mend.ts'
import { type Turn, textMend, turnOfWord } from './textMend.ts'

/**
 * The mend of a number that follows from others: what they come to, and the word for its way where that is wrong too.
 */
export function relationMend(sentence: CheckedSentence, relation: Relation, computed: Big): Mend | undefined {
  const { stated, claim, falls } = relation
  // «نصف شد», «به نصف کاهش یافت»: a fraction that is said of a change, whose place no percentage takes.
  const isOfChange = /^ ?(?:شد|شده|رسید|رسیده|کاهش|تقلیل|افزایش)(?!\p{L})/u.test(sentence.folded.slice(stated.to))
  const isFraction = stated.spelled && stated.unit === 'percent' && !stated.text.includes('درصد')
  if (stated.fact !== null || (isOfChange && isFraction)) return undefined
  const isChange = claim === 'growth' || claim === 'points'
  const size = falls && isChange ? computed.neg() : computed
  const isOther = isChange && size.lt(0)
  const turn = isOther ? wayTurn(sentence, relation) : null
  if (isOther && turn === null) return undefined
  const right = numberTurn(stated, size.abs().times(isChange || size.gte(0) ? 1 : -1), value =>
    agreesWith({ ...relation, falls: isOther ? !falls : falls }, value),
  )
  const isSaid = isOther && agreesWith({ ...relation, falls: !falls }, { ...stated, value: stated.value })
  const turns = [...(turn === null ? [] : [turn]), ...(right === null || isSaid ? [] : [right])]
  return right === null && !isSaid
    ? undefined
    : textMend(sentence, turns, relation.isLikely !== true && judge(relation)?.sure === true)
}

function agreesWith(relation: Relation, stated: Quantity): boolean {
  return judge({ ...relation, stated })?.agrees ?? false
}

/** The word for the way of a change that stands nearest to the number said of it. */
function wayTurn({ folded }: CheckedSentence, { stated, falls }: Relation): Turn | null {
  const words = [...folded.matchAll(/\p{L}+/gu)].flatMap(({ 0: word, index }) =>
    wayOfWord(word) === (falls ? 'falls' : 'rises') ? [{ word, apart: Math.abs(index - stated.from), index }] : [],
  )
  const nearest = words.toSorted((a, b) => a.apart - b.apart)[0]
  return nearest === undefined ? null : turnOfWord(folded, nearest.word, nearest.index)
}

/** A count becomes the one that rows have; whether it counts what they do the rule does not know. */
export function countMend(sentence: CheckedSentence, quantity: Quantity, count: number): Mend | undefined {
  const turn = numberTurn(quantity, new Big(count), ({ value }) => value?.eq(count) === true)
  return turn === null ? undefined : textMend(sentence, [turn], false)
}

const leadingDigits = /^[-−]?\s?[0-9۰-۹٠-٩]+(?:[٬,،./٫][0-9۰-۹٠-٩]+)*/

/** Another number in the place of a written one, as precise as it was said or as is needed to be right. */
export function numberTurn(stated: Quantity, size: Big, isRight: (said: Quantity) => boolean): Turn | null {
  const { from, to, spelled, times, unit } = stated
  if (spelled) return spelledTurn(stated, size)
  const perOne = times === null || times.eq(0) ? new Big(1) : times.abs()
  const decimals = stated.step.div(perOne).gte(1) ? 0 : Math.round(-Math.log10(stated.step.div(perOne).toNumber()))
  const first = unit === 'percent' && stated.hedge === 'exact' ? Math.max(1, decimals) : decimals
  for (let more = first; more <= first + 3; more++) {
    const shown = size.div(perOne).round(more, Big.roundHalfUp)
    const value = shown.times(perOne)
    const said = { ...stated, value, step: perOne.times(`1e-${decimalsOf(shown)}`), figures: digitsOf(shown) }
    if (!isRight(said)) continue
    const number = formatNumber(shown.toFixed(), { fraction: more, isolate: false })
    return { from, to, put: words => putNumber(words, number) }
  }
  return null
}

/** Only where digits begin it and no others follow: «۲ میلیارد و ۵۰۰ میلیون» is not changed in one place. */
function putNumber(words: string, number: string): string {
  const [digits = ''] = leadingDigits.exec(words) ?? []
  const rest = words.slice(digits.length)
  return digits === '' || /\d/.test(toLatinDigits(rest)) ? words : number + rest
}

/** Words become other words where the number is whole, and a percentage digits where it is not. */
function spelledTurn({ from, to, text, unit }: Quantity, size: Big): Turn | null {
  const whole = size.gt(0) && size.round(0).eq(size) ? BigInt(size.toFixed(0)) : null
  const put = (words: string): Turn => ({ from, to, put: () => words })
  if (unit === 'percent') {
    const number = formatNumber(size.round(1, Big.roundHalfUp).toFixed(), { isolate: false })
    const said = whole !== null && text.includes('درصد') ? inWords(whole) : number
    return put(`${said} درصد${text.endsWith('درصدی') ? 'ی' : ''}`)
  }
  if (whole === null) return null
  if (unit === 'rial') return put(moneyInWords(whole, /تومان|تومن/.test(text) ? 'prose-toman' : 'prose-rial'))
  return unit === null ? put(inWords(whole)) : null
}

function decimalsOf(shown: Big): number {
  return shown.toFixed().split('.')[1]?.length ?? 0
}

function digitsOf(shown: Big): number {
  return shown
    .abs()
    .toFixed()
    .replace(/\D|^0+/g, '').length
}
