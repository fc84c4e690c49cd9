import type { SessionData } from '../domain/sessionData.ts'
import { saysNearly } from './equalNumber.ts'
import { defineCheck, type Found } from './finding.ts'
import { knownNumbers } from './knownNumbers.ts'
import type { Quantity } from './prose/quantities.ts'
import { quoted, saidQuantity } from './said.ts'
import { type CheckedSentence, textsOf } from './texts.ts'

/** Digits in a report's prose that count or measure and follow no row: what changes in the table stays in the text. */
export const unboundNumber = defineCheck('unbound-number', 'عدد بی‌سند در متن', data =>
  textsOf(data)
    .sentences.filter(({ where }) => where.kind === 'report')
    .flatMap(sentence =>
      sentence.quantities.filter(({ fact }) => fact === null).map(quantity => finding(data, sentence, quantity)),
    ),
)

function finding(data: SessionData, { where, place, written }: CheckedSentence, quantity: Quantity): Found {
  const equal = knownNumbers(data).find(known => known.address !== null && saysNearly(quantity, known))
  return {
    severity: 'warning',
    where,
    message: `${place}: «${saidQuantity(quantity)}» به هیچ داده‌ای بسته نیست. متن: ${quoted(written)}`,
    remedy:
      equal === undefined
        ? 'آن را «داده اظهارشده» ثبت کنید و به صورت {{نشانی|قالب}} در متن بنویسید.'
        : `این عدد با «${equal.label}» برابر است؛ به جای آن بنویسید: {{${equal.address}|${quantity.unit === 'rial' ? 'toman' : 'value'}}}`,
  }
}
