import { type ForeignFile, foreignFiles } from '../foreignFiles.ts'
import { type Messages, message } from './messages.ts'

const nothingAdded = 'چیزی پیوست نشد'

const bindingFaults = {
  'unknown-format': 'نه PDF است و نه تصویر JPEG یا PNG',
  encrypted: 'رمز یا محدودیت دارد',
  damaged: 'آسیب‌دیده است و همهٔ صفحه‌هایش خوانده نمی‌شود',
  changed: 'در میانهٔ کار تغییر کرد',
  'no-pages': 'صفحه‌ای ندارد',
  'too-many-pages': 'بیش از ۲۰۰۰ صفحه دارد',
  'too-large': 'بیش از حافظهٔ مجاز جا می‌خواهد',
  'too-long': 'در ده ثانیه خوانده نشد',
} as const
/** What keeps an attachment out of a packet. */
export type BindingFault = keyof typeof bindingFaults

/** Files that go with an agenda item. */
export const attachmentProblems = {
  'attachment-unknown': ({ code }: { code: string }) =>
    `پیوستی با کد «${code}» نیست؛ شاید حذف شده است. فهرست پیوست‌ها را دوباره ببینید.`,
  'attachment-file-missing': ({ folder }: { folder: string }) =>
    `خود این پرونده همراه نیست؛ نام و چکیدهٔ آن محفوظ است. همان پرونده را دوباره به این دستور بیفزایید، یا پوشهٔ «${folder}» را کنار پایگاه داده برگردانید.`,
  'attachment-file-damaged': ({ folder }: { folder: string }) =>
    `این پرونده در پوشهٔ «${folder}» آسیب دیده یا دست خورده است و با چکیدهٔ ثبت‌شده نمی‌خواند، پس به کار نرفت. همان پرونده را دوباره به این دستور بیفزایید یا پشتیبان را بازگردانی کنید.`,
  'attachment-empty': `این پرونده خالی است (صفر بایت)؛ ${nothingAdded}. آن را دوباره از فرستنده بگیرید.`,
  'attachment-too-large': ({ most }: { most: number }) =>
    message`این پرونده از ${most} مگابایت بزرگ‌تر است؛ ${nothingAdded}. آن را با کیفیت کمتر ذخیره یا به چند پرونده بخش کنید.`,
  'attachment-of-other-kind': ({ sort }: { sort: ForeignFile }) =>
    `این ${foreignFiles[sort].is} است و پیوست باید PDF یا تصویر JPEG یا PNG باشد؛ ${nothingAdded}. آن را به صورت PDF ذخیره کنید و دوباره بیفزایید.`,
  'attachment-not-recognised': `محتوای این پرونده نه PDF است و نه تصویر JPEG یا PNG، هر نامی که داشته باشد؛ ${nothingAdded}. آن را به صورت PDF ذخیره کنید و دوباره بیفزایید.`,
  'attachment-picture-damaged': `این تصویر ناقص یا آسیب‌دیده است؛ ${nothingAdded}. آن را در برنامهٔ تصویر باز و دوباره ذخیره کنید یا از فرستنده بخواهید.`,
  'attachment-encrypted': `این PDF رمز یا محدودیت دارد؛ ${nothingAdded}. نسخهٔ بدون رمز آن را از فرستنده بخواهید.`,
  'attachment-too-many-pages': `این PDF بیش از ۲۰۰۰ صفحه دارد؛ ${nothingAdded}. صفحه‌های لازم را در پروندهٔ دیگری ذخیره کنید و همان را بیفزایید.`,
  'attachment-without-pages': `این PDF هیچ صفحه‌ای ندارد؛ ${nothingAdded}. پروندهٔ درست را از فرستنده بخواهید.`,
  'attachment-too-heavy': `بررسی این پرونده بیش از زمان یا حافظه‌ای که برای یک پیوست گذاشته شده است می‌خواهد؛ ${nothingAdded}. آن را در برنامهٔ PDF یا تصویر باز و دوباره کوچک‌تر ذخیره کنید.`,
  'attachment-damaged': `این PDF آسیب‌دیده است و صفحه‌هایش خوانده نشد؛ ${nothingAdded}. آن را دوباره از فرستنده بگیرید یا در برنامهٔ PDF باز و دوباره ذخیره کنید.`,
  'attachment-not-bound': ({ item, trouble }: { item: string; trouble: BindingFault }) =>
    `این پیوستِ دستور «${item}» ${bindingFaults[trouble]}؛ بسته تهیه نشد. آن را در صفحهٔ دستور جلسه با پروندهٔ درست جایگزین یا حذف کنید.`,
  'packet-in-pdf-alone': 'گزارش با پیوست‌ها تنها به صورت PDF تهیه می‌شود؛ چیزی تهیه نشد. نامی بدهید که به ‎.pdf‎ ختم شود.',
  'packet-with-password':
    'گزارش با پیوست‌ها رمز و محدودیت نمی‌پذیرد؛ چیزی تهیه نشد. رمز را حذف کنید یا تنها گزارش را با رمز تهیه کنید.',
  'packet-too-large': 'مجموع پیوست‌ها از حافظه یا زمان مجاز بیشتر است؛ بسته تهیه نشد. چند پیوست را کوچک‌تر یا حذف کنید.',
} satisfies Messages
