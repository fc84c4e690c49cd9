import { wayOfWord } from '../change.ts'
import { isFirm, type Relation } from '../relations.ts'
import { type SentenceTemplate, stem, textBefore, textBetween, wordSet, wordsOf } from '../sentenceTemplate.ts'
import { bySize, likely, percentReadings, wordsAfter } from './readings.ts'

const ofWhole =
  /(?<!\p{L})(?:سهم|سهمی|از (?:کل|مجموع|جمع|میان|بین|محل|بودجه|اعتبار|مسیر|طول|برنامه|هدف|تعهد)|تخصیص|تحقق|جذب|وصول|پیشرفت|مصوب|کل|تعداد کل|مجموع|معادل|یعنی|به عبارت|به عبارتی|در برابر|ظرفیت|پوشش|نرخ|ضریب|نسبت|درصد (?:کار|کل|پیشرفت|تحقق|جذب|تخصیص|وصول))(?!\p{L})/u

/** Words that may follow «درصد» and name nothing else. */
const plain = wordSet(
  'آن آنها کل کار از است بود شد شده می‌شود می‌رسد رسید رسیده تحقق تخصیص جذب وصول پیشرفت پوشش سهم نرخ برنامه هدف بودجه اعتبار مسیر طرح پروژه را به این محقق انجام اجرا هزینه پرداخت تکمیل مصوب تعهد ظرفیت پیش رفته موضوع خود حدود محسوب برآورد بیان دیگر عبارت تعبیر بهتر یعنی معادل تنها',
)
const ofThePart = /^ ?(?:از )?(?:انها|ان ها|ایشان|انان)(?!\p{L})/u

/** A percentage of part and whole, told by a word of a share: «۵۴ در برابر مصوب ۹۰ به معنای تخصیص ۶۰ درصدی است». */
export function likelyShareIn(template: SentenceTemplate): Relation | null {
  const { quantities, text } = template
  const [by, ...others] = quantities.flatMap(({ unit }, i) => (unit === 'percent' ? [i] : []))
  if (quantities.length !== 3 || by === undefined || others.length > 0) return null
  const [first, second] = [0, 1, 2].filter(i => i !== by)
  const [stated, a, b] = [quantities[by]!, quantities[first!]!, quantities[second!]!]
  if (
    stated.points ||
    stated.spelled ||
    a.unit !== b.unit ||
    !isFirm(a) ||
    !isFirm(b) ||
    a.value?.eq(b.value ?? 0) === true
  )
    return null
  if (a.unit === null && !isOneThing(template, first!, second!)) return null
  const near = [...wordsOf(textBetween(template, by - 1, by)).slice(-5), ...wordsAfter(template, by).slice(0, 4)]
  if (stated.value?.gt(100) === true || near.some(word => wayOfWord(word) !== null || isOther.test(word))) return null
  if (/(?<!\p{L})نسبت به(?!\p{L})/u.test(text)) return null
  const after = textBetween(template, by, by + 1)
  const [whole, part] = bySize(a, b)
  const lead = textBetween(template, quantities.indexOf(whole) - 1, quantities.indexOf(whole))
  const isNamed = /(?<!\p{L})(?:نرخ|درصد|ضریب|نسبت) \p{L}+ ?$/u.test(textBetween(template, by - 1, by))
  if (
    !(isNamed || ofWhole.test(text) || /(?:^|\s)از (?:\S+ )?$/.test(lead)) ||
    ofThePart.test(after) ||
    !isSaidOfThem(template, by)
  )
    return null
  return likely({ claim: 'share', stated, basis: [part, whole], falls: false }, percentReadings(stated, a, b))
}

const isOther = /^(?:تورم|سود|تخفیف|مالیات|رضایت|هدف|میانگین|بهبود)$/u

/** What follows the percentage is a verb, a word that names nothing, or what was named before. */
export function isSaidOfThem(template: SentenceTemplate, by: number): boolean {
  const known = new Set(
    wordsOf(`${textBefore(template, by)} ${template.quantities.map(({ text }) => text).join(' ')}`).map(stem),
  )
  const [next = '', then = ''] = wordsAfter(template, by).map(word => word.replace(/[.!]$/, ''))
  const isKnown = (word: string) => word === '' || plain.has(word) || plain.has(stem(word)) || known.has(stem(word))
  if (!isKnown(next) || (next === 'از' && !isKnown(then))) return false
  const before = textBetween(template, by - 1, by)
  // «۶۵ درصد پیشرفت دارد و از ۴۰ میلیارد تومان …»: the percentage has a clause of its own.
  if (by < 2 && /(?:^|\s)و |[؛.]/.test(textBetween(template, by, by + 1))) return false
  const clause = /(?:^|\s)و ((?:[^\s،؛:]+ ){0,6})$/u.exec(before)?.[1]
  if (/فیزیکی/.test(before)) return false
  // «با ۶۵ درصد پیشرفت، □ از □ …»: at the head only with a word that ties it.
  if (by === 0 && !/^ (?:از|کل|مجموع) |یعنی|معادل|برابر|[:(]/.test(textBetween(template, 0, 1))) return false
  if (clause === undefined) return true
  // «و ۴۰ درصد …» begins a clause of its own, unless it says of what.
  const words = wordsOf(clause)
  const ofWhat = words.findIndex(word =>
    /^(?:سهم|نرخ|درصد|میزان|ضریب|تحقق|جذب|تخصیص|پوشش|تعبیری|عبارتی|بیانی|کار)$/u.test(word),
  )
  return (
    words.every((word, i) => isKnown(word) || i === ofWhat || i === ofWhat + 1) &&
    (ofWhat !== -1 ||
      covers.test(textBetween(template, by, by + 1)) ||
      /(?<!\p{L})(?:بیان|عبارت|تعبیر|یعنی|معادل)(?!\p{L})/u.test(clause) ||
      /^(?:سهم|نرخ|درصد|میزان|ضریب|تحقق|جذب|تخصیص|پوشش)$/u.test(next === 'از' ? then : next))
  )
}

/** «۲۰ درصد شبکه را می‌پوشاند», «کار ۸۰ درصد پیش رفته است». */
const covers = /(?<!\p{L})(?:میپوشاند|می پوشاند|تشکیل می|در بر می|شامل می|پیش رفته)/u

function isOneThing(template: SentenceTemplate, a: number, b: number): boolean {
  const [one, other] = [a, b].map(i => stem(wordsOf(textBetween(template, i, i + 1))[0] ?? ''))
  return one !== undefined && one.length > 2 && one === other
}
