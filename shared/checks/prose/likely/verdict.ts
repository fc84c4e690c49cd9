import { alike, isFirm } from '../relations.ts'
import { type SentenceTemplate, textBetween } from '../sentenceTemplate.ts'
import type { Verdict } from '../verdict.ts'
import { enoughIn } from './enough.ts'

const aims =
  'هدف|اهداف|هدفگذاری|هدف گذاری|برنامه|پیشبینی|پیش بینی|تعهد|تعهدات|مصوب|مصوبه|تکلیف|سهمیه|انتظار|براورد|وعده|نیاز|رقم موردنظر|قرار بود|قرار است|بنا بود|مقرر بود|باید|می ?بایست|متعهد'
const ceilings = 'نباید از|نبایست از|نمی ?بایست از|سقف|حد|حد مجاز|حداکثر|مرز|استانه'
const floors = 'کف|حداقل|حدنصاب|نصاب|حد نصاب'
const levels = 'استاندارد|الگو|الگوی|معیار|شاخص کشوری|میانگین کشور|میانگین کشوری|میانگین شهر|ظرفیت|سرانه استاندارد'
const limits = `${ceilings}|${floors}|${levels}`
const leads = (words: string) =>
  new RegExp(`(?<!\\p{L})(?:${words})(?:\\S{0,3})?(?: (?!از |به |و )[^\\s،؛]+){0,5} ?(?:برابر |معادل )?$`, 'u')
const aimLead = leads(aims)
const ceilingLead = leads(ceilings)
const floorLead = leads(floors)
const levelLead = leads(levels)
/** «□ پیش‌بینی‌شده»; in «□ از هدف کمتر بود» it is by how much. */
const aimTail =
  /^ ?(?:(?!(?:و|از|به|با|تا) )\S+ )?(?:پیشبینی ?شده|برنامه ?ریزی ?شده|برنامهای|هدفگذاری ?شده|هدف گذاری شده|تعهد ?شده|تعیین ?شده|تعیینشده|مصوب|مورد ?انتظار|موردنظر|هدف|برنامه|مجاز)(?!\p{L})/u

/** A verb of a verdict as it is affirmed; said with «ن» it says the other. */
interface VerdictVerb {
  match: RegExp
  says: Verdict['says']
  denied: Verdict['says']
}

const auxiliary =
  '(ن?(?:می ?)?(?:شد|شو|گرد|گردید|یافت|یاب|کرد|کن|رفت|رو|گرفت|گیر|داشت|دار|ماند|مان|رسید|گذشت|داد|ایستاد|زد|افتاد|بود|است|هست|باش)(?:ه|یم|ند|د|ایم|هایم|هاند|هاست)?(?: است| ایم| اند)?|نیست)'
const verb = (words: string, says: Verdict['says'], denied: Verdict['says']): VerdictVerb => ({
  match: new RegExp(`(?<!\\p{L})(?:${words}) ?(?:نیز |هم |هرگز |کاملا |به ?طور کامل )?${auxiliary}(?!\\p{L})`, 'u'),
  says,
  denied,
})

/** Of targets, whose better side the thing measured tells. */
const ofAims = verb(
  'محقق|تحقق|براورده|حاصل|عملی|دست|نائل|نایل|پوشش|وفا|عمل|اجرایی|ایفا|ادا|تامین|کامل',
  'met',
  'missed',
)
const failed = /(?<!\p{L})(?:ناکام|ناموفق|شکست|بازماند|باز ماند)(?!\p{L})/u
/** Of any level: which of the two is more. */
const ofLevels = [
  verb('فراتر|عبور|تجاوز|بیشتر|بالاتر|پیشی|جلو|جلوتر|پیش|تخطی|زیاد|افزون|پرتر', 'more', 'atMost'),
  verb('کمتر|پایینتر|پایین تر|عقب|عقبتر|عقب تر|جا|زیر|پایین', 'less', 'atLeast'),
]
const passes = /(?<!\p{L})از (?:\S+ ){0,6}?(ن?گذشت(?:ه|یم|هایم)?)(?!\p{L})/u
/** «پس سقف رعایت نشده است». */
const kept = verb('رعایت|حفظ|تامین|احراز|تحقق|محقق|براورده', 'atMost', 'more')
/** «یعنی پایین‌تر از حد مجاز». */
const sideAfter = new RegExp(
  `(?<!\\p{L})(کمتر|پایینتر|پایین تر|بیشتر|بالاتر|فراتر) از (?:این |ان )?(?:${aims}|${limits})(?!\\p{L})`,
  'u',
)
/** «در مقایسه با هدف □، بهتر از هدف است». */
const betterAfter = new RegExp(`(?<!\\p{L})(بهتر|بدتر) از (?:این |ان )?(?:${aims})(?!\\p{L})`, 'u')
/** «نشان می‌دهد که به هدف نرسیده‌ایم». */
const arrived = new RegExp(
  `(?<!\\p{L})به (?:\\S+ ){0,2}?(?:${aims}|${limits}|ان|این)(?:\\S{0,3})?(?: \\S+){0,2}? (دست ن?یافت|ن?رسید)(?:ه|یم|هایم|ه ایم)?(?!\\p{L})`,
  'u',
)
/** «زیر هدف □ ماند», «بالاتر از سقف □». */
const side =
  /(?<!\p{L})(در محدوده|درون|داخل|زیر|پایین|پایینتر از|پایین تر از|کمتر از|بالای|فراتر از|بیشتر از|بیش از|بالاتر از|ورای|مافوق)(?= (?:\S+ ){0,5}$)/u
const stays =
  /^ ?(?:\S+ )?(?:ماند|مانده|باقی|قرار|بود|بوده|است|شد|شده|ایستاد|رسید|ثبت|تمام|ارزیابی|گزارش|اندازه|$|[.!؛،])/

/** A figure against a level that its sentence names, wherever the two stand, and the verb that judges them. */
export function likelyVerdictIn(template: SentenceTemplate): Verdict | null {
  const { quantities } = template
  const [a, b] = quantities
  if (quantities.length !== 2 || a === undefined || b === undefined || !alike(a, b) || !isFirm(a) || !isFirm(b))
    return null
  const enough = enoughIn(template, a, b)
  if (enough !== null) return enough
  const isOneKind = a.unit === b.unit || [a.unit, b.unit].every(unit => unit === null || unit === 'item')
  if (!isOneKind || a.points || b.points) return null
  const kinds = [0, 1].map(i => kindOf(template, i))
  const at = kinds.findIndex(kind => kind !== null)
  if (at === -1 || kinds.every(kind => kind !== null)) return null
  const [against, figure] = at === 0 ? [a, b] : [b, a]
  const lead = textBetween(template, at - 1, at)
  const beside = at === 1 ? side.exec(lead)?.[1] : undefined
  if (beside !== undefined && stays.test(textBetween(template, 1, 2)))
    return { figure, against, says: sideOf(beside), word: beside.replace(/ از$/, '') }
  return spoken(template, figure, against, kinds[at] ?? 'level', at)
}

type Kind = 'aim' | 'ceiling' | 'floor' | 'level'

function sideOf(word: string): Verdict['says'] {
  if (/محدوده|درون|داخل/.test(word)) return 'atMost'
  return /زیر|پایین|کمتر/.test(word) ? 'less' : 'more'
}

function kindOf(template: SentenceTemplate, i: number): Kind | null {
  const lead = textBetween(template, i - 1, i)
  if (floorLead.test(lead)) return 'floor'
  if (ceilingLead.test(lead)) return 'ceiling'
  if (levelLead.test(lead)) return 'level'
  return aimLead.test(lead) || aimTail.test(textBetween(template, i, i + 1)) ? 'aim' : null
}

/** The verdict that a verb after the second figure says; of the first figure when it stands between the two. */
function spoken(
  template: SentenceTemplate,
  figure: Verdict['figure'],
  against: Verdict['against'],
  kind: Kind,
  at: number,
): Verdict | null {
  const isAim = kind === 'aim'
  const [middle, tail] = [textBetween(template, 0, 1), textBetween(template, 1, 2)]
  // «از هدف □ فراتر رفت», «به سقف □ نرسید», «با □ از هدف □ عقب ماند».
  const preposition = /(?:^|\s)(از|به|تا) (?:\S+ ){0,5}$/.exec(at === 1 ? middle : textBetween(template, -1, 0))?.[1]
  const names = new RegExp(`(?<!\\p{L})(?:${aims}|${limits})`, 'u')
  for (const { match, says, denied } of ofLevels) {
    const found = match.exec(tail)
    if (found === null || !(preposition === 'از' || names.test(tail) || /(?<!\p{L})(?:از ان|ان)(?!\p{L})/u.test(tail)))
      continue
    return { figure, against, says: isDenied(found) ? denied : says, word: found[0].trim() }
  }
  const past = passes.exec(`${preposition === 'از' ? 'از ' : ''}${tail.trim()}`)
  if (past !== null) return { figure, against, says: isDenied(past) ? 'atMost' : 'more', word: past[1] ?? '' }
  // «که از هدف □ بهتر است».
  const than = preposition === 'از' ? /^ ?(?:\S+ )?(بهتر|بدتر)(?: است| بود| شد| هست|[.،؛])/.exec(tail)?.[1] : undefined
  const judged = isAim ? (than ?? betterAfter.exec(tail)?.[1]) : undefined
  if (judged !== undefined) return { figure, against, says: judged === 'بهتر' ? 'met' : 'missed', word: judged }
  const beside = sideAfter.exec(tail)
  if (beside !== null)
    return { figure, against, says: /کمتر|پایین/.test(beside[1] ?? '') ? 'less' : 'more', word: beside[1] ?? '' }
  const own = kind === 'ceiling' || kind === 'floor' ? kept.match.exec(tail) : null
  if (own !== null) {
    const isUnder = (kind === 'ceiling') !== isDenied(own)
    const isStrict = isDenied(own)
    return {
      figure,
      against,
      says: isUnder ? (isStrict ? 'less' : 'atMost') : isStrict ? 'more' : 'atLeast',
      word: own[0].trim(),
    }
  }
  const arrives =
    at === 1 && preposition === 'به'
      ? /^ ?(?:نیز |هم |هنوز )?(ن?رسید|دست ن?یافت)(?:ه|یم|هایم)?(?!\p{L})/u.exec(tail)
      : arrived.exec(tail)
  if (arrives !== null) {
    const isNot = /(?:^|\s)ن/.test(arrives[1] ?? '')
    const says = isAim ? (isNot ? 'missed' : 'met') : isNot ? 'less' : 'atLeast'
    return { figure, against, says, word: arrives[1] ?? '' }
  }
  if (!isAim) return null
  const isFailed = failed.exec(tail)
  if (isFailed !== null) return { figure, against, says: 'missed', word: isFailed[0] }
  const met = ofAims.match.exec(tail)
  if (met === null || (at === 0 && met.index === 1 && !names.test(tail) && !/(?:^|\s)با (?:\S+ )?$/.test(middle)))
    return null
  return { figure, against, says: isDenied(met) ? 'missed' : 'met', word: met[0].trim() }
}

const isDenied = (found: RegExpExecArray) => found.at(-1)?.startsWith('ن') === true
