import { numberWord } from '../../persian/numberWords.ts'

/** How many things a sentence counts, and how many of them it names after that. */
export interface Listed {
  /** «پنج پروژه», folded. */
  said: string
  count: number
  names: readonly string[]
}

/** Things of which each has a name of one word. */
const namedByOne =
  'ماه|فصل|روز|شهر|استان|کشور|منطقه|واحد|سازمان|نهاد|دانشگاه|بوستان|خیابان|ایستگاه|مرحله|محور|گام|نوبت|محله|میدان|معاونت|هدف'
const opens = new RegExp(
  `(?<![\\p{L}\\d٬,٫./])(\\d|دو|سه|چهار|پنج|شش|هفت|هشت|نه) (${namedByOne}|\\p{L}{3,})((?: (?!شامل|یعنی)\\p{L}+){0,3}?) ?(شامل|یعنی|عبارت ?اند از:?|عبارتند از:?|به نام ?های|:|\\() ?([^\\d()؛:.]+)`,
  'gu',
)
/** Where a list ends and its sentence goes on. */
const verb =
  / (?:را|در|به|از|با|برای|تا|که|است|هستند|بود|بودند|شد|شدند|شده|می ?\p{L}+|گشایش|افتتاح|بازسازی|اجرا|انجام|ساخته|احداث|تکمیل|آغاز|اغاز|برگزار|بازدید|بررسی|تجهیز|راه ?اندازی)(?!\p{L}).*$/u

/**
 * A count beside the names of all that it counts: «پنج پروژه: الف، ب و ج». One «و» may join two things or be in a
 * name, so that one name fewer is no error.
 */
export function listedIn(folded: string): Listed | null {
  const found = [...folded.matchAll(opens)].flatMap(match => {
    const listed = readList(match)
    return listed === null ? [] : [listed]
  })
  const [only, ...others] = found
  return only === undefined || others.length > 0 ? null : only
}

function readList([, number = '', thing = '', more = '', opener, list = '']: RegExpExecArray): Listed | null {
  const value = /^\d/.test(number) ? number : numberWord(number)?.value
  const count = Number(value ?? 0)
  if (count < 2 || /(?:ها|های|ان)$/.test(thing)) return null
  const parts = list.trim().split(/ ?، ?/)
  const [last = '', ...before] = parts.toReversed()
  const ends = last.split(' و ').map((part, i) => (i === 0 ? part : part.replace(verb, '')))
  if (ends.length !== 2 || before.length === 0 || before.some(part => part.includes(' و '))) return null
  const names = [...before.toReversed(), ...ends].map(name => name.trim())
  const isOfOne = new RegExp(`^(?:${namedByOne})$`, 'u').test(thing) && opener !== 'شامل'
  const isName = (name: string) => {
    const words = name.split(' ')
    const isWhole = words.length <= 5 && (words.length > 1 || isOfOne || name.length === 1 || name === 'الف')
    return isWhole && !/^\p{L}+ها(?:ی|یی)?(?!\p{L})|(?<!\p{L})(?:غیره|دیگر|سایر|جمله|هر)(?!\p{L})/u.test(name)
  }
  return names.every(isName) ? { said: `${number} ${thing}${more}`, count, names } : null
}
