import { seededRandom } from '../../resources/sample/make/random.ts'

/**
 * A vocabulary of several thousand distinct Persian words, composed the way the language composes them, so that
 * no program under test lives off a handful of cached words. Half-spaces stand where Persian writes them.
 */

const nouns =
  'شهر محله خیابان پارک میدان پل تونل مترو اتوبوس ایستگاه پیاده‌رو جدول آسفالت زباله پسماند بازیافت کمپوست فاضلاب آب برق گاز چراغ روشنایی کنتور اشتراک مصرف انرژی خورشید نیروگاه بودجه اعتبار درآمد هزینه مالیات عوارض پروژه طرح برنامه شاخص گزارش جلسه مصوبه لایحه طرح‌نامه پیشنهاد تذکر سؤال رأی عضو کمیسیون هیئت معاونت سازمان منطقه ناحیه اداره واحد گروه تیم کارگر کارمند مدیر مشاور پیمانکار ناظر شهروند خانوار کودک سالمند بانوان جوان مدرسه دانشگاه کتابخانه موزه سینما ورزشگاه مسجد بازار مغازه کارگاه کارخانه انبار گودال زمین ساختمان سازه نما بام دیوار پنجره آسانسور پارکینگ پروانه تخلف جریمه دادگاه قرارداد مناقصه مزایده ضمانت بیمه خسارت حادثه زلزله سیلاب توفان آتش حریق آوار نجات امداد آمبولانس بیمارستان درمان بهداشت آزمایش نمونه داده نقشه سامانه شبکه رایانه نرم‌افزار پایگاه نشانی پیام تماس پاسخ شکایت رضایت نظرسنجی آموزش دوره کلاس مربی رزمایش پدافند تهدید خطر بحران پایداری تاب‌آوری اقلیم هوا باران برف گرما سرما درخت نهال فضای‌سبز گلخانه چمن آبیاری چاه قنات رودخانه سد مخزن لوله شیر پمپ موتور خودرو دوچرخه موتورسیکلت تاکسی راننده مسافر بلیت کرایه ترافیک تقاطع دوربین تابلو خط‌کشی سرعت تصادف توقف حمل کالا میوه سبزی نان قیمت نرخ تورم سرمایه سهم وام قسط بدهی طلب تراز حساب حسابرسی خزانه اسناد بایگانی نسخه امضا مهر تاریخ روز هفته ماه سال فصل نیمه مهلت دستور پیگیری اجرا نظارت ارزیابی بازدید بازرسی بررسی تحلیل مقایسه برآورد پیش‌بینی هدف راهبرد سیاست قانون ماده تبصره بند آیین‌نامه ضابطه استاندارد کیفیت ایمنی سلامت آلودگی صدا نور رنگ سنگ بتن فولاد آجر کاشی شیشه چوب قیر ماسه سیمان'.split(
    ' ',
  )

const adjectives =
  'بزرگ کوچک تازه کهنه بلند کوتاه پهن باریک سنگین سبک گران ارزان پاک آلوده روشن تاریک گرم سرد خشک نمناک آرام شلوغ پیدا پنهان آسان دشوار ساده پیچیده کامل ناقص دقیق تقریبی درست نادرست مناسب نامناسب کافی ناکافی شفاف مبهم فعال راکد ثابت متغیر محلی ملی شهری روستایی عمومی ویژه مشترک مستقل موقت دائمی سالانه ماهانه روزانه نخستین واپسین پیشین کنونی آینده میانی اصلی فرعی عمرانی جاری فرهنگی ورزشی اجتماعی اقتصادی زیست‌محیطی هوشمند دیجیتال سنتی نوین فرسوده مقاوم آسیب‌پذیر پایدار ناپایدار قانونی غیرقانونی علنی محرمانه فوری عادی'.split(
    ' ',
  )

const verbStems =
  'ساز کن ده گیر گذار یاب بین رس رو آور نویس خوان شمار سنج پرداز کوش پذیر فرست افزای کاه بخش دان توان خواه'.split(' ')

/** Function words, as frequent here as in running text. */
export const functionWords =
  'و در به از که این آن را با برای تا نیز هر یا اما پس چون اگر بر بی‌آنکه همچنین درباره بنابراین سپس هنگام میان زیر روی نهایتاً اخیراً عملاً'.split(
    ' ',
  )

const nounEndings = [
  '',
  '‌ها',
  '‌های',
  '‌هایی',
  '‌هایش',
  '‌هایمان',
  '‌هایشان',
  '‌شان',
  '‌مان',
  '‌تان',
  '‌اش',
  '‌داری',
  '‌سازی',
  '‌محور',
]
const nounBeginnings = ['پیش‌', 'هم‌', 'بی‌', 'میان‌', 'برون‌', 'درون‌', 'چند', 'پر', 'کم‌', 'فرا', 'زیر‌', 'سر‌']
const adjectiveEndings = ['', '‌تر', '‌ترین', '‌تری', '‌ترها']
const persons = ['م', 'ی', 'د', 'یم', 'ید', 'ند']

/** Distinct nouns and adjectives, inflected and compounded, in no order: the first are used as the commonest. */
export const contentWords: readonly string[] = shuffled([
  ...nouns.flatMap(noun => nounEndings.map(ending => noun + ending)),
  ...nouns.flatMap(noun => nounBeginnings.flatMap(beginning => ['', '‌ها', '‌های'].map(end => beginning + noun + end))),
  ...adjectives.flatMap(adjective => adjectiveEndings.map(ending => adjective + ending)),
])

export const verbs: readonly string[] = distinct(
  verbStems.flatMap(stem => ['می‌', 'نمی‌', 'ب'].flatMap(start => persons.map(person => start + stem + person))),
)

function shuffled(words: readonly string[]): string[] {
  const random = seededRandom(words.length)
  return distinct(words)
    .map(word => ({ word, place: random.next() }))
    .sort((one, other) => one.place - other.place)
    .map(({ word }) => word)
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)]
}
