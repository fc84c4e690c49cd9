import { type Messages, message } from './messages.ts'

/** Files that people choose, name or send. */
export const fileProblems = {
  'table-file-too-large': ({ most }: { most: number }) =>
    message`این پرونده از ${most} مگابایت بزرگ‌تر است؛ آن را بخش کنید. چیزی نوشته نشد.`,
  'bundle-file-too-large': 'این پرونده بزرگ‌تر از بستهٔ یک جلسه است. چیزی نوشته نشد.',
  'received-folder-away':
    'این پوشه نیست یا دستگاه آن وصل نیست؛ همین که برگردد پرونده‌هایش نشان داده می‌شود، یا نشانی پوشهٔ دیگری را بنویسید.',
  'missing-file': 'چنین پرونده یا پوشه‌ای نیست؛ نشانی را بررسی کنید.',
  'no-plain-file': 'پروندهٔ معمولی نیست (پوشه، دستگاه یا لوله است)؛ خود پرونده را بدهید.',
  'file-too-large': 'بیش از اندازه بزرگ است؛ آن را کوچک‌تر یا بخش کنید.',
  'file-not-permitted': 'اجازهٔ خواندنش نیست؛ دسترسی آن را در سیستم درست کنید.',
  'file-is-link': 'پیوندی به جای دیگر است؛ خود پرونده را بگذارید.',
  'file-is-folder': 'پوشه است؛ خود پرونده را بدهید.',
  'file-name-too-long': 'نامی بلندتر از آنچه سیستم می‌پذیرد دارد؛ نامش را کوتاه کنید.',
  'file-unreadable': ({ code }: { code: string }) => `خوانده نشد (${code})؛ دیسک و نشانی را بررسی کنید.`,
} satisfies Messages
