import type { Row } from '../../../shared/records/index.ts'

type Statement = Row<'statement'>

/** What was said under an item, in order. `quotes` are the facts whose numbers the words hold. */
interface Said {
  item: number
  speaker: string
  text: string
  quotes?: readonly string[]
  /** Beyond what was really said in the chamber. */
  sample?: true
  openness?: 'closed'
}

const said: readonly Said[] = [
  {
    item: 1,
    speaker: 'mayor',
    text: 'بودجهٔ ۱۴۰۲ را به‌زودی می‌نویسیم. آنچه در خدمات شهری آزمودیم راه را نشان می‌دهد: هر جا شاخص را مبنا بگذاریم، کار به سرانجام می‌رسد.',
  },
  {
    item: 1,
    speaker: 'mayor',
    text: 'فرهنگ را کمتر از هر زمینه‌ای می‌توان با عدد سنجید؛ همان‌جا هم اگر نخست شاخص و سپس اعتبار را تعیین کنیم، نتیجه خواهیم گرفت.',
  },
  {
    item: 1,
    speaker: 'mayor',
    text: 'از این پس باید روشن باشد هر ریالی که خرج شهر می‌شود، در هر بخش چه بهبودی پدید آورده است. هوشمندسازی نیز از این قاعده جدا نیست و فرجام آن باید شاخصی باشد که بتوان اندازه گرفت.',
  },
  {
    item: 3,
    speaker: 'crisis-head',
    text: 'هیچ شهری پیش از اصفهان برای پدافند غیرعامل در بودجهٔ مناطق و سازمان‌هایش ردیف جداگانه نگذاشته بود. رقم پارسال ۴۵۰ میلیون تومان بود و رقم امسال ۶۰۰ میلیون تومان است.',
    quotes: ['budgetLine/1012/approved/1400', 'budgetLine/1012/allocated/1401'],
  },
  {
    item: 3,
    speaker: 'crisis-head',
    text: 'تا پایان شهریور ۶ رزمایش داشتیم. از همه مهم‌تر، تمرینی بود که همراه یگانی از نیروهای مسلح برای راهبری نیروهای امدادی در ناآرامی شهری اجرا کردیم؛ حدود ۲۰ روز پس از آن، همان آمادگی به کار شهر آمد.',
    quotes: ['statedFact/drills-h1/value/1401H1', 'statedFact/drill-lead/value/1401H1'],
  },
  {
    item: 3,
    speaker: 'crisis-head',
    text: 'پدافند را مردم کامل می‌کنند. امدادیاران دوره دیده‌اند و تا روزی که هر محله گروه خود را داشته باشد، این کار را پی می‌گیریم.',
  },
  {
    item: 3,
    speaker: 'crisis-head',
    text: 'با آنچه در این مدت آموخته و تمرین کرده‌ایم، مدیریت شهر هم در برابر سوانح طبیعی آماده است و هم در برابر حملهٔ سایبری.',
  },
  {
    item: 3,
    speaker: 'crisis-head',
    text: 'دو ورودی اضطراری اتاق فرماندهی هنوز ایمن نشده است و تا پایان زمستان فرصت می‌خواهیم.',
    openness: 'closed',
    sample: true,
  },
  {
    item: 4,
    speaker: 'services-head',
    text: 'نخست پرسیدیم شهروند چه تغییری را باید ببیند و سپس برای آن پول خواستیم. اکنون در کنار هر پیمان نظافت، شاخصی هست که می‌گوید کوچه پاکیزه‌تر شده است یا نه.',
    sample: true,
  },
  {
    item: 5,
    speaker: 'energy-head',
    text: 'هیچ دستگاه عمومی در استان به اندازهٔ شهرداری برق مصرف نمی‌کند. در مناطق و سازمان‌ها بیش از ۱٬۴۰۰ اشتراک داریم که در یک سال حدود ۹۳ هزار مگاوات‌ساعت می‌گیرند و قبض آن‌ها به ۱۵ میلیارد تومان می‌رسد؛ همهٔ این برق در کار خدمت به مردم است.',
    quotes: [
      'statedFact/electricity-accounts/value/1401',
      'statedFact/electricity-use/value/1401',
      'statedFact/electricity-cost/value/1401',
    ],
  },
  {
    item: 5,
    speaker: 'energy-head',
    text: 'کار ما مدیریت مصرف و رفتن به سوی انرژی‌های تجدیدپذیر است. اصلاح الگوی مصرف، پاسداری از محیط زیست و اقتصاد مقاومتی را، چنان که سیاست‌های کلی نظام می‌خواهد، پایهٔ برنامه گذاشته‌ایم.',
  },
  {
    item: 5,
    speaker: 'energy-head',
    text: 'اقدام‌ها را در سه افق کوتاه، میانه و بلند چیده‌ایم و در هر یک روشن است که کدام نهاد اثرگذار باید همراه شود.',
  },
]

export const statements: Statement[] = said.map(({ item, speaker, text, quotes, sample, openness }, i) => ({
  code: `st-${i + 1}`,
  agendaItem: `s6-73-${item}`,
  position: said.slice(0, i + 1).filter(other => other.item === item).length,
  speaker,
  text,
  quotes: quotes?.join('\n') ?? null,
  openness: openness ?? 'open',
  sample: sample ?? false,
}))
