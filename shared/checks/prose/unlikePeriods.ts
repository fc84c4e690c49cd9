import { changeOf } from './change.ts'
import type { SentenceTemplate } from './sentenceTemplate.ts'

const partOfYear =
  /(?:\d|سه|شش|نه|چهار|پنج) ?ماهه|نیمه (?:نخست|اول|دوم)|نیم ?سال|فصل (?:اول|دوم|سوم|چهارم|بهار|تابستان|پاییز|زمستان)|(?:\d|سه|شش|نه) ماه(?: نخست| اول)?/
const wholeYear = /(?:کل |تمام |همه )?(?:سال گذشته|سال قبل|سال پیش|پارسال|سال 1[34]\d\d)/
const alike = /مشابه|همین|همان|مدت|دوره|ماهه|نیمه|نیم ?سال|فصل|متناظر|نظیر/

/** «مصرف ۹ماههٔ امسال □ که نسبت به □ سال گذشته»: a part of one year is compared with the whole of another. */
export function comparesUnlikePeriods(folded: string, template: SentenceTemplate): boolean {
  const [a, b] = template.quantities.filter(({ unit }) => unit !== 'percent')
  if (a === undefined || b === undefined) return false
  const [first, second] = [template.quantities.indexOf(a), template.quantities.indexOf(b)]
  const order = changeOf(template, first, second, null)
  if (order === null) return false
  const middle = folded.slice(a.to, b.from)
  const base =
    order === 'backward'
      ? middle.slice(middle.search(/نسبت به|در مقایسه|در قیاس|در برابر|و /))
      : folded.slice(0, a.from)
  const ofBase = order === 'backward' ? `${base} ${folded.slice(b.to, b.to + 40)}` : base
  const ofFigure = order === 'backward' ? folded.slice(0, a.from) : middle
  return partOfYear.test(ofFigure) && wholeYear.test(ofBase) && !alike.test(ofBase) && !wholeYear.test(ofFigure)
}
