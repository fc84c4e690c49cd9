import type { Written } from './written.ts'

export const services: Written = {
  code: 'r-services-1401h1',
  department: 'services',
  item: 4,
  letterNumber: '۱۴۰۱/خ/۵۱۲',
  letterDate: '2023-01-01',
  narrative: [
    'خدمات شهری از سال گذشته هر اعتبار را کنار شاخصی گذاشته است که باید با آن بهتر شود. این گزارش حاصل همین شیوه در نیمهٔ نخست سال است؛ شیوه‌ای که هنگام نوشتن بودجهٔ ۱۴۰۲ به کار دیگر بخش‌ها نیز می‌آید.',
    '# پاکیزگی شهر',
    'پوشش نظافت معابر اصلی {{indicator/102/actual/1401H1|percent}} است و در نیمهٔ نخست سال گذشته {{indicator/102/actual/1400H1|percent}} بود. امسال {{budgetLine/1001/allocated/1401|money}} برای این کار تخصیص یافته است.',
    '# پسماند',
    'سهم پسماندی که در مبدأ جدا می‌شود از {{indicator/101/actual/1400H2|percent}} به {{indicator/101/actual/1401H1|percent}} رسیده است، ولی تا هدف {{indicator/101/target/1401H1|percent}} راه مانده است. در همین نیم‌سال {{indicator/108/actual/1401H1|value}} پسماند جمع شد و هزینهٔ جمع‌آوری هر تن {{indicator/106/actual/1401H1|money}} بود.',
    '# پاسخ به شهروندان',
    'شمار درخواست‌های رسیدگی‌شده {{indicator/105/actual/1401H1|value}} بود، بیش از آنچه هدف گذاشته بودیم. میانگین زمان پاسخ اما از {{indicator/103/actual/1401-08|value}} در آبان به {{indicator/103/actual/1401-09|value}} در آذر رسید و از هدف {{indicator/103/target/1401-09|value}} دورتر شد؛ جبران آن در برنامهٔ زمستان آمده است.',
    '# فضای سبز',
    'سرانهٔ فضای سبز در سال گذشته {{indicator/104/actual/1400|value}} بود. نگهداری آن {{budgetLine/1004/allocated/1401|money}} تخصیص گرفته و ساخت سه بوستان محله‌ای در منطقه‌هایی که سهم کمتری دارند پیش می‌رود.',
    '# آنچه هنوز روشن نیست',
    'ردیف نوسازی ناوگان به شاخصی بسته نشده و رضایت شهروندان نیز ردیفی از آن خود ندارد. پیشنهاد می‌شود بودجهٔ سال آینده هر دو را روشن کند.',
  ],
  keyFigures: [
    'indicator/102/actual/1401H1|percent|پوشش نظافت معابر اصلی',
    'indicator/101/actual/1401H1|percent|پسماند تفکیک‌شده در مبدأ',
    'indicator/103/actual/1401-09|value|میانگین زمان پاسخ در آذر ۱۴۰۱',
    'indicator/104/actual/1400|value|سرانهٔ فضای سبز، ۱۴۰۰',
    'budgetLine/1001/allocated/1401|money|تخصیص نظافت معابر، ۱۴۰۱',
    'budgetLine/1003/allocated/1401|money|تخصیص گسترش تفکیک در مبدأ، ۱۴۰۱',
  ],
}
