import { fold } from '../persian/normalise.ts'
import { quote } from '../persian/quote.ts'
import { unitNamed } from '../quantities/unitOf.ts'
import { wordKey } from './cell.ts'

/** Whether two texts name one unit, each in its own way. */
export function sameUnit(written: string, expected: string | undefined): boolean {
  return expected !== undefined && unitKey(written) === unitKey(expected)
}

const unitKey = (text: string) => wordKey(unitNamed(text)?.name ?? text)

/** Whether a text ends with a unit, as «میلیارد تومان» does, whatever multiplies it. */
export const isUnit = (written: string) => unitNamed(written) !== undefined || /(ریال|تومان|تومن)$/.test(fold(written))

/** What is said of a number in another unit than its cell's. */
export function mixedUnits(written: string, expected: string | undefined): string {
  const where = expected === undefined ? 'اینجا فقط عدد نوشته می‌شود' : `مقدار این خانه به «${expected}» نوشته می‌شود`
  return `واحد ${quote(written)} برای این خانه پذیرفته نیست؛ ${where}.`
}
