import { type Messages, message } from './messages.ts'

/** PDF files that are read, set, locked or stopped. */
export const pdfProblems = {
  'pdf-locked': 'این PDF رمز دارد و درونش خوانده نمی‌شود. نسخهٔ بدون رمز آن را بدهید.',
  'pdf-damaged': 'این پرونده آسیب دیده یا PDF نیست. نسخهٔ دیگری از آن را بدهید.',
  cancelled: 'تهیهٔ سند متوقف شد. هر وقت بخواهید می‌توانید آن را دوباره تهیه کنید.',
  stopped:
    'تهیهٔ سند نیمه‌کاره ماند و پرونده‌ای نوشته نشد. داده‌ها و سندهای قبلی سالم‌اند؛ برنامه‌های دیگر را ببندید و دوباره تهیه کنید.',
  'page-too-heavy': ({ page }: { page: number }) =>
    message`صفحهٔ ${page} این PDF چنان سنگین است که نمایش داده نمی‌شود؛ شاید آسیب دیده یا با قصد خرابکاری ساخته شده است. نسخهٔ دیگری از آن تهیه کنید.`,
  'owner-password-empty':
    'رمز مالک خالی است و هر کس می‌تواند محدودیت‌ها را بردارد. رمزی بنویسید یا این گزینه را حذف کنید.',
  'passwords-empty': 'رمز باز کردن خالی است و رمز مالک هم داده نشده است؛ پرونده بدون رمز می‌ماند. دست‌کم یکی را بنویسید.',
  'passwords-alike':
    'رمز مالک با رمز باز کردن یکی است و هر خواننده‌ای می‌تواند محدودیت‌ها را بردارد. دو رمز متفاوت بدهید.',
  'password-too-long': ({ whose, length, most }: { whose: string; length: number; most: number }) =>
    message`${whose} بلند است: ${length} بایت، و بیش از ${most} بایت (نزدیک ۶۳ حرف فارسی) نمی‌شود. کوتاهش کنید.`,
  'password-of-half-spaces': ({ whose }: { whose: string }) =>
    `از ${whose} چیزی نمی‌ماند، چون نیم‌فاصله در رمز شمرده نمی‌شود. حرف یا رقم هم بگذارید.`,
  'password-two-scripts': ({ whose }: { whose: string }) =>
    `${whose} حرف فارسی و لاتین را با هم دارد. فقط از یکی از این دو خط استفاده کنید.`,
  'password-ends-without-letter': ({ whose }: { whose: string }) =>
    `${whose} حرف فارسی دارد، پس باید با حرف هم آغاز شود و پایان یابد؛ رقم، نشانه و حرکت را به میان آن ببرید.`,
  'password-forbidden-character': ({ whose }: { whose: string }) =>
    `${whose} نویسه‌ای دارد که در رمز مجاز نیست، مانند نشانهٔ جهت متن یا نویسهٔ کنترلی. آن را حذف کنید.`,
  'password-unknown-character': ({ whose }: { whose: string }) =>
    `${whose} نویسه‌ای دارد که همهٔ نمایشگرها نمی‌شناسند، مانند شکلک. آن را حذف کنید.`,
} satisfies Messages
