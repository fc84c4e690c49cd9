import type { Unit } from '../../quantities/unit.ts'
import { isFirm, type Relation } from './relations.ts'
import { type SentenceTemplate, textBetween } from './sentenceTemplate.ts'

const perOne = /(?:^|\s)(?:سرانه|هر|به ازای هر|برای هر|بهای واحد|قیمت واحد|هزینه واحد|بهای تمام ?شده)(?: \S+){0,7} ?$/
const perWord = /(?:^|\s)(?:سرانه|هر|واحد)(?!\p{L})/u
const total = /(?:در مجموع|مجموعا|جمعا|روی هم|که می ?شود|یعنی|معادل|جمع|کل)(?: \S+){0,4} ?$/

/**
 * A figure for one of many beside both: «با ۲ میلیون نفر جمعیت و ۵۴ میلیون متر مربع فضای سبز، سرانه ۲۷ متر مربع است»,
 * «۱۲ دستگاه به بهای هر دستگاه ۵ میلیارد تومان، در مجموع ۶۰ میلیارد تومان». Silent about a sentence with more numbers.
 */
export function quotientIn(template: SentenceTemplate): Relation | null {
  const { quantities } = template
  if (quantities.length !== 3 || !quantities.every(isFirm)) return null
  if (quantities.some(({ unit }) => unit === 'percent')) return null
  const each = [0, 1, 2].filter(i => perOne.test(textBetween(template, i - 1, i)))
  const [one, ...others] = each
  if (one === undefined || others.length > 0) return null
  const rest = [0, 1, 2].filter(i => i !== one)
  const unit = quantities[one]?.unit ?? null
  const whole = rest.find(i => unit !== null && quantities[i]!.unit === unit)
  const count = rest.find(i => i !== whole)
  if (unit === null || whole === undefined || count === undefined || !counts(quantities[count]!.unit, unit)) return null
  const basis = [quantities[whole]!, quantities[count]!] as const
  // The total last: it is what follows from the two before it.
  if (whole === 2 && total.test(textBetween(template, 1, 2)))
    return { claim: 'product', stated: basis[0], basis: [quantities[one]!, basis[1]], falls: false }
  return one === 2 || perWord.test(textBetween(template, one - 1, one))
    ? { claim: 'quotient', stated: quantities[one]!, basis, falls: false }
    : null
}

/** Whether a number counts what the other unit is shared among. */
function counts(unit: Unit | null, shared: Unit): boolean {
  return unit !== shared && unit !== 'percent' && unit !== 'rial'
}
