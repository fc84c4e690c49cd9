import { changeOf } from './change.ts'
import type { SentenceTemplate } from './sentenceTemplate.ts'

const partOfYear =
  /(?:\d|دو|سه|چهار|پنج|شش|هفت|هشت|نه|ده|یازده) ?ماهه|نیمه (?:نخست|اول|دوم)|نیم ?سال|فصل (?:اول|دوم|سوم|چهارم)|(?<!\p{L})(?:بهار|تابستان|پاییز|زمستان)(?!\p{L})|(?:\d|دو|سه|چهار|پنج|شش|هفت|هشت|نه|ده) ماه(?: نخست| اول)?(?!\p{L})/u
const wholeYear = /(?:کل |تمام |همه )?(?:سال گذشته|سال قبل|سال پیش|پارسال|سال 1[34]\d\d)/
const alike = /بهار|تابستان|پاییز|زمستان|ماه سال|مشابه|همین|همان|مدت|دوره|ماهه|نیمه|نیم ?سال|فصل|متناظر|نظیر/

/** «مصرف ۹ماههٔ امسال □ که نسبت به □ سال گذشته»: a part of one year is compared with the whole of another. */
export function comparesUnlikePeriods(folded: string, template: SentenceTemplate): boolean {
  const [a, b] = template.quantities.filter(({ unit }) => unit !== 'percent')
  if (a === undefined || b === undefined) return false
  const [first, second] = [template.quantities.indexOf(a), template.quantities.indexOf(b)]
  const percent = template.quantities.findIndex(({ unit }) => unit === 'percent')
  const order =
    changeOf(template, first, second, null) ?? (percent === -1 ? null : changeOf(template, first, second, percent))
  if (order === null) return percent !== -1 && a.unit === b.unit && areWeighed(folded, a.to, b.from)
  const middle = folded.slice(a.to, b.from)
  const base =
    order === 'backward'
      ? middle.slice(middle.search(/نسبت به|در مقایسه|در قیاس|در برابر|که از|و /))
      : folded.slice(0, a.from)
  const ofBase = order === 'backward' ? `${base} ${folded.slice(b.to, b.to + 40)}` : base
  const than = middle.search(/نسبت به|در مقایسه|در قیاس|در برابر|که از/)
  const ofFigure = order === 'backward' ? folded.slice(0, a.to + Math.max(0, than)) : middle
  return partOfYear.test(ofFigure) && wholeYear.test(ofBase) && !alike.test(ofBase) && !wholeYear.test(ofFigure)
}

/**
 * «درآمد نه‌ماهه □ بود که با □ کل سال گذشته بسنجیم»:
 * no build of a change, and a word that says that two are weighed.
 */
function areWeighed(folded: string, end: number, start: number): boolean {
  const lead = /(?:^|[\s،؛])(?:اگر )?با (?:\S+ )?$/.test(folded.slice(end, start))
  const [own, other] = [folded.slice(0, end), folded.slice(start)]
  const isWeighed = /(?<!\p{L})(?:بسنجیم|سنجیده|سنجیدیم|مقایسه|قیاس|بسنجید|بسنجند)(?!\p{L})/u.test(other)
  return (
    lead && isWeighed && partOfYear.test(own) && !wholeYear.test(own) && wholeYear.test(other) && !alike.test(other)
  )
}
