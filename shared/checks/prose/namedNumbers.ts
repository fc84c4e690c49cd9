import { monthNames } from '../../persian/jalali.ts'
import { fold } from '../../persian/normalise.ts'
import { decisiveUnit } from './unitWords.ts'

/** A stretch of a folded sentence whose digits name something, and count or measure nothing. */
export interface NamedNumber {
  from: number
  to: number
  /** The Jalali year it names, when it is one. */
  year: number | null
}

/** Folded words as one alternative, longest first, each also with its half-space typed as a space. */
function anyOf(words: string): string {
  const spelled = words.split('|').flatMap(word => [fold(word), fold(word.replaceAll('\u200C', ' '))])
  return [...new Set(spelled)].sort((a, b) => b.length - a.length).join('|')
}

const start = '(?<![\\p{L}\\d])'
const end = '(?![\\p{L}\\d])'
const months = anyOf(monthNames.join('|'))
const foreignMonths = anyOf(
  'ژانویه|فوریه|مارس|آوریل|مه|می|ژوئن|ژوئیه|جولای|اوت|آگوست|سپتامبر|اکتبر|نوامبر|دسامبر|محرم|صفر|رجب|شعبان|رمضان|شوال|ذیقعده|ذیحجه',
)
/** Between two numbers of one list: «بندهای ۳، ۵ و ۷». */
const joint = ' ?(?:و|تا|الی|یا|لغایت|،|,|-|–|/) ?'
/** Whole, of few digits, and not the head of «۱۲٬۳۳۳» or «۱۵٫۸». */
const whole = (most: number) => `\\d{1,${most}}(?!\\d|[٬,٫،./]\\d)`
const list = (item: string) => `${item}(?:${joint}${item})*`

/** What stands between a name and its number: «جلسهٔ علنی شمارهٔ ۷۳», «نامهٔ وارده به شمارهٔ …». */
const between = `(?:(?: |^)(?:${anyOf('شماره|شماره‌های|ش|متوالی|متناوب|عادی|علنی|غیرعلنی|فوق‌العاده|رسمی|اصلی|فرعی|ثبت|ثبتی|وارده|صادره|اداری|واحد|واحده|مکرر|به شماره|با شماره|به شماره‌ی|با کد|شهرداری|شهری|ی|عمرانی|هزینه‌ای|درآمدی|بودجه|کشوری|همراه|ثابت|تماس|نامه|جلسه|پرونده|مصوبه|قرارداد|ملی|حساب')}))*`

/** Names whose number is never a size, whatever follows it. */
const firm = anyOf(
  'ماده|مواد|ماده‌واحده|بند|بندهای|تبصره|تبصره‌های|اصل|اصول|شماره|شماره‌های|شماره‌ی|پلاک|کدپستی|کد پستی|کد|کدهای|تلفن|تلفن‌های|تلفنی|نمابر|دورنگار|فکس|شناسه|کلاسه|دادنامه|اندیکاتور|شبا|استاندارد|ایزو|مکرر|متوالی|متناوب|نسخه|ویرایش|صص|ص|ج',
)
/** Names whose number may be a count instead when a unit leaves no doubt: «در جلسه ۱۲ نفر». */
const soft = anyOf(
  [
    'ردیف|ردیف‌های|جلسه|جلسه‌های|جلسات|نشست|نشست‌های|اجلاس|صحن|نامه|نامه‌های|بخشنامه|بخشنامه‌های|دستورالعمل|مصوبه|مصوبه‌های|مصوبات|لایحه|لوایح|طرح|طرح‌های|قانون|قوانین',
    'تصویب‌نامه|آیین‌نامه|ابلاغیه|ابلاغ|حکم|قرارداد|پرونده|سند|دستور|دستورجلسه|دستور جلسه|رأی|پیوست|پیوست‌های|ضمیمه|جدول|جدول‌های|نمودار|شکل|نقشه|تصویر',
    'صفحه|صفحه‌های|صفحات|سطر|پاراگراف|ستون|رونوشت|فصل|بخش|قسمت|جلد|گام|مرحله|مراحل|فاز|فازهای|دوره|دوره‌های|دور|نوبت|رده|رتبه|طبقه|پایه|سطح|درجه|بسته|برنامه|هدف',
    'منطقه|منطقه‌های|مناطق|ناحیه|ناحیه‌های|نواحی|محله|حوزه|حوزه‌های|بلوک|پهنه|قطعه|خیابان|کوچه|بلوار|میدان|بزرگراه|آزادراه|کیلومتر|خط|خطوط|ایستگاه|ایستگاه‌های|پایگاه|پایگاه‌های|شعبه|اتاق|سالن|تالار|واحد|گروه',
    'کمیسیون|کمیته|هیئت|تذکر|مناقصه|مزایده|استعلام|فراخوان|آگهی|بار|فوریتی|یک‌فوریتی|دوفوریتی|روز|کارگروه|شاخص|گزینه|سناریو|سؤال|پرسش|نکته|مورد|اولویت|راهبرد|سیاست|پروژه|سامانه|سامانه‌های|مرکز پیام|شبکه|خانه|جزء|ش',
  ].join('|'),
)
/** «در این دوره ۶ رزمایش»: a pronoun or a count before the name, and the number counts what comes after. */
const noPronoun = `(?<!(?:${anyOf('این|آن|همین|همان|هر|چند|هیچ|یک|کدام|چنین|دو|سه|چهار|پنج|شش|هفت|هشت|نه|ده|چندین|تمام|همه|تعداد')}) )`

const day = `\\d{1,2}(?!\\d|[٬,٫،./:]\\d) ?(?:ام|م)?`
const yearEither = '(?:1[34]\\d\\d|\\d\\d)(?!\\d|[٬,٫،./]\\d)'
const clock = '(?:\\d{1,2}[:.]\\d{2}(?::\\d{2})?|\\d{1,2}(?![\\d٬,٫./]))'
const separator = '[/.٫\\-–]'
const seasons = anyOf('بهار|تابستان|پاییز|زمستان|اوایل|اواسط|اواخر|نوروز')

const patterns: readonly RegExp[] = [
  // Dates in digits: 1401/10/18, 18/10/1401, 98/5/12, 1401/10.
  `(?<![\\d/.])(?:1[34]\\d\\d|19\\d\\d|20\\d\\d|\\d\\d)(${separator})(?:0?[1-9]|1[0-2])\\1(?:0?[1-9]|[12]\\d|3[01])(?!\\d|[/.]\\d)`,
  `(?<![\\d/.])(?:0?[1-9]|[12]\\d|3[01])(${separator})(?:0?[1-9]|1[0-2])\\1(?:1[34]\\d\\d)(?!\\d|[/.]\\d)`,
  `(?<![\\d/.])1[34]\\d\\d ?[/\\-–] ?(?:1[34]\\d\\d|0?[1-9]|1[0-2])(?![\\d]|[/.]\\d)`,
  `${start}(?:${anyOf('تاریخ|مورخ|مورخه|مورخ‌های|تاریخ‌های')}) ?:? ?\\d[\\d/.\\-–]*`,
  // Days of a month: «۵ و ۶ دی», «۱۸ دی‌ماه سال ۱۴۰۱», «۱۱ سپتامبر ۲۰۰۱».
  `(?<![\\d٬,٫./])${day}(?:${joint}${day})* ?(?:${months})(?: ?ماه)?(?!\\p{L})(?:[ ،]*(?:سال ?)?${yearEither})?`,
  `(?<![\\d٬,٫./])${day} ?(?:${foreignMonths})(?!\\p{L})(?: ?\\d{4})?`,
  `${start}(?:${months}|${seasons})(?: ?ماه)?(?: سال)? ?${list(yearEither)}`,
  `${start}(?:${foreignMonths}) (?:19|20)\\d\\d(?!\\d)`,
  `(?<![\\d٬,٫./])\\d{1,2}/\\d{1,2} ?(?:${months})${end}`,
  `(?<![\\d٬,٫./])\\d{1,2} ?(?:همین ماه|ماه جاری|ماه گذشته|ماه اینده)${end}`,
  // Years with their word: «سال‌های ۹۵ تا ۹۸»; a count may follow the word too: «سال ۵۰ رزمایش».
  `${start}(?:سال|سالهای|سالها|سالانه|دهه|دهه های)(?: ?(?:${anyOf('مالی|اداری|تحصیلی|شمسی|خورشیدی|هجری|زراعی|پایه|میلادی|های')}))* ?(?:(?:19|20)\\d\\d(?![\\d٬,٫./])|${list(yearEither)})(?! ?${decisiveUnit})`,
  `(?<![\\d٬,٫./])\\d{4}(?!\\d|[٬,٫./]\\d) ?(?:${anyOf('میلادی|شمسی|خورشیدی|قمری|ه‍.ش|هجری|ه.ش|ه ش')})`,
  // Hours: «ساعت ۹ تا ۱۲:۳۰», «ساعت ۹ و ۳۰ دقیقه», «۸ صبح».
  `(?<![\\d:])\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d)`,
  `${start}(?:ساعت|ساعات|ساعتهای|راس)(?: ساعت| ثبت| اغاز| شروع| پایان| خاتمه| برگزاری)? ?:? ?${clock}(?:${joint}${clock})*(?: دقیقه| ثانیه)?`,
  `(?<![\\d٬,٫./])\\d{1,2} (?:${anyOf('صبح|ظهر|بعدازظهر|بعد از ظهر|عصر|شب|بامداد')})${end}`,
  // Ordinals and lengths: «۳ام», «۲۱مین», «۶ ماههٔ نخست», «۹ ماه نخست», «۱۵گانه».
  `(?<![\\d٬,٫./])\\d{1,5} ?(?:امین|ام|ومین|وم|مین|م)${end}`,
  `(?<![\\d٬,٫./])\\d{1,4} ?(?:${anyOf('ماهه|ساله|سالگی|روزه|ساعته|دقیقه‌ای|هفته‌ای|گانه|نفره|رقمی|مرحله‌ای|بندی|ماده‌ای|محوری|ضلعی|فصلی|سطحی|جلدی|رشته‌ای')})(?:ی|ای)?${end}`,
  `(?<![\\d٬,٫./])\\d{1,2} ماه(?:ه)? ?(?:${anyOf('نخست|اول|دوم|ابتدایی|پایانی|آغازین|سال|گذشته')})`,
  // Terms of law: «ظرف ۱۵ روز», «مهلت ۱۰ روز».
  `${start}(?:${anyOf('ظرف|ظرف مدت|حداکثر ظرف|مهلت|مهلتی|موعد')})(?: ${anyOf('مدت')})? ?\\d{1,3} ?(?:${anyOf('روز|هفته|ماه|ساعت|سال')})`,
  // Articles, letters, sessions, places.
  `${start}(?:${firm})(?:ها|های)?ی?${between} ?[.:#(«/]? ?\\d[\\d/\\-–_.\\p{L}]*(?:${joint}\\d{1,6}(?!\\d|[٬,٫]\\d)(?! ?${decisiveUnit}))*`,
  `${noPronoun}${start}(?:${soft})(?:ها|های)?ی?${between} ?[.:#(«]? ?(?:\\d{1,7}(?:[/\\-–]\\d{1,7})*(?!\\d|[٬,٫،./]\\d))(?! ?${decisiveUnit})(?:${joint}${whole(4)}(?! ?${decisiveUnit}))*`,
  // Letter numbers by themselves: «۱۴۰۱/ب/۳۴۷», «د/۱۴۰۱/۱۲», and codes with Latin letters: «PM2.5», «ISO 9001».
  `(?<![\\d/])\\d+(?:[/\\-–_.] ?\\p{L}{1,4} ?)+(?:[/\\-–_.]\\d*)*(?![\\d\\p{L}])`,
  `${start}\\p{L}{1,4}[/\\-–_.](?:\\p{L}{1,4}[/\\-–_.])*\\d[\\d/\\-–_.]*`,
  `(?:[a-z][a-z.\\-_]* ?-?\\d[\\d.\\-_a-z]*|\\d[\\d.\\-_]*[a-z][a-z\\d.\\-_]*)`,
  // Telephones and other strings of digits.
  `(?<![\\d٬,٫./])0\\d{2,3}[-–]?\\d{4,8}(?!\\d)`,
  `(?<![\\d٬,٫./])\\d{3,8}[-–]\\d{3,8}(?:[-–]\\d+)*(?!\\d)`,
  // A list's own numbers: «۱. …», «۲) …», «(۳)».
  `^[(«]? ?\\d{1,2} ?[.)\\-–:»]+(?!\\d)`,
  `(?<=[\\s:؛،.(«]|^)\\d{1,2} ?[)\\-–] ?(?=\\p{L})`,
  `\\(\\d{1,2}\\)|\\[\\d{1,3}\\]`,
].map(source => new RegExp(source, 'gu'))

/** «۱۴۰۱» by itself; «حدود ۱۴۰۰ مشترک» and «۱۴۰۰ اشتراک» are counts. */
const bareYear = new RegExp(
  `(?<!\\d|\\d[٬,٫./]|(?:${anyOf('حدود|حدوداً|بیش از|بیشتر از|افزون بر|بالغ بر|نزدیک به|قریب به|حداقل|دست‌کم|تعداد|شمار|تقریباً|متجاوز از')}) )(1[34]\\d\\d)(?!\\d|[٬,٫./]\\d| ?${decisiveUnit})`,
  'gu',
)

/**
 * Years, dates, hours, ordinals, numbers of articles, letters, sessions, districts, telephones and lists in a folded
 * sentence. Where in doubt a number is taken for a name: a false alarm costs more than a missed one.
 */
export function namedNumbers(folded: string): NamedNumber[] {
  const found: NamedNumber[] = []
  for (const pattern of patterns)
    for (const { 0: text, index } of folded.matchAll(pattern))
      found.push({ from: index, to: index + text.length, year: yearIn(text) })
  for (const { 0: text, index } of folded.matchAll(bareYear))
    found.push({ from: index, to: index + text.length, year: Number(text) })
  return found
}

function yearIn(text: string): number | null {
  const years = text.match(/(?<!\d)1[34]\d\d(?!\d)/g) ?? []
  return years.length === 1 ? Number(years[0]) : null
}
