import { toPersianDigits } from './digits.ts'
import { isolate } from './isolate.ts'
import { isolateFigures } from './isolateFigures.ts'

/** A letter's number as its office writes it, in Persian digits: «۱۴۰۱/ش/۲۱۸۶», «۱۲ - ۱۴۰۱/ب». */
export function formatLetterNumber(number: string): string {
  return isolate(isolateFigures(toPersianDigits(number)))
}
