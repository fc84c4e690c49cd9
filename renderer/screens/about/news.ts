/** What people will notice in a version of the program. */
interface NewsOfVersion {
  version: string
  items: readonly string[]
}

/** What came with each version, the newest first. */
export const news: readonly NewsOfVersion[] = [
  {
    version: '0.1.0',
    items: [
      'اصلاح آمادهٔ موارد بررسی: رقم درست، واژهٔ درست یا پیوند به داده، با پیش‌نمایش و یک کلیک.',
      'درج ردیف در بالا و پایین هر ردیف جدول.',
      'پرونده‌های چند شورا در یک رایانه و حذف جلسهٔ نمونه.',
      'فهرست، جدول و واژهٔ پررنگ در متن گزارش؛ یادداشت‌های دبیرخانه و واحد.',
      'داشبوردها با ارقام کلیدی، مقایسهٔ جلسه‌ها، صفحهٔ هر واحد و خروجی PDF، Excel و تصویر.',
      'دستور جلسه از فهرست Word و از جلسهٔ قبل؛ نسخه‌های شماره‌دار برای همهٔ اعضا.',
      'ثبت جلسه، رأی‌گیری، صورتجلسه، پردهٔ صحن و اسلایدها.',
    ],
  },
]
