import type { Session } from '../session/session.ts'
import { defineCheck, type Found } from './finding.ts'
import { formatQuantity, quoted } from './formatQuantity.ts'
import { bindingTurn, likelyFacts } from './mend/bindMend.ts'
import { textMend } from './mend/textMend.ts'
import { readsAsName } from './prose/bareName.ts'
import type { Quantity } from './prose/quantity.ts'
import { type CheckedSentence, textsOf } from './texts.ts'

/** Digits in a report's prose that count or measure and follow no row: what changes in the table stays in the text. */
export const unboundNumber = defineCheck('unbound-number', 'رقم بدون مستند در متن', session =>
  textsOf(session).sentences.flatMap(sentence => {
    const free = sentence.quantities.filter(
      ({ fact, spelled }, i) => fact === null && !spelled && !readsAsName(sentence, i),
    )
    return sentence.where.kind === 'report' && free.length > 0 ? [finding(session, sentence, free)] : []
  }),
)

/** One finding a sentence, however many numbers it has. */
function finding(session: Session, sentence: CheckedSentence, free: readonly Quantity[]): Found {
  const { where, place, written } = sentence
  const said = free.map(formatQuantity)
  const list = said.length === 1 ? said.join('') : `${said.slice(0, -1).join('، ')} و ${said.at(-1)}`
  const bound = free.flatMap((quantity, i) => {
    const [likely] = likelyFacts(session, sentence, quantity)
    return likely === undefined ? [] : [{ said: said[i] ?? '', likely, turn: bindingTurn(quantity, likely) }]
  })
  const turns = bound.flatMap(({ turn }) => turn ?? [])
  const offers = bound.map(one => `${one.said} با «${one.likely.known.label}» برابر است.`)
  const ask = 'آن را «رقم اعلام‌شده» ثبت کنید و با «درج رقم» در متن بگذارید.'
  return {
    // What no figure of the session says may well have its source elsewhere.
    severity: bound.length > 0 ? 'warning' : 'info',
    where,
    message: `${place}: ${list} به هیچ داده‌ای بسته نیست. متن: ${quoted(written)}`,
    remedy: [...offers, ...(offers.length < free.length ? [ask] : [])].join(' '),
    mend: textMend(
      sentence,
      turns,
      bound.every(({ likely }) => likely.isNamed),
      bound.map(({ likely }) => likely.known.label).join('، '),
    ),
  }
}
