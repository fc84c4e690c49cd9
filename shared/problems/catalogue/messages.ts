import { toPersianDigits } from '../../persian/digits.ts'

/** What a message is made of: plain JSON, so that a problem crosses to another thread, process or window as it is. */
export type ProblemValue = string | number | readonly string[]

/**
 * Messages by code, in Persian: what happened, what is safe and what to do. One that takes parameters is a function of
 * them; numbers among them come as numbers and get their digits here.
 */
export type Messages = Readonly<Record<string, string | ((params: never) => string)>>

/** A message's template: numbers in Persian digits, what people wrote as they wrote it. */
export function message(texts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return String.raw(
    { raw: texts },
    ...values.map(value => (typeof value === 'number' ? toPersianDigits(String(value)) : value)),
  )
}
