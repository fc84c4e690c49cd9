import { drawableRanges } from './drawableRanges.ts'
import { writtenOut } from './writtenOut.ts'

const drawable = drawableRanges
  .trim()
  .split(/\s+/)
  .map(range => range.replace(/[\da-f]+/g, code => `\\u{${code}}`))
  .join('')

/** Whatever has ink and that some face of the house draws as a box: no spaces, controls or joiners. */
const lacking = new RegExp(`[[^${drawable}]--[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Z}\\p{Default_Ignorable_Code_Point}]]`, 'gv')

/** Characters of a text that the product's fonts cannot draw, each once, in the order they come. */
export function undrawable(text: string): string[] {
  return [...new Set(writtenOut(text).match(lacking))]
}
