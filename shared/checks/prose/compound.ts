import type { Relation } from './relations.ts'
import { type SentenceTemplate, textBetween } from './sentenceTemplate.ts'
import { timesOf } from './timesOf.ts'

const yearly =
  /(?:سالانه|سالیانه|هر سال|سالی|هر ساله|هر یک از \S+ سال|سال (?:پشت سر هم|پیاپی|متوالی|پی در پی))(?: \S+){0,3} ?$/
const inAll = /(?:روی هم|در مجموع|مجموعا|جمعا|در کل|رویهم|سرجمع|(?:در|طی|پس از|ظرف) \S+ سال،?)(?: \S+){0,4} ?$/

/** «در چهار سال گذشته سالانه ۲۵ درصد رشد کرد؛ یعنی روی هم ۱۰۰ درصد»: rates of growth multiply, and don't add. */
export function compoundIn(template: SentenceTemplate): Relation | null {
  const { quantities, text } = template
  const percents = quantities.flatMap((one, i) => (one.unit === 'percent' && !one.points ? [i] : []))
  const [first, second, ...others] = percents
  if (first === undefined || second === undefined || others.length > 0) return null
  const years = timesOf(template, 'سال')
  if (years === null || quantities.length > (years.at === null ? 2 : 3)) return null
  const isYearly =
    yearly.test(textBetween(template, first - 1, first)) || /سالانه/.test(textBetween(template, first, second))
  const from = years.at !== null && years.at > first && years.at < second ? first : second - 1
  const isInAll =
    inAll.test(template.text.slice((template.at[from] ?? 0) + 1, template.at[second])) ||
    /(?<!\p{L})(?:در کل|در مجموع|روی هم|مجموعا|جمعا)(?!\p{L})/u.test(textBetween(template, second, second + 1))
  if (!isYearly || !isInAll) return null
  if (!/رشد|افزایش|بیشتر|بالا رفت|گران|صعود|افزوده|زیاد/.test(text)) return null
  return { claim: 'compound', stated: quantities[second]!, basis: [quantities[first]!, years.count], falls: false }
}
