import { fold } from '../../persian/normalise.ts'
import type { ReadSentence } from './quantities.ts'
import type { Quantity } from './quantity.ts'

/**
 * A sentence with one letter for each number, so that its build can be seen: «از □ مورد به □ مورد رسید که ▪ رشد». A
 * percentage, another quantity, and a number that only names have letters of different kinds.
 */
export interface SentenceTemplate {
  text: string
  quantities: readonly Quantity[]
  /** Where each quantity's letter is in `text`, in their order. */
  at: readonly number[]
  /** The year that each named number names, by where its letter is. */
  years: ReadonlyMap<number, number>
  /** The words of each named number, by where its letter is. */
  names: ReadonlyMap<number, string>
}

const quantityLetter = '\uE100'
const percentLetter = '\uE101'
export const nameLetter = '\uF000'

export function sentenceTemplate({ folded, quantities, named }: ReadSentence): SentenceTemplate {
  const spans = [
    ...quantities.map(({ from, to, unit }) => ({
      from,
      to,
      letter: unit === 'percent' ? percentLetter : quantityLetter,
      year: null,
    })),
    ...named.map(({ from, to, year }) => ({ from, to, letter: nameLetter, year })),
  ].sort((a, b) => a.from - b.from)
  const at: number[] = []
  const years = new Map<number, number>()
  const names = new Map<number, string>()
  let [text, end] = ['', 0]
  for (const { from, to, letter, year } of spans) {
    // Two names may overlap: «نامهٔ ۳۴۷ مورخ …».
    if (from >= end) {
      text += folded.slice(end, from) + letter
      if (letter !== nameLetter) at.push(text.length - 1)
      if (letter === nameLetter) names.set(text.length - 1, folded.slice(from, to))
      if (year !== null) years.set(text.length - 1, year)
    }
    end = Math.max(end, to)
  }
  return { text: text + folded.slice(end), quantities, at, years, names }
}

/** The same sentence with a quantity taken for a name. */
export function withoutQuantity(template: SentenceTemplate, i: number): SentenceTemplate {
  const place = template.at[i] ?? 0
  const { text, quantities, at } = template
  return {
    ...template,
    text: text.slice(0, place) + nameLetter + text.slice(place + 1),
    quantities: quantities.filter((_, other) => other !== i),
    at: at.filter((_, other) => other !== i),
  }
}

/** The text between two quantities; before the first with `-1`, after the last with the number of quantities. */
export function textBetween({ text, at }: SentenceTemplate, from: number, to: number): string {
  return text.slice(from < 0 ? 0 : (at[from] ?? 0) + 1, to >= at.length ? undefined : at[to])
}

/** The year named at a place of the gap that begins after a quantity. */
export function yearAt({ at, years }: SentenceTemplate, place: number, from: number): number | null {
  return years.get((from < 0 ? 0 : (at[from] ?? 0) + 1) + place) ?? null
}

/** The words of the number named at a place of the gap that begins after a quantity. */
export function nameAt({ at, names }: SentenceTemplate, place: number, from: number): string | null {
  return names.get((from < 0 ? 0 : (at[from] ?? 0) + 1) + place) ?? null
}

/** Words and the marks between clauses; «می‌دهد» is one word. */
export function wordsOf(text: string): string[] {
  return text.match(/[،,؛;:()«»–]|[^\s،,؛;:()«»–]+/g) ?? []
}

/** A folded set of words written with spaces between. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(fold))
}

const connectors = wordSet(
  'که یعنی پس لذا بنابراین معادل برابر با بیانگر حاکی گویای نشان‌دهنده نشان معادلِ ، , ؛ ; ( : – و',
)
/** Words that carry no new subject: what stands between a figure and the percentage said of it. */
const plain = wordSet(
  'این آن چیزی ساده روشن امر رقم میزان مقدار عدد مبلغ از به در بر معنای معنی معنا مفهوم واقع حدود حدوداً تقریباً نزدیک بیش کمتر نسبت مقایسه سال گذشته قبل پیش پیشین پارسال مشابه مدت دوره ماه سهم سهمی دهنده ترتیب بدین بنابراین نتیجه عبارت دیگر به‌عبارتی است بود بوده شد شده می‌شود می‌دهد می‌دهند داد دارد داشت داشته رسید رسیده یافت یافته رشد رشدی افزایش افزایشی کاهش کاهشی افت صرفه‌جویی بهبود جهش تغییر معادل برابر حاکی گویای بیانگر دقیقاً تنها فقط حداقل دست‌کم حدودا را قریب بالغ + گذشته‌ی کسب ثبت وصول طی ظرف یک بدین‌سان بیان بیانی تعبیر تعبیری سان معناست بهتر صورت شکل حساب احتساب نرخ نرخی میزانی رقمی اندازه اندازه‌ی داشتیم داشته‌ایم داشته‌اند داشتند شاهد هستیم بوده‌ایم شدیم شدند تجربه کرد کرده کردیم نموده نمود گردید گردیده گشت یافتیم رسیدیم رسیده‌ایم می‌رسد بالغ حکایت خبر نشانگر نمایانگر مبین معرف گواه ترقی پیدا خورد خورده زد زده عملا مجموع روی هم ملاحظه مشاهده می‌گردد حاصل عاید نسبی متوسط لحاظ عددی درصدی تقلیل محدود گذاشت گذاشته برابری تفاوت تفاوتی',
)

/** What says nothing of the subject: «سه سال پیش», «قابل توجه»; «با توجه به» begins another. */
const aside = /(?<!\p{L})(?:\p{L}+ (?:سال|ماه) (?:پیش|قبل|گذشته)|قابل توجهی?)(?!\p{L})/gu

/**
 * Whether the text between a figure and a percentage ties the two without a change of subject: a few words that go with
 * the figure, a connector, and then only words that carry no subject: «مورد در تهران رسید که این به معنای».
 * @param joints connectors that may tie; all of them when left out
 * @param said what stands before the figure: a word of it is no new subject when it comes again
 */
export function isTied(text: string, joints: ReadonlySet<string> = connectors, said = ''): boolean {
  const words = wordsOf(text.replace(/^ ?\)/, '').replace(aside, ''))
  const cut = words.findIndex(word => connectors.has(word))
  const known = new Set(wordsOf(said).map(stem))
  const isPlain = (word: string) => plain.has(word) || plain.has(stem(word)) || known.has(stem(word))
  if (cut === -1) return words.every(isPlain)
  const tail = words.slice(cut).filter(word => word !== nameLetter && word !== '(نمونه)')
  return cut <= 8 && tail.some(word => joints.has(word)) && tail.every(word => connectors.has(word) || isPlain(word))
}

/** A word without its sign of many or of «یک»: «درخواست‌ها», «دستگاهی». */
export function stem(word: string): string {
  return word.replace(/(?<=\p{L}{3})(?:هاست|هایی|های|ها|ی)$/u, '')
}

/** All of the sentence before a quantity. */
export function textBefore({ text, at }: SentenceTemplate, i: number): string {
  return text.slice(0, at[i])
}

/** Whether the text is a figure's own few words: no clause, no other subject. */
export function isPhrase(text: string, most = 6): boolean {
  const words = wordsOf(text)
  return words.length <= most && !words.some(word => word === 'و' || word === 'که' || /^[،,؛;:]$/.test(word))
}
