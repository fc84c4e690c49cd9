import { type Messages, message } from './messages.ts'

/** What the machine or the window’s host cannot do. */
export const hostProblems = {
  'saved-by-browser': 'در این پنجره پرونده از راه دریافت مرورگر ذخیره می‌شود.',
  'port-taken': ({ port }: { port: number }) =>
    message`درگاه ${port} را برنامهٔ دیگری به کار گرفته است؛ با --port درگاه دیگری بدهید.`,
  'no-file-manager': 'این دستگاه برنامه‌ای برای نشان دادن پرونده ندارد.',
  'data-folder-not-writable': 'در پوشهٔ داده‌های برنامه نمی‌توان نوشت؛ دسترسی آن را بررسی کنید.',
  'no-browser': 'نه Electron در این دستگاه هست و نه Chromium، Chrome یا Edge؛ یکی را نصب کنید.',
  'file-not-opened': ({ why }: { why: string }) => `این پرونده باز نشد؛ از پوشه‌اش بازش کنید. (${why})`,
  'copy-not-written': 'نسخهٔ سند نوشته نشد؛ دسترسی پوشه و جای خالی دیسک را بررسی کنید. خود سند سر جایش است.',
  'host-action-failed': ({ why }: { why: string }) =>
    `این کار انجام نشد؛ دوباره تلاش کنید. داده‌ها سر جای خودند. (${why})`,
  'window-needed': 'این کار در پنجرهٔ برنامه انجام می‌شود؛ برنامه را با «npm start» باز کنید.',
  'data-folder-not-created': 'پوشهٔ داده‌های برنامه ساخته نشد؛ دسترسی آن را بررسی کنید.',
  'not-own-file': 'تنها پرونده‌هایی که همین برنامه نوشته است باز می‌شوند.',
  bug: ({ number, log }: { number: string; log: string }) =>
    `خطایی پیش‌بینی‌نشده رخ داد (شمارهٔ ${number}). آنچه پیش‌تر ذخیره شده سر جای خود است؛ دوباره تلاش کنید و اگر ماند، این شماره و پروندهٔ «${log}» را به پشتیبان برنامه بدهید.`,
} satisfies Messages
