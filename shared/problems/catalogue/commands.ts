import { type Messages, message } from './messages.ts'

/** What a command line says wrong. */
export const commandProblems = {
  'column-said-unknown': ({ said, known }: { said: string; known: readonly string[] }) =>
    `«${said}» به هیچ یک از جدول‌های این پرونده‌ها نمی‌خورد. یکی از این‌ها را بنویسید: ${known.map(name => `«${name}»`).join('، ')}.`,
  'edition-unknown': ({ edition }: { edition: string }) =>
    `نسخهٔ «${edition}» شناخته نیست: public (علنی) یا closed (غیرعلنی).`,
  'acceptance-needs-store':
    'پذیرش مورد در پایگاه داده نوشته می‌شود. نخست بسته را با import در پایگاه داده بارگذاری کنید.',
  'command-malformed': ({ usage }: { usage: string }) =>
    `فرمان کامل نیست یا گزینه‌ای ناشناخته دارد. شیوهٔ استفاده: ${usage}`,
  'option-missing': ({ usage }: { usage: string }) => `گزینه‌ای کم است. شیوهٔ استفاده: ${usage}`,
  'document-unknown': ({ document, usage }: { document: string; usage: string }) =>
    `سند «${document}» شناخته نیست. شیوهٔ استفاده: ${usage}`,
  'table-unknown': ({ name, known }: { name: string; known: readonly string[] }) =>
    `جدول «${name}» شناخته نیست. یکی از این‌ها را بنویسید: ${known.join('، ')}.`,
  'handout-unknown': ({ text }: { text: string }) =>
    message`جزوه‌ای با «${text}» اسلاید در صفحه تهیه نمی‌شود. یکی از این‌ها را بنویسید: --handout 1، 2، 4 یا 6.`,
  'handout-missing':
    'یادداشت تنها در جزوه و PowerPoint می‌آید و جای نوشتن تنها در جزوه؛ چیزی تهیه نشد. تعداد اسلاید هر صفحه را هم بگویید: --handout 1، 2، 4 یا 6.',
  'handout-two-margins':
    'کنار هر اسلاید یا یادداشت می‌آید یا جای نوشتن؛ چیزی تهیه نشد. یکی از --notes و --lines را حذف کنید.',
  'slide-look-unknown': ({ option, text, known }: { option: string; text: string; known: readonly string[] }) =>
    `«${text}» برای --${option} شناخته نیست. یکی از این‌ها را بنویسید: ${known.join('، ')}.`,
  'pictures-of-handout':
    'تصویر از خود اسلایدها تهیه می‌شود نه از جزوه؛ چیزی تهیه نشد. --png را حذف کنید، یا --handout را.',
  'pictures-without-folder': ({ out }: { out: string }) =>
    `تصویرها در یک پوشه نوشته می‌شوند و «${out}» نام پرونده است؛ چیزی تهیه نشد. به جای آن پوشه‌ای را نام ببرید، مانند «slides/».`,
  'edition-missing': 'نسخه را بگویید: --edition public (علنی) یا --edition closed (غیرعلنی).',
  'copy-incomplete': 'شمارهٔ نسخه و گیرنده با هم می‌آیند: --copy 3 --recipient «رئیس شورا».',
  'copies-malformed':
    '--copies all نسخه‌های غیرعلنی همهٔ اعضا را می‌سازد: آن را با --edition closed و بدون --copy بیاورید.',
  'copies-without-members':
    'برای روز این جلسه هیچ عضوی ثبت نشده است. اعضای دوره را ثبت کنید یا هر نسخه را با --copy و --recipient بسازید.',
  'day-unreadable': ({ text, why }: { text: string; why: string }) => `تاریخ «${text}» خوانده نشد. ${why}`,
  'standard-unknown': ({ name, known }: { name: string; known: readonly string[] }) =>
    `استاندارد «${name}» شناخته نیست. از این‌ها انتخاب کنید: --standard ${known.join(',')} یا --standard none.`,
  'variant-unknown': 'گونه را بگویید: --variant print (چاپ) یا --variant screen (صفحهٔ نمایش).',
  'binding-on-screen': 'گونهٔ screen شیرازه ندارد. --binding و --duplex را با --variant print بیاورید.',
  'binding-out-of-range': ({ least, most }: { least: number; most: number }) =>
    message`حاشیهٔ شیرازه عددی از ${least} تا ${most} میلی‌متر است: --binding ۲۵.`,
  'no-session': 'این پایگاه داده جلسه‌ای ندارد. نخست با import بسته‌ای بارگذاری کنید.',
  'several-sessions': ({ codes }: { codes: readonly string[] }) =>
    `این پایگاه داده چند جلسه دارد؛ یکی را با --session انتخاب کنید: ${codes.join('، ')}`,
  'permissions-without-password':
    'مجوزها بدون رمز معنا ندارند. --password-file یا --owner-password-file را هم بیاورید.',
  'two-passwords-from-input': 'از ورودی استاندارد تنها یک رمز خوانده می‌شود. دیگری را در پرونده بگذارید.',
  'permission-unknown': ({ name, known }: { name: string; known: readonly string[] }) =>
    `مجوز «${name}» شناخته نیست. از این‌ها انتخاب کنید: --allow ${known.join(',')} یا --allow none.`,
  'password-file-unreadable': 'پروندهٔ رمز خوانده نشد. نشانی را بررسی کنید.',
  'password-file-of-several-lines': 'رمز باید یک سطر باشد و این پرونده بیش از یک سطر دارد.',
  'password-file-not-utf8': 'رمز این پرونده UTF-8 نیست. آن را با رمزگذاری UTF-8 ذخیره کنید.',
  'command-unknown': ({ name }: { name: string }) => `فرمان «${name}» شناخته نیست. «help» فهرست فرمان‌ها را نشان می‌دهد.`,
  'reading-needs-bundle': '‎--read‎ پاسخ پرسش‌های خواندن بستهٔ جلسه است و این پایگاه داده است؛ آن را حذف کنید.',
  'reading-answer-unknown': ({ answer, known }: { answer: string; known: readonly string[] }) =>
    `پاسخ «${answer}» شناخته نیست. پاسخ‌ها: ${known.join('، ')}.`,
  'port-out-of-range': ({ port, usage }: { port: string; usage: string }) =>
    `درگاه شماره‌ای میان ۰ و ۶۵۵۳۵ است، نه «${port}». شیوهٔ استفاده: ${usage}`,
  'text-file-not-utf8': 'متن این پرونده UTF-8 نیست. آن را با رمزگذاری UTF-8 ذخیره کنید.',
} satisfies Messages
