import type { Written } from './written.ts'

const before = 'budgetLine/1012/approved/1400'
const now = 'budgetLine/1012/allocated/1401'

export const crisis: Written = {
  code: 'r-crisis-1401h1',
  department: 'crisis',
  item: 3,
  letterNumber: '۱۴۰۱/ب/۳۴۷',
  letterDate: '2023-01-02',
  narrative: [
    `پدافند غیرعامل در بودجهٔ مناطق و سازمان‌های شهر ردیفی ویژه دارد و اصفهان در این کار پیش‌گام شهرهای دیگر بوده است. برای این ردیف در سال گذشته {{${before}|toman}} دیده شده بود و امسال {{${now}|toman}} تخصیص یافت؛ یعنی {{${now}|growth:${before}}} بیشتر.`,
    '# رزمایش‌ها',
    'در نیمهٔ نخست سال {{statedFact/drills-h1/value/1401H1|value}} اجرا شد. مهم‌ترین آن‌ها را شهرداری و یگانی از نیروهای مسلح با هم برپا کردند: تمرین هدایت یگان‌های امدادی هنگام ناآرامی شهری. فاصلهٔ این تمرین تا رویدادهای اخیر {{statedFact/drill-lead/value/1401H1|value}} بود و شهر را برای آن روزها آماده‌تر کرد.',
    '# آموزش',
    'آموزش‌ها در سه رده پیش رفت: کارگران، کارمندان و مدیران. به‌تازگی نیز مسئولان مرتبط دورهٔ پدافند سایبری را گذراندند.',
    '# گروه‌های امدادیار',
    'امدادیاران آموزش دیده‌اند و هدف آن است که هر محله گروهی از خود داشته باشد تا در سوانح، بازوی مردمی شهرداری باشد. در ردیف‌های نمونهٔ این گزارش، {{responderTeam/*/neighbourhood/1401H1/coverage|percent|unmarked}} از محله‌ها چنین گروهی دارند.',
  ],
  keyFigures: [
    `${now}|toman|تخصیص ردیف پدافند غیرعامل، ۱۴۰۱`,
    `${now}|growth:${before}|نسبت به مصوب ۱۴۰۰`,
    'statedFact/drills-h1/value/1401H1|value|در نیمهٔ نخست ۱۴۰۱',
    'responderTeam/*/neighbourhood/1401H1/coverage|percent|محله‌های دارای گروه امدادیار',
    'training/@crisis/persons/1401/sum|value|آموزش‌دیده در سال ۱۴۰۱',
    'drill/@crisis/participants/1401H1/sum|value|شرکت‌کننده در رزمایش‌های نیمهٔ نخست',
  ],
}
