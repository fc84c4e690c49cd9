import { toPersianDigits } from './digits.ts'
import { isolate } from './isolate.ts'

/** A code, number or year as it stands in a sentence: in Persian digits, and whole in either direction. */
export function codeText(code: string | number): string {
  return isolate(toPersianDigits(String(code)))
}
