import { usualFormat } from '../facts/factFormats.ts'
import { isolate } from '../persian/isolate.ts'
import type { Session } from '../session/session.ts'
import { saysNearly } from './equalNumber.ts'
import { defineCheck, type Found } from './finding.ts'
import { formatQuantity, quoted } from './formatQuantity.ts'
import { type KnownNumber, knownNumbers } from './knownNumbers.ts'
import type { Quantity } from './prose/quantities.ts'
import { type CheckedSentence, textsOf } from './texts.ts'

/** Digits in a report's prose that count or measure and follow no row: what changes in the table stays in the text. */
export const unboundNumber = defineCheck('unbound-number', 'رقم بدون مستند در متن', session =>
  textsOf(session).sentences.flatMap(sentence => {
    const free = sentence.quantities.filter(({ fact, spelled }) => fact === null && !spelled)
    return sentence.where.kind === 'report' && free.length > 0 ? [finding(session, sentence, free)] : []
  }),
)

/** One finding a sentence, however many numbers it has. */
function finding(session: Session, { where, place, written }: CheckedSentence, free: readonly Quantity[]): Found {
  const said = free.map(formatQuantity)
  const list = said.length === 1 ? said.join('') : `${said.slice(0, -1).join('، ')} و ${said.at(-1)}`
  const offers = free.flatMap((quantity, i) => {
    const equal = equalFact(session, quantity)
    return equal === undefined ? [] : [offer(said[i] ?? '', equal)]
  })
  const ask = 'آن را «رقم اعلام‌شده» ثبت کنید و با «درج رقم» در متن بگذارید.'
  return {
    severity: 'warning',
    where,
    message: `${place}: ${list} به هیچ داده‌ای بسته نیست. متن: ${quoted(written)}`,
    remedy: [...offers, ...(offers.length < free.length ? [ask] : [])].join(' '),
  }
}

/** Without a unit, equal numbers mean nothing. */
function equalFact(session: Session, quantity: Quantity): KnownNumber | undefined {
  if (quantity.unit === null) return undefined
  return knownNumbers(session).find(known => known.address !== null && saysNearly(quantity, known))
}

function offer(said: string, { label, address, unit }: KnownNumber): string {
  const reference = isolate(`{{${address}|${usualFormat({ unit })}}}`)
  return `${said} با «${label}» برابر است؛ به جای آن بنویسید: ${reference}.`
}
