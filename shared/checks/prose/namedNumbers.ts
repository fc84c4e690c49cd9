import { monthNames } from '../../persian/jalali.ts'
import { fold } from '../../persian/normalise.ts'
import { unitChoices } from '../../quantities/unit.ts'
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
const between = `(?:(?: |^)(?:${anyOf('شماره|شماره‌های|ش|متوالی|متناوب|عادی|علنی|غیرعلنی|فوق‌العاده|رسمی|اصلی|فرعی|ثبت|ثبتی|وارده|صادره|اداری|واحد|واحده|مکرر|به شماره|با شماره|به شماره‌ی|با کد|شهرداری|شهری|ی|عمرانی|هزینه‌ای|درآمدی|بودجه|کشوری|همراه|ثابت|تماس|نامه|جلسه|پرونده|مصوبه|قرارداد|ملی|حساب|پیامک|پیامکی|گویا|تلفن|کارت|سریال|قبولی|اتوبوس|مترو|تاکسی|تندرو|ایران')}))*`

/** Names whose number is never a size, whatever follows it. */
const firm = anyOf(
  'ماده|مواد|ماده‌واحده|بند|بندهای|تبصره|تبصره‌های|اصل|اصول|شماره|شماره‌های|شماره‌ی|پلاک|کدپستی|کد پستی|کد|کدهای|تلفن|تلفن‌های|تلفنی|نمابر|دورنگار|فکس|شناسه|کلاسه|دادنامه|اندیکاتور|شبا|ایزو|مکرر|متوالی|متناوب|نسخه|ویرایش|صص|ص|ج|آیه|آیات|سوره|خطبه|حکمت|حدیث|قرن|سده|هزاره|ترم|نمره|معدل|مقیاس|کووید|کرونا|کربلای|والفجر|خیبر|نصر|بیت‌المقدس|دانه‌بندی|پیامک|باجه',
)
/** Names whose number may be a count instead when a unit leaves no doubt: «در جلسه ۱۲ نفر». */
const soft = anyOf(
  [
    'ردیف|ردیف‌های|جلسه|جلسه‌های|جلسات|نشست|نشست‌های|اجلاس|صحن|نامه|نامه‌های|بخشنامه|بخشنامه‌های|دستورالعمل|مصوبه|مصوبه‌های|مصوبات|لایحه|لوایح|طرح|طرح‌های|قانون|قوانین',
    'تصویب‌نامه|آیین‌نامه|ابلاغیه|ابلاغ|حکم|قرارداد|پرونده|سند|دستور|دستورجلسه|دستور جلسه|رأی|پیوست|پیوست‌های|ضمیمه|جدول|جدول‌های|نمودار|شکل|نقشه|تصویر',
    'صفحه|صفحه‌های|صفحات|سطر|پاراگراف|ستون|رونوشت|فصل|بخش|قسمت|جلد|گام|مرحله|مراحل|فاز|فازهای|دوره|دوره‌های|دور|نوبت|رده|رتبه|طبقه|پایه|سطح|درجه|بسته|برنامه',
    'منطقه|منطقه‌های|مناطق|ناحیه|ناحیه‌های|نواحی|محله|حوزه|حوزه‌های|بلوک|پهنه|قطعه|خیابان|کوچه|بلوار|میدان|بزرگراه|آزادراه|کیلومتر|خط|خطوط|ایستگاه|ایستگاه‌های|پایگاه|پایگاه‌های|شعبه|اتاق|سالن|تالار|واحد|گروه',
    'کمیسیون|کمیته|هیئت|تذکر|مناقصه|مزایده|استعلام|فراخوان|آگهی|بار|فوریتی|یک‌فوریتی|دوفوریتی|روز|کارگروه|شاخص|گزینه|سناریو|سؤال|پرسش|نکته|مورد|اولویت|راهبرد|سیاست|پروژه|سامانه|سامانه‌های|مرکز پیام|شبکه|خانه|جزء|ش',
    'مبحث|بیت|غزل|رباعی|درگاه|پورت|میلگرد|شیفت|نوع|تیپ|مدل|سری|نسل|کلاس|کانال|رادیو|موج|ورودی|خروجی|درب|گیت|سکوی|فرم|جاده|مسیر|اتوبان|کوی|شهرک|مجتمع|برج|معاونت|دبستان|مدرسه|قطر|سایز|پارت|لیست|ضلع|زون',
  ].join('|'),
)
/** Names of many, whose numbers a comma may part: «مناطق ۶، ۷ و ۸». */
const plurals = anyOf('مناطق|مواد|نواحی|جلسات|مصوبات|خطوط|مراحل|اصول|قوانین|لوایح|صفحات|آیات|بندها|فازها')
/** «در این دوره ۶ رزمایش»: a pronoun or a count before the name, and the number counts what comes after. */
const noPronoun = `(?<!(?<!\\p{L}|(?:از|ترین) (?=ان))(?:${anyOf('این|آن|همین|همان|هر|چند|هیچ|یک|کدام|چنین|دو|سه|چهار|پنج|شش|هفت|هشت|نه|ده|چندین|تمام|همه|تعداد')}) )`

/** What stands after a number that ends there; before anything else it may count. */
const functionWords = anyOf(
  'و|یا|تا|الی|هر|از|به|در|با|بر|برای|که|را|نیز|هم|است|بود|شد|شده|نیست|این|آن|اما|ولی|نسبت|مورخ|مورخه|مورد|قرار|یعنی|طی|پس|پیش|خود|شهرداری|شهر|شورا|شورای|کشور|قانون|میلادی|شمسی|خورشیدی|قمری|هجری|ابلاغ|تصویب|منتشر|آغاز|اغاز|تشکیل|نام|برابر|معادل|چاپ|بررسی|پایان|انجام|ارسال|دوباره|همچنان|تاکنون|هنوز|بازگشت',
)
const endsThere = `(?= ?(?:$|[^\\p{L}\\d ]|(?:${functionWords})(?!\\p{L})|ن?می(?!لی)\\p{L}))`

/** A target may be a number of its own: «هدف ۱۱» is a name, «هدف ۲۸ ساعت» a size. */
const measured = `(?:${anyOf(Object.values(unitChoices).join('|'))})(?:ه|ی|ای)?(?!\\p{L})`

const day = `\\d{1,2}(?!\\d|[٬,٫،./:]\\d) ?(?:ام|م)?`
const yearEither = '(?:1[34]\\d\\d|\\d\\d)(?!\\d|[٬,٫،./]\\d)'
const longYear = '1[34]\\d\\d(?!\\d|[٬,٫،./]\\d)'
/** Of two digits only where it can count nothing: «خرداد ۴۲» names a year, «در خرداد ۴۲ مانور» doesn't. */
const nearYear = `(?:${longYear}|\\d\\d(?!\\d|[٬,٫،./]\\d)${endsThere})`
const yearKinds = anyOf('مالی|اداری|تحصیلی|شمسی|خورشیدی|هجری|زراعی|پایه|میلادی|های')
const clock = '(?:\\d{1,2}[:.]\\d{2}(?::\\d{2})?|\\d{1,2}(?![\\d٬,٫./]))'
const separator = '[/.٫\\-–]'
const seasons = anyOf('بهار|تابستان|پاییز|زمستان|اوایل|اواسط|اواخر|نوروز')

/** «فروردین ۸۰، اردیبهشت ۹۰ و خرداد ۱۰۰ مورد»: what each month had. */
const countOfMonth = `\\d\\d(?:(?:،| و) (?:در )?(?:${months}|${seasons})(?: ?ماه)? \\d{1,5}(?!\\d))+ ?(?:${decisiveUnit}|${measured}|\\p{L}{3,} (?:${anyOf('برگزار|اجرا|ثبت|انجام|داشت|داشتیم|بود|شد')})(?!\\p{L}))`

/** Short numbers of public services in Iran: police, ambulance, fire brigade, water, power, gas, the city's own. */
const lines = '110|112|115|118|121|122|123|125|129|131|133|137|141|194|1522|1888'

/** What a number in brackets says again: «بیست و سه (۲۳)». */
const numberWords =
  'یک|دو|سه|چهار|پنج|شش|هفت|هشت|نه|ده|یازده|دوازده|\\p{L}+زده|\\p{L}+ده|بیست|سی|چهل|پنجاه|شصت|هفتاد|هشتاد|نود|صد|هزار'

const patterns: readonly RegExp[] = [
  // Dates in digits: 1401/10/18, 18/10/1401, 98/5/12, 1401/10.
  `(?<![\\d/.])(?:1[34]\\d\\d|19\\d\\d|20\\d\\d|\\d\\d)(${separator})(?:0?[1-9]|1[0-2])\\1(?:0?[1-9]|[12]\\d|3[01])(?!\\d|[/.]\\d)`,
  `(?<![\\d/.])(?:0?[1-9]|[12]\\d|3[01])(${separator})(?:0?[1-9]|1[0-2])\\1(?:1[34]\\d\\d)(?!\\d|[/.]\\d)`,
  `(?<![\\d/.])1[34]\\d\\d ?[/\\-–] ?(?:1[34]\\d\\d|0?[1-9]|1[0-2])(?![\\d]|[/.]\\d)`,
  `${start}(?:${anyOf('تاریخ|مورخ|مورخه|مورخ‌های|تاریخ‌های')}) ?:? ?\\d[\\d/.\\-–]*`,
  // Days of a month: «۵ و ۶ دی», «۱۸ دی‌ماه سال ۱۴۰۱», «۱۱ سپتامبر ۲۰۰۱».
  `(?<![\\d٬,٫./])${day}(?:${joint}${day})* ?(?:${months})(?: ?ماه)?(?!\\p{L})(?:[ ،]*(?:سال ?)?${nearYear})?`,
  `(?<![\\d٬,٫./])${day} ?(?:${foreignMonths})(?!\\p{L})(?: ?\\d{4})?`,
  `${start}(?:${months}|${seasons})(?: ?ماه)?(?: سال)? ?(?!${countOfMonth})(?:${nearYear})(?:${joint}${nearYear})*`,
  `${start}(?:${foreignMonths}) (?:19|20)\\d\\d(?!\\d)`,
  `(?<![\\d٬,٫./])\\d{1,2}/\\d{1,2} ?(?:${months})${end}`,
  `(?<![\\d٬,٫./])\\d{1,2} ?(?:همین ماه|ماه جاری|ماه گذشته|ماه اینده)${end}`,
  // Years with their word: «سال‌های ۹۵ تا ۹۸»; a count may follow the word too: «سال ۵۰ رزمایش».
  `${start}(?:سالهای|سالها|دهه های)(?: ?(?:${yearKinds}))* ?${list(yearEither)}(?! ?${decisiveUnit})`,
  `${start}(?:سال|دهه)(?: ?(?:${yearKinds}))* ?(?:(?:1[89]|20)\\d\\d(?![\\d٬,٫./])|${longYear}(?:${joint}${longYear}${endsThere})*|\\d\\d(?!\\d|[٬,٫،./]\\d)(?:${joint}\\d\\d)*${endsThere})(?! ?${decisiveUnit})`,
  `(?<![\\d٬,٫./])\\d{4}(?!\\d|[٬,٫./]\\d) ?(?:${anyOf('میلادی|شمسی|خورشیدی|قمری|ه‍.ش|هجری|ه.ش|ه ش')})`,
  // Hours: «ساعت ۹ تا ۱۲:۳۰», «ساعت ۹ و ۳۰ دقیقه», «۸ صبح».
  `(?<![\\d:])\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d)`,
  `${start}(?:ساعت|ساعات|ساعتهای|راس)(?: ساعت| ثبت| اغاز| شروع| پایان| خاتمه| برگزاری)? ?:? ?${clock}(?:${joint}${clock})*(?: دقیقه| ثانیه)?`,
  `(?<![\\d٬,٫./])\\d{1,2} (?:${anyOf('صبح|ظهر|بعدازظهر|بعد از ظهر|عصر|شب|بامداد')})${end}`,
  // Ordinals and lengths: «۳ام», «۲۱مین», «۶ ماههٔ نخست», «۹ ماه نخست», «۱۵گانه».
  `(?<![\\d٬,٫./])\\d{1,5} ?(?:امین|ام|ومین|وم|مین|م)${end}`,
  `(?<![\\d٬,٫./]|(?:سقف|هدف|حد|مجاز|کف|زمان|میانگین|رکورد|استاندارد|انتظار) )\\d{1,4} ?(?:${anyOf('ماهه|ساله|سالگی|روزه|ساعته|دقیقه‌ای|هفته‌ای|گانه|نفره|رقمی|مرحله‌ای|بندی|ماده‌ای|محوری|ضلعی|فصلی|سطحی|جلدی|رشته‌ای')})(?:ی|ای)?${end}`,
  `(?<![\\d٬,٫./])\\d{1,2} ماه(?:ه)? ?(?:${anyOf('نخست|اول|دوم|ابتدایی|پایانی|آغازین|سال|گذشته')})`,
  // Lines that people call: «درخواست‌های ۱۳۷», «زمان پاسخ ۱۱۵», «شیفت ۱۲۵».
  `${start}(?:${anyOf('درخواست‌های|تماس‌های|پیام‌های|گزارش‌های|شکایت‌های|پاسخ|پاسخ‌گویی|شیفت|شیفت‌های|اپراتور|اپراتورهای|مرکز|خط')}) (?:${lines})(?![\\d٬,٫./])${endsThere}`,
  // Terms of law: «ظرف ۱۵ روز», «مهلت ۱۰ روز».
  `${start}(?:${anyOf('ظرف|ظرف مدت|حداکثر ظرف|مهلت|مهلتی|موعد')})(?: ${anyOf('مدت')})? ?\\d{1,3} ?(?:${anyOf('روز|هفته|ماه|ساعت|سال')})`,
  // Articles, letters, sessions, places; after one of them a comma begins another number: «در منطقهٔ ۴، ۸۰ درخواست».
  `${start}(?!اصلی )(?:${firm})(?:ها|های)?ی?${between} ?[.:#(«/]? ?(?!\\d+٫\\d+ ?${decisiveUnit})\\d[\\d/\\-–_.\\p{L}]*(?:${joint}\\d{1,6}(?!\\d|[٬,٫]\\d)(?! ?${decisiveUnit})${endsThere})*`,
  `${start}(?:(?:${soft}|${firm})های|${plurals})ی?${between} ?[.:#(«]? ?\\d{1,6}(?!\\d|[٬,٫./]\\d| ?${decisiveUnit})(?:${joint}${whole(4)}(?! ?${decisiveUnit}))*`,
  `${noPronoun}${start}(?:هدف|استاندارد) ?\\d{1,2}(?!\\d|[٬,٫،./]\\d)(?! ?(?:${decisiveUnit}|${measured})|[\\d٬,٫./]| \\p{L}+ (?:بود|داشتیم)(?!\\p{L}))`,
  // Widths of streets, speeds, ratings, scales of maps, marks and ages.
  `${start}(?:${anyOf('خیابان|کوچه|بلوار|معبر|معابر|گذر|میدان|کوی|بزرگراه|بازارچه')})(?: \\p{L}+)? \\d{1,3} ?متری`,
  `(?<=(?:مجاز|حداکثر|محدودیت|حد|تعیین ?شده|طراحی|طرح)(?: [^\\s\\d]+){0,5} )\\d{1,3} ?کیلومتر (?:بر|در) ساعت`,
  `(?<![\\d٬,٫./])\\d{1,4}(?:[٫.]\\d{1,2})? ?(?:${anyOf('درجه|ریشتر|کیلوولت|ولت|آمپر|کاوا|اینچ|هرتز|مگاهرتز|مگاپیکسل|گیگابایت')})${end}`,
  `(?<!\\d)1 ?: ?\\d{3,6}(?!\\d)`,
  `${start}(?:نمره|معدل)(?: قبولی| قبول)? \\d{1,2}(?: از \\d{1,3})?`,
  `(?<![\\d٬,٫./])\\d{1,3}(?: تا \\d{1,3})? ?(?:سال تمام|سال سن|ساله|سالگی)`,
  `${start}(?:سن|سنی|سنین)(?: \\p{L}+){0,2}،? \\d{1,2}(?: تا \\d{1,2})? ?سال`,
  `(?<![\\d٬,٫./])(?:24 ساعت(?: شبانه ?روز)?(?= ?(?:شبانه|$|[.،؛]|و 7))|7 روز هفته|365 روز سال|8 سال دفاع مقدس)`,
  // Registered land, and the lines that everybody dials.
  `(?<![\\d٬,٫./])\\d{1,6} ?(?:فرعی|اصلی)${end}(?: از \\d{1,6} اصلی)?`,
  `${start}(?:تماس(?: ?های)?(?: \\p{L}+)?|زنگ|پلیس|اورژانس|اتش ?نشانی|امداد|پیامک)(?: با| به)?(?: شماره)? (?:1\\d\\d|\\d{4,11})(?!\\d|[٬,٫./]\\d)${endsThere}`,
  `(?<![\\d٬,٫./])1\\d\\d(?= برای (?:${anyOf('اورژانس|پلیس|آتش|آتش‌سوزی|آتش‌نشانی|امداد|گاز|برق|آب|فوریت|راه')}))`,
  // Letter numbers by themselves: «۱۴۰۱/ب/۳۴۷», «د/۱۴۰۱/۱۲», and codes with Latin letters: «PM2.5», «ISO 9001».
  `(?<![\\d/])\\d+(?:[/\\-–_.] ?\\p{L}{1,4} ?)+(?:[/\\-–_.]\\d*)*(?![\\d\\p{L}])`,
  `${start}\\p{L}{1,4}[/\\-–_.](?:\\p{L}{1,4}[/\\-–_.])*\\d[\\d/\\-–_.]*`,
  `(?:[a-z][a-z.\\-_]* ?-?\\d[\\d.\\-_a-z]*(?::\\d{4}(?!\\d))?|\\d[\\d.\\-_]*[a-z][a-z\\d.\\-_]*)`,
  // Plates, accounts, codes that are dialled, places by what they hold, missions and axes, and holy numbers.
  `${start}پلاک(?: \\p{L}{2,})? \\d{2} ?\\p{L}{1,4} ?\\d{3}(?:[ \\-–]*(?:ایران)? ?\\d{2}(?!\\d))?`,
  `${start}(?:(?:تلفن|نمابر|دورنگار|فکس|کد)(?: \\p{L}+)?|حساب|سپرده|کارت)(?: شماره)? \\d{4,}(?!\\d|[٬,٫./]\\d)`,
  `\\*\\d+(?:\\*\\d+)*#?`,
  `${start}(?:کوی|شهرک|محله|میدان|خیابان|کوچه|بوستان|مدرسه)(?: شهدای| شهید)? \\d{2,4} (?:دستگاه|تن)(?!\\p{L})`,
  `${start}(?:شهدای|شهید) 72 تن${end}`,
  `${start}جانباز \\d{1,2} درصد${end}`,
  `${start}کیلومتر \\d{1,3}\\+\\d{3}(?!\\d)`,
  `(?<=\\d{1,2}:\\d{2} تا )\\d{1,2}(?![\\d٬,٫./:])${endsThere}`,
  // What is performed or printed: «نمایش «۱۲ مرد خشمگین»».
  `(?:(?<=(?:${anyOf('نمایش|فیلم|سرود|کتاب|مجسمه|پویش|مستند|سریال|نشریه|آلبوم|نمایشگاه|تئاتر|کنسرت|قطعه')}) ?«)|(?<=\\p{L}» و «))\\d{1,4} [^«»]{2,30}(?=»)`,
  `${start}(?:${anyOf('ورزشگاه|استادیوم|سالن|تالار|بیمارستان|درمانگاه|پارکینگ|خوابگاه|مجتمع')})(?: \\p{L}+){0,2} \\d[\\d٬]*(?: هزار)? ?(?:نفری|تختخوابی|تخته|تختی|واحدی|دستگاهی|طبقه)(?!\\p{L})`,
  `${start}(?:ماموریت|محور|گشت|لیگ|مبحث|تیم|مختصات) \\d{1,3}(?!\\d|[٬,/]\\d)(?:[٫.]\\d+)?(?: و \\d+[٫.]\\d+)?${endsThere}`,
  `${start}(?:کابل|سیم|میلگرد|ابعاد|اندازه) \\d+ ?(?:در|×|x) ?\\d+`,
  `${start}(?:لوله|کابل|میلگرد|ورق|سنگ|قطر|شیر)(?: \\p{L}+)? \\d{1,4} ?میلی ?متری${end}`,
  `(?<![\\d٬,٫./])(?:12 امام|14 معصوم|5 تن ال|124 هزار پیامبر)${end}`,
  `${start}(?:سالمند|کودک|کودکان|افراد|جوان|جوانان|نوجوان|نوجوانان|شهروندان|تیم|زنان|مردان|سالمندان|گروه سنی|رده|رده سنی)(?: سنی)? (?:بالای|زیر|کمتر از|بیش از|بیشتر از) \\d{1,2} سال(?!\\p{L})`,
  `${start}(?:سابقه|سابقه کار|تجربه)(?: \\p{L}+){0,2} \\d{1,2} سال(?!\\p{L})`,
  `${start}استاندارد(?: ملی| ایران| ملی ایران| بین ?المللی)(?: شماره)? \\d{2,6}`,
  // Telephones and other strings of digits.
  `(?<![\\d٬,٫./])0\\d{2,3}[-–]?\\d{4,8}(?!\\d)`,
  `(?<![\\d٬,٫./])\\d{3,8}[-–]\\d{3,8}(?:[-–]\\d+)*(?!\\d)`,
  // Addresses of machines, scores and ratios: «10.12.4.7», «۳ بر ۱», «سوزن ۱:۹».
  `(?<![\\d٬,٫./])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\d.])`,
  `(?<![\\d٬,٫./])\\d{1,2} بر \\d{1,2}(?![\\d٬,٫./])${endsThere}`,
  `(?<![\\d٬,٫./:])\\d{1,2} ?: ?\\d{1,2}(?![\\d٬,٫./:])${endsThere}`,
  `(?<=(?:ان|ها|های|افراد|سنی) )\\d{1,2} تا \\d{1,2} سال(?!\\p{L})`,
  // A list's own numbers: «۱. …», «۲) …», «(۳)».
  `^[(«]? ?\\d{1,2} ?[.)\\-–:»]+(?!\\d)`,
  `(?<=[\\s:؛،.(«]|^)(?<!(?:${numberWords}) ?\\()\\d{1,2} ?[)\\-–] ?(?=\\p{L})`,
  `(?<!(?:${numberWords}) ?)\\(\\d{1,2}\\)|\\[\\d{1,3}\\]`,
].map(source => new RegExp(source, 'gu'))

const counts = anyOf(
  'حدود|حدوداً|بیش از|بیشتر از|افزون بر|بالغ بر|نزدیک به|قریب به|حداقل|دست‌کم|تعداد|شمار|تقریباً|متجاوز از|امسال|پارسال|روزانه|ماهانه|سالانه|هفتگی|تاکنون|جمعاً|مجموعاً|کاشت|روز|ماه|محله|جمع',
)
/** «۱۴۰۱» by itself; «حدود ۱۴۰۰ مشترک», «امسال ۱۳۸۰ درخت» and «۱۴۰۰ اشتراک» are counts. */
const bareYear = new RegExp(
  `(?<!\\d|\\d[٬,٫./]|(?:${counts}) |سال 1[34]\\d\\d، |^)(?:1[34]\\d\\d)(?!\\d|[٬,٫./]\\d| ?${decisiveUnit})|(?<=^|(?:${counts}) |، )1[34]\\d\\d(?!\\d|[٬,٫./]\\d)${endsThere}`,
  'gu',
)
/** Of other centuries only where nothing can be counted: «در ۱۹۴۵ و …», «در ۱۲۸۶ به تصویب رسید». */
const otherYear = new RegExp(
  `(?<=${start}(?:در|از|تا|سال|به سال) )(?:1[2789]\\d\\d|20\\d\\d)(?!\\d|[٬,٫./]\\d)${endsThere}`,
  'gu',
)

/** After «برنامه» or «طرح» what is measured leaves no doubt either. */
const sized = `(?:${anyOf('دقیقه|ساعت|نفرساعت|امتیاز|هکتار|لیتر|کیلوگرم|گروه|اشتراک')})ی(?!\\p{L})|(?<=برنامه ?\\d+)(?: ?${measured})`

/** «در آغاز دوره ۴۸ باب بود», «برنامه ۴۰ نمایش بود»: a time or a plan, and what there was or should be. */
const atTerm = `(?:برنامه \\d+ \\p{L}+ (?:${anyOf('بود|است|داشت|داشتیم')})(?!\\p{L})|(?<=(?:${anyOf('آغاز|ابتدای|شروع|انتهای')}) )دوره \\d+ \\p{L}+ (?:${anyOf('بود|داشت|داشتیم|است|داریم')})(?!\\p{L}))`

/** A soft name, unless its number counts what another number of the sentence counts too. */
const softName = new RegExp(
  `${noPronoun}${start}(?!${atTerm})(?<name>${soft})(?:های)?ی?${between} ?(?:[.:#«]|\\((?= ?\\d+ ?\\)))? ?(?:\\d{1,7}(?:[/\\-–]\\d{1,7})*(?!\\d|[٬,٫،./]\\d))(?! ?${decisiveUnit}|(?:، ?\\d{1,4})+ و \\d{1,4} ?${decisiveUnit}| ?\\k<name>| ?${sized}| ?(?:ساعت|دقیقه)(?!\\p{L}| ?\\d)| ?(?:نفره|نفری|ساعته|روزه)(?!\\p{L}))(?:${joint}${whole(4)}(?! ?${decisiveUnit})${endsThere})*`,
  'gu',
)

/**
 * Years, dates, hours, ordinals, numbers of articles, letters, sessions, districts, telephones and lists in a folded
 * sentence. Where in doubt a number is taken for a name: a false alarm costs more than a missed one.
 */
export function namedNumbers(folded: string): NamedNumber[] {
  const found: NamedNumber[] = []
  if (!/\d/.test(folded)) return found
  for (const pattern of patterns)
    for (const { 0: text, index } of folded.matchAll(pattern))
      found.push({ from: index, to: index + text.length, year: yearIn(text) })
  for (const { 0: text, index } of folded.matchAll(softName))
    if (!countsLikeAnother(folded, index + text.length) && !isCounted(folded, index, found))
      found.push({ from: index, to: index + text.length, year: yearIn(text) })
  for (const { 0: text, index } of folded.matchAll(otherYear))
    found.push({ from: index, to: index + text.length, year: null })
  for (const { 0: text, index } of folded.matchAll(bareYear))
    found.push({ from: index, to: index + text.length, year: Number(text) })
  return found
}

/** «در ۳۰ روز ۹۰۰ مأموریت», «۲۲ منطقه ۵ کارگاه»: the word is what a number before it counts, unless that is a name. */
function isCounted(folded: string, index: number, found: readonly NamedNumber[]): boolean {
  return /\d ?$/.test(folded.slice(0, index)) && !found.some(({ to }) => to <= index && to >= index - 1)
}

/** «از ۵۰ پروژهٔ برنامه ۳۲ پروژه»: what follows the number followed one before it. */
function countsLikeAnother(folded: string, after: number): boolean {
  const word = /^ ?(\p{L}{3,})/u.exec(folded.slice(after, after + 30))?.[1]
  return (
    word !== undefined &&
    !bindsOnly.test(word) &&
    new RegExp(`\\d ?${word}(?!\\p{L})`, 'u').test(folded.slice(0, after))
  )
}

const bindsOnly = /^(?:برابر|معادل|برای|است|بود|شد|دارای|حدود)$/

function yearIn(text: string): number | null {
  const years = text.match(/(?<!\d)1[34]\d\d(?!\d)/g) ?? []
  if (years.length === 1) return Number(years[0])
  // «سال ۹۹».
  const short = /^سال ?(\d\d)$/.exec(text.trim())?.[1]
  return short === undefined ? null : Number(short) + (Number(short) < 20 ? 1400 : 1300)
}
