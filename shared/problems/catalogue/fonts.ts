import { type Messages, message } from './messages.ts'

/** What to do about the elements people meet. */
const elements: Readonly<Record<string, string>> = {
  use: 'بخش‌های تکرارشونده (use یا symbol) دارد. در نرم‌افزار طراحی آن‌ها را به شکل‌های جدا بدل کنید',
  script: 'برنامه (script) دارد. آن را از پرونده حذف کنید',
  image: 'تصویر نقطه‌ای (image) دارد. نشان را با خط و سطح برداری بکشید',
  text: 'نوشتهٔ زنده (text) دارد. در نرم‌افزار طراحی، نوشته را به منحنی (path) بدل کنید',
  foreignObject: 'بخشی از وب (foreignObject) دارد. آن را از پرونده حذف کنید',
}

const emblem = (fault: string): string => `${fault} یا خانهٔ نشان را خالی بگذارید تا نشان سادهٔ برنامه چاپ شود.`

/** The council’s own letters and emblem. */
export const fontProblems = {
  'font-folder-unreadable': 'پوشهٔ قلم‌ها خوانده نشد. نشانی پوشه را بررسی کنید.',
  'several-families': ({ count }: { count: number }) =>
    message`در این پوشه ${count} قلم هست. تنها قلم‌های یک خانواده را در پوشه‌ای جدا بگذارید.`,
  'font-not-truetype': 'این قلم خط‌های TrueType ندارد (CFF یا مجموعهٔ TTC است). نسخهٔ TTF همین قلم را در پوشه بگذارید.',
  'font-not-embeddable':
    'مجوز این قلم (fsType) جای دادن آن را در PDF اجازه نمی‌دهد. نسخه‌ای با این مجوز از سازنده بگیرید.',
  'font-not-subsettable':
    'مجوز این قلم (fsType) اجازه نمی‌دهد تنها بخشی از آن در PDF بیاید. نسخه‌ای با مجوز بازتر از سازنده بگیرید.',
  'font-variable': 'این قلم متغیر (variable) است. نسخهٔ ایستای آن را، برای هر وزن یک پرونده، در پوشه بگذارید.',
  'font-weight-twice': ({ other }: { other: string }) =>
    `این قلم و «${other}» یک وزن دارند و معلوم نیست کدام باید به کار رود. از هر وزن یک پرونده در پوشه بگذارید.`,
  'font-lacks-letters': ({ letters }: { letters: readonly string[] }) =>
    `این قلم این حرف‌های فارسی را ندارد: ${letters.join(' ')}. قلمی بگذارید که همهٔ حرف‌های فارسی را داشته باشد.`,
  'font-does-not-join':
    'حرف‌ها در این قلم به هم نمی‌چسبند (جدول GSUB ندارد). نسخهٔ یونیکد همین قلم را از سازنده‌اش بگیرید.',
  'font-damaged': 'این قلم آسیب دیده است یا قلم نیست. پروندهٔ سالم آن را دوباره در پوشه بگذارید.',
  'no-font': 'در این پوشه قلمی (TTF) نیست. پرونده‌های TTF قلم شورا را در پوشه‌ای بگذارید و نشانی همان پوشه را بدهید.',
  'emblem-too-large': emblem('این SVG بسیار بزرگ است. آن را ساده کنید (کمتر از ۳۰۰ هزار نویسه)'),
  'emblem-picture-too-large': emblem('این تصویر بسیار بزرگ است. تصویری کوچک‌تر از ۱۰ مگابایت و ۸۰۰۰ پیکسل انتخاب کنید'),
  'emblem-damaged': emblem('این تصویر خواندنی نیست. نشان را دوباره به PNG یا JPG ذخیره کنید'),
  'emblem-with-entities': emblem(
    'این SVG موجودیت (ENTITY) تعریف می‌کند. آن را دوباره به SVG ساده (Plain SVG) ذخیره کنید',
  ),
  'emblem-not-svg': emblem('این متن SVG درستی نیست. نشان را دوباره به SVG ساده (Plain SVG) ذخیره کنید'),
  'emblem-endless': emblem(
    'بخش‌های این SVG چنان به یکدیگر ارجاع می‌دهند که رسم آن پایان ندارد. آن را دوباره به SVG ساده (Plain SVG) ذخیره کنید',
  ),
  'emblem-without-size': emblem(
    'این SVG اندازه ندارد (viewBox یا width و height). آن را دوباره به SVG ساده ذخیره کنید',
  ),
  'emblem-too-complex': emblem('این SVG بسیار پیچیده است. آن را ساده کنید (کمتر از ۵۰۰۰ شکل)'),
  'emblem-with-element': ({ element }: { element: string }) =>
    emblem(`این SVG ${elements[element] ?? `«${element}» دارد که چاپ نمی‌شود. آن را از پرونده حذف کنید`}`),
  'emblem-bad-path': emblem(
    'یکی از مسیرهای (path) این SVG درست نیست. نشان را دوباره به SVG ساده (Plain SVG) ذخیره کنید',
  ),
  'emblem-with-script': emblem('این SVG برنامه (script) دارد. آن را از پرونده حذف کنید'),
  'emblem-with-links': emblem('این SVG به پروندهٔ دیگری پیوند دارد. همه چیز باید در همین SVG باشد'),
} satisfies Messages
