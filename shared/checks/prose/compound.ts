import { Big } from 'big.js'
import { numberWord } from '../../persian/numberWords.ts'
import type { Quantity } from './quantities.ts'
import type { Relation } from './relations.ts'
import { type SentenceTemplate, textBetween } from './sentenceTemplate.ts'

const years = /(?:^|\s)(\p{L}+|\d+) سال(?!\p{L})/u
const yearly = /(?:سالانه|سالیانه|هر سال|سالی|هر ساله)(?: \S+){0,3} ?$/
const inAll = /(?:روی هم|در مجموع|مجموعا|جمعا|در کل|رویهم)(?: \S+){0,3} ?$/

/** «در چهار سال گذشته سالانه ۲۵ درصد رشد کرد؛ یعنی روی هم ۱۰۰ درصد»: rates of growth multiply, and don't add. */
export function compoundIn(template: SentenceTemplate): Relation | null {
  const { quantities, text } = template
  const percents = quantities.flatMap((one, i) => (one.unit === 'percent' && !one.points ? [i] : []))
  const [first, second, ...others] = percents
  if (first === undefined || second === undefined || others.length > 0) return null
  const count = yearsIn(template) ?? yearsNamed(text)
  if (count === null || quantities.length > (yearsIn(template) === null ? 2 : 3)) return null
  const isYearly =
    yearly.test(textBetween(template, first - 1, first)) || /سالانه/.test(textBetween(template, first, second))
  if (!isYearly || !inAll.test(textBetween(template, second - 1, second))) return null
  if (!/رشد|افزایش|بیشتر/.test(text)) return null
  return { claim: 'compound', stated: quantities[second]!, basis: [quantities[first]!, count], falls: false }
}

/** A quantity followed by «سال»: «در ۴ سال گذشته». */
function yearsIn(template: SentenceTemplate): Quantity | null {
  const at = template.quantities.findIndex(
    ({ unit }, i) => unit === null && /^ ?سال/.test(textBetween(template, i, i + 1)),
  )
  return template.quantities[at] ?? null
}

function yearsNamed(text: string): Quantity | null {
  const match = years.exec(text)
  const value = numberWord(match?.[1] ?? '')?.value
  if (match === null || value === undefined) return null
  const count = {
    value: new Big(value),
    unit: null,
    written: null,
    step: new Big(1),
    off: new Big(0),
    times: null,
    figures: 9,
  }
  const words = { text: match[0], from: 0, to: 0, hedge: 'exact', points: false, spelled: true, fact: null } as const
  return { ...count, ...words }
}
