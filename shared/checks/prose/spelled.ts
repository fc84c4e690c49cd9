import type { Quantity } from './quantity.ts'
import type { Relation } from './relations.ts'
import { type SentenceTemplate, textBetween } from './sentenceTemplate.ts'

/** «۵٬۰۰۰٬۰۰۰٬۰۰۰ ریال (پنج میلیارد ریال)», «۵ هکتار (۵۰٬۰۰۰ متر مربع)», «۳۵۰ میلیون تومان معادل ۳٬۵۰۰ میلیون ریال». */
export function spelledIn(template: SentenceTemplate): Relation | null {
  return inTwoWays(template) ?? fractionIn(template) ?? wholeIn(template)
}

function inTwoWays(template: SentenceTemplate): Relation | null {
  const { quantities } = template
  const pairs = quantities.flatMap((one, i) => {
    const next = quantities[i + 1]
    return next !== undefined && areBeside(template, one, next, i) ? [{ one, next }] : []
  })
  // Of several, the one that doesn't fit.
  const pair = pairs.find(({ one, next }) => one.value?.eq(next.value ?? 0) === false) ?? pairs[0]
  return pair === undefined ? null : { claim: 'same', stated: pair.next, basis: [pair.one], falls: false }
}

function areBeside(template: SentenceTemplate, one: Quantity, next: Quantity, i: number): boolean {
  if (one.unit !== next.unit || one.unit === 'percent') return false
  if (one.unit === null) return one.spelled !== next.spelled && inBrackets(template, i)
  if (one.fact !== null || next.fact !== null) return false
  // «۳ میلیارد و ۲۰۰ میلیون تومان (۳٫۲ میلیارد تومان)».
  if (one.spelled === next.spelled && unitOf(one) === unitOf(next))
    return isCompound(one) !== isCompound(next) && inBrackets(template, i)
  return beside.test(textBetween(template, i, i + 1))
}

/** «۲۴ (بیست و سه) نفر»: nothing but the number again. */
function inBrackets(template: SentenceTemplate, i: number): boolean {
  return /^ ?\( ?$/.test(textBetween(template, i, i + 1)) && /^ ?\)/.test(textBetween(template, i + 1, i + 2))
}

/** «یک‌پنجم بودجه (۲۰ درصد)», «نیمی، یعنی ۵۰ درصد»: a fraction and its percentage. */
function fractionIn(template: SentenceTemplate): Relation | null {
  const [one, other, ...others] = template.quantities
  if (one?.unit !== 'percent' || other?.unit !== 'percent' || others.length > 0 || one.spelled === other.spelled)
    return null
  const isBeside = /^ ?(?:(?:از )?(?:\S+ ){0,4})?(?:[(]|،? ?(?:یعنی|معادل|برابر با)) ?$/.test(
    textBetween(template, 0, 1),
  )
  return isBeside ? { claim: 'same', stated: other, basis: [one], falls: false } : null
}

/** «همهٔ ۲۲ منطقه، یعنی ۲۰ منطقه»: all of them are as many as they are. */
function wholeIn(template: SentenceTemplate): Relation | null {
  const [all, said] = template.quantities
  if (all === undefined || said === undefined || all.unit !== said.unit || template.quantities.length > 2) return null
  const isAll = /(?:^|\s)(?:همه|تمام|تمامی|کلیه|هر) $/.test(textBetween(template, -1, 0))
  const isSame = /^ ?(?:\S+ ){0,4}،? ?(?:یعنی|معادل|برابر با) $/.test(textBetween(template, 0, 1))
  return isAll && isSame ? { claim: 'same', stated: said, basis: [all], falls: false } : null
}

const beside = /^ ?(?:(?:است|بود|می ?شود)،? ?)?(?:[(«،,] ?)?(?:معادل|یعنی|برابر با|برابر|یا|به حروف:?)? ?$/

const isCompound = ({ text }: Quantity) => /\d \p{L}+ و \d/u.test(text)

/** The unit as its words have it: toman and rial are two. */
function unitOf({ written, text }: Quantity): string {
  return `${written} ${/همت/.test(text) ? 'hemmat' : /تومان|تومن/.test(text) ? 'toman' : ''}`
}
