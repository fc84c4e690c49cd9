import { toPersianDigits } from '../../persian/digits.ts'
import { type Messages, message } from './messages.ts'

const writeFailures = {
  full: 'دیسک پر است',
  'not-permitted': 'اجازهٔ نوشتن نیست',
  'not-a-folder': 'بخشی از نشانی، پوشه نیست',
  'is-a-folder': 'این نام از آن یک پوشه است',
} as const
/** What keeps a file from being written; `other` is said in the system's own word. */
export type WriteFailure = keyof typeof writeFailures | 'other'

/** «۱٫۰» of `1.0` */
const decimal = (version: string): string => toPersianDigits(version.replace('.', '٫'))

/** Documents that are compiled, and the list of them. */
export const documentProblems = {
  'section-unknown': ({ name, known }: { name: string; known: readonly string[] }) =>
    `گزارش جلسه بخشی به نام «${name}» ندارد؛ از این نام‌ها انتخاب کنید: ${known.join('، ')}.`,
  'version-taken': ({ version, next }: { version: string; next: string }) =>
    `شمارهٔ ${decimal(version)} را سند دیگری دارد که پیش‌تر از داده‌ها یا انتخاب‌های دیگری تهیه شده است؛ شمارهٔ بعدی را بنویسید: ${decimal(next)}.`,
  'output-file-missing': 'این سند دیگر سر جایش نیست؛ داده‌ها سالم‌اند و می‌توانید آن را دوباره تهیه کنید.',
  'output-unknown': 'چنین سندی در فهرست نیست؛ فهرست را دوباره ببینید.',
  'output-not-written': ({ reason, system }: { reason: WriteFailure; system: string }) =>
    `نوشتن ممکن نشد (${reason === 'other' ? system : writeFailures[reason]}). داده‌ها و سندهای قبلی سالم‌اند؛ پوشهٔ دیگری انتخاب کنید یا جا باز کنید.`,
  'reports-unaccepted': ({ count, named }: { count: number; named: readonly string[] }) =>
    message`${count} گزارش هنوز پذیرفته نشده است: ${named.join('، ')}. سند تهیه نشد؛ نخست گزارش‌ها را بپذیرید.`,
  'output-format-unknown': ({ known }: { known: readonly string[] }) =>
    `نوع پرونده از پایان نامش معلوم نیست؛ سندی تهیه نشد. نامی بدهید که به یکی از این‌ها ختم شود: ${known.map(end => `‎.${end}‎`).join('، ')}.`,
  'protection-in-word':
    'پروندهٔ Word رمز و محدودیت نمی‌پذیرد و بی رمز به دست دیگران می‌رسید؛ پس تهیه نشد. رمز را حذف کنید یا سند را با نام ‎.pdf‎ تهیه کنید.',
  'standard-in-word':
    'استانداردهای PDF/A-2a و PDF/UA-1 ویژهٔ PDF است؛ پروندهٔ Word تهیه نشد. استاندارد را حذف کنید یا سند را با نام ‎.pdf‎ تهیه کنید.',
  'protection-outside-pdf':
    'رمز و محدودیت ویژهٔ PDF است و پروندهٔ دیگر بی رمز به دست دیگران می‌رسید؛ پس تهیه نشد. رمز را حذف کنید یا همان را با نام ‎.pdf‎ تهیه کنید.',
  'standard-outside-pdf':
    'استانداردهای PDF/A-2a و PDF/UA-1 ویژهٔ PDF است؛ پرونده تهیه نشد. استاندارد را حذف کنید یا همان را با نام ‎.pdf‎ تهیه کنید.',
  'web-page-closed':
    'صفحهٔ وب ویژهٔ نسخهٔ علنی است؛ چیزی تهیه نشد. نسخهٔ غیرعلنی را با نامی تهیه کنید که به ‎.pdf‎ یا ‎.docx‎ ختم شود.',
  'handout-in-pdf-alone': 'جزوه تنها به صورت PDF تهیه می‌شود؛ چیزی تهیه نشد. نامی بدهید که به ‎.pdf‎ ختم شود.',
  'standard-without-tags':
    'استانداردهای PDF/A-2a و PDF/UA-1 برچسب ساختار می‌خواهند. برچسب‌ها را روشن کنید یا استانداردی انتخاب نکنید.',
  'archive-with-password':
    'پروندهٔ بایگانی (PDF/A) رمز نمی‌پذیرد، زیرا باید دهه‌ها بعد هم بدون رمز باز شود. رمز را حذف کنید یا استاندارد pdfua-1 را انتخاب کنید.',
} satisfies Messages
