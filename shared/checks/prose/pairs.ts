import { type SentenceTemplate, textBetween, wordsOf } from './sentenceTemplate.ts'

/** Two words that part a whole between them, each with others that say the same. */
const pairs = [
  ['حضوری', 'مجازی|غیرحضوری|برخط'],
  ['زن|زنان|بانو|بانوان|خانم|دختر|دختران', 'مرد|مردان|اقا|اقایان|پسر|پسران'],
  ['جاری|هزینهای', 'عمرانی|سرمایهای'],
  ['دولتی', 'خصوصی|مردمی'],
  ['داخلی', 'خارجی'],
  ['نظری', 'عملی'],
  ['شهری', 'روستایی'],
  ['شرقی', 'غربی'],
  ['روزانه', 'شبانه'],
  ['فعال', 'غیرفعال|غیر فعال|از کار افتاده|خاموش|در (?:دست )?تعمیر|در تعمیرگاه'],
  ['سالم', 'معیوب|خراب|فرسوده'],
  ['مختومه|بسته|خاتمه|رسیدگی شده|رسیدگیشده|پاسخ ?(?:داده|گرفت|گرفته)', 'در جریان|جاری|باز|معوق|در دست|بیپاسخ|بی پاسخ'],
  [
    'پایان ?یافته|تکمیل|تکمیل ?شده|افتتاح ?شده|تمام ?شده',
    'نیمه ?تمام|ناتمام|در (?:دست|حال) (?:اجرا|ساخت|احداث|بازسازی)(?:ست)?|ناقص',
  ],
  ['رسمی', 'غیررسمی|قراردادی'],
  ['ثابت', 'سیار'],
  ['مثبت', 'منفی'],
  ['موافق', 'مخالف'],
  ['حاضر', 'غایب'],
  ['قبول|پذیرفته', 'مردود|رد'],
  ['نو|تازه', 'فرسوده|کهنه'],
  ['دارای', 'فاقد|بدون'],
  ['کتبی', 'شفاهی'],
  ['مسکونی', 'غیرمسکونی'],
].map(words => words.map(one => new RegExp(`(?<!\\p{L})(?:${one})(?!\\p{L})`, 'u')))

/** Whether a quantity and the next part a whole between them: «□ زن و □ مرد». */
export function partBetween(template: SentenceTemplate, i: number): boolean {
  const [own, next] = [textBetween(template, i, i + 1), textBetween(template, i + 1, i + 2)]
  return areParts(own, next) || areParts(next, own) || deny(own, next) || deny(next, own)
}

/** «هزینه‌های جاری و عمرانی»: both words of a pair in one stretch. */
export function partsIn(text: string): boolean {
  return pairs.some(([a, b]) => a?.test(text) === true && b?.test(text) === true)
}

/** «گرفته‌اند» and «نگرفته‌اند»: what some have done and others have not. */
export function denies(own: string, next: string): boolean {
  const verbs = wordsOf(next).flatMap(word => /^ن(\p{L}{3,})$/u.exec(word.replace(/[.!]$/, ''))?.[1] ?? [])
  const done = wordsOf(own)
  return verbs.some(word => done.includes(word))
}

/** «سهم زنان □ و سهم مردان □». */
export function partBefore(template: SentenceTemplate, i: number): boolean {
  const [own, next] = [textBetween(template, i - 1, i), textBetween(template, i, i + 1)]
  return areParts(own, next) || areParts(next, own)
}

const areParts = (own: string, next: string) => pairs.some(([a, b]) => a?.test(own) === true && b?.test(next) === true)

/** «ایمن» and «ناایمن», «مجاز» and «غیرمجاز». */
function deny(own: string, next: string): boolean {
  const words = wordsOf(next)
  // «تحویل شده» and «تحویل نشده».
  const undone = words.findIndex(word => /^ن(?:شد|کرد|یافت|گرفت|دید|رسید)/.test(word))
  if (undone > 0 && wordsOf(own).includes(words[undone - 1] ?? '')) return true
  return wordsOf(own).some(
    word => /^\p{L}{3,}$/u.test(word) && [`نا${word}`, `غیر${word}`].some(denied => words.includes(denied)),
  )
}
