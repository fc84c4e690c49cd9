import { type Messages, message } from './messages.ts'

/** PDF files that are read, set, locked or stopped. */
export const pdfProblems = {
  'pdf-locked': 'این PDF رمز دارد و درونش خوانده نمی‌شود. نسخهٔ بی‌رمز آن را بدهید.',
  'pdf-damaged': 'این پرونده آسیب دیده یا PDF نیست. نسخهٔ دیگری از آن را بدهید.',
  cancelled: 'ساخت سند لغو شد. هر وقت بخواهید می‌توانید دوباره آن را بسازید.',
  stopped:
    'ساخت سند نیمه‌کاره ماند و پرونده‌ای نوشته نشد. داده‌ها و سندهای قبلی سالم‌اند؛ برنامه‌های دیگر را ببندید و دوباره تهیه کنید.',
  'page-too-heavy': ({ page }: { page: number }) =>
    message`صفحهٔ ${page} این PDF چندان سنگین است که کشیده نمی‌شود؛ شاید آسیب دیده یا بدخواهانه ساخته شده است. نسخهٔ دیگری از آن بگیرید.`,
  'owner-password-empty': 'رمز مالک تهی است، پس هر کس می‌تواند اجازه‌ها را بردارد. رمزی بنویسید یا آن را کنار بگذارید.',
  'passwords-empty': 'رمز گشودن تهی است و رمز مالک هم نیست، پس پرونده باز می‌ماند. دست‌کم یکی را بنویسید.',
  'passwords-alike': 'رمز مالک با رمز گشودن یکی است، پس هر خواننده‌ای می‌تواند اجازه‌ها را بردارد. دو رمز جدا بدهید.',
  'password-too-long': ({ whose, length, most }: { whose: string; length: number; most: number }) =>
    message`${whose} بلند است: ${length} بایت، و بیش از ${most} بایت (نزدیک ۶۳ حرف فارسی) نمی‌شود. کوتاهش کنید.`,
  'password-of-half-spaces': ({ whose }: { whose: string }) =>
    `از ${whose} چیزی نمی‌ماند، چون نیم‌فاصله در رمز شمرده نمی‌شود. حرف یا رقم هم بگذارید.`,
  'password-two-scripts': ({ whose }: { whose: string }) =>
    `${whose} حرف فارسی و لاتین را با هم دارد. تنها از یکی از این دو خط حرف بردارید.`,
  'password-ends-without-letter': ({ whose }: { whose: string }) =>
    `${whose} حرف فارسی دارد، پس باید با حرف هم آغاز شود و پایان یابد؛ رقم، نشانه و حرکت را به میان آن ببرید.`,
  'password-forbidden-character': ({ whose }: { whose: string }) =>
    `${whose} نویسه‌ای دارد که در رمز روا نیست، مانند نشانهٔ جهت متن یا نویسهٔ کنترلی. آن را حذف کنید.`,
  'password-unknown-character': ({ whose }: { whose: string }) =>
    `${whose} نویسه‌ای دارد که همهٔ نمایشگرها نمی‌شناسند، مانند شکلک. آن را حذف کنید.`,
} satisfies Messages
