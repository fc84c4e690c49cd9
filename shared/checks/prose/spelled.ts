import type { Quantity } from './quantities.ts'
import type { Relation } from './relations.ts'
import { type SentenceTemplate, textBetween } from './sentenceTemplate.ts'

/** «۵٬۰۰۰٬۰۰۰٬۰۰۰ ریال (پنج میلیارد ریال)», «۵ هکتار (۵۰٬۰۰۰ متر مربع)», «۳۵۰ میلیون تومان معادل ۳٬۵۰۰ میلیون ریال». */
export function spelledIn(template: SentenceTemplate): Relation | null {
  const { quantities } = template
  const at = quantities.findIndex((one, i) => {
    const next = quantities[i + 1]
    if (next === undefined || one.unit === null || one.unit !== next.unit || one.unit === 'percent') return false
    if (one.fact !== null || next.fact !== null || (one.spelled === next.spelled && unitOf(one) === unitOf(next)))
      return false
    return beside.test(textBetween(template, i, i + 1))
  })
  const [one, other] = [quantities[at], quantities[at + 1]]
  return one === undefined || other === undefined ? null : { claim: 'same', stated: other, basis: [one], falls: false }
}

const beside = /^ ?(?:[(«،,] ?)?(?:معادل|یعنی|برابر با|برابر|یا|به حروف:?)? ?$/

/** The unit as its words have it: toman and rial are two. */
function unitOf({ written, text }: Quantity): string {
  return `${written} ${/تومان|تومن|همت/.test(text) ? 'toman' : ''}`
}
