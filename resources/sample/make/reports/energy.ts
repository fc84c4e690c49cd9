import type { Written } from './written.ts'

const accounts = 'statedFact/electricity-accounts/value/1401'
const use = 'statedFact/electricity-use/value/1401'
const cost = 'statedFact/electricity-cost/value/1401'
const billed = 'energyReading/@energy/energy/1400/sum'
const lighting = 'energyReading/@energy/energy,use=lighting/1400/sum'

export const energy: Written = {
  code: 'r-energy-1401h1',
  department: 'energy',
  item: 5,
  letterNumber: '۱۴۰۱/خ/۵۱۸',
  letterDate: '2023-01-03',
  narrative: [
    `شهرداری در بخش عمومی استان از همه بیشتر برق می‌گیرد. مناطق و سازمان‌های آن {{${accounts}|value}} دارند و برای خدمت به شهروندان در سال {{${use}|value}} برق مصرف می‌کنند که بهای آن {{${cost}|money}} است.`,
    `از این سه رقم برمی‌آید که مصرف سالانه {{${use}|ratio:${accounts}}} است و هزینهٔ آن {{${cost}|ratio:${accounts}}}. برق نیز {{${cost}|ratio:${use}|per:kilowattHour}} تمام می‌شود.`,
    '# قبض‌ها در کنار رقم اظهارشده',
    `جمع قبض‌های ثبت‌شدهٔ سال ۱۴۰۰ به {{${billed}|value|in:megawattHour}} و بهای آن‌ها به {{energyReading/@energy/cost/1400/sum|money}} می‌رسد. این دو از ردیف‌های نمونه است و جای رقم‌های اظهارشده را نمی‌گیرد؛ تنها نشان می‌دهد که به آن‌ها نزدیک است.`,
    '# الگوی مصرف',
    `ساختمان‌ها، بوستان‌ها و تلمبه‌ها در تابستان بیشترین برق را می‌گیرند و روشنایی معابر در زمستان. مصرف تیر ۱۴۰۱ {{energyReading/@energy/energy/1401-04/sum|value|in:megawattHour}} بود و مصرف آبان {{energyReading/@energy/energy/1401-08/sum|value|in:megawattHour}}. سهم روشنایی معابر از مصرف سال ۱۴۰۰ نیز {{${lighting}|ratio:${billed}}} است.`,
    '# اقدام‌ها',
    'اقدام‌ها در سه افق چیده شده است: زودبازده، مانند اصلاح ضریب توان و بازبینی قبض‌ها؛ میان‌مدت، مانند جایگزینی چراغ‌ها و کنتور هوشمند؛ و بلندمدت، مانند نیروگاه خورشیدی و بازسازی ساختمان‌ها. کنار هر اقدام آمده است که کدام نهاد اثرگذار باید همراه شود.',
    'سهم چراغ‌های ال‌ای‌دی {{indicator/204/actual/1401H1|percent}} است و به هدف نزدیک شده، ولی کنتور هوشمند تنها در {{indicator/209/actual/1401H1|percent}} از اشتراک‌ها نصب شده است و با هدف {{indicator/209/target/1401H1|percent}} فاصله دارد.',
    '# پایهٔ برنامه',
    'این برنامه بر سیاست‌های کلی نظام در اصلاح الگوی مصرف، پاسداشت محیط زیست و اقتصاد مقاومتی استوار است و در کنار مدیریت مصرف، بهره‌گیری از انرژی‌های تجدیدپذیر را هم در بر می‌گیرد.',
  ],
  keyFigures: [
    `${accounts}|value|اشتراک برق در مناطق و سازمان‌ها`,
    `${use}|value|مصرف سالانهٔ برق`,
    `${cost}|money|هزینهٔ سالانهٔ برق`,
    `${use}|ratio:${accounts}|مصرف سالانه`,
    `${cost}|ratio:${accounts}|هزینهٔ سالانه`,
    `${cost}|ratio:${use}|per:kilowattHour|بهای برق`,
  ],
}
