import { toPersianDigits } from '../../persian/digits.ts'
import { type Messages, message } from './messages.ts'

/** Records, their references and what is done with them. */
export const recordProblems = {
  'chart-not-public': 'این نمودار در نسخهٔ علنی نیست؛ بدون ردیف‌های غیرعلنی اطلاعاتی برای رسم آن باقی نمی‌ماند.',
  'dashboard-empty': ({ title }: { title: string }) =>
    `داشبورد «${title}» در این جلسه و این نسخه جدول و نموداری ندارد؛ نسخه یا واحد دیگری را انتخاب کنید.`,
  'chart-gone': 'این نمودار دیگر نیست؛ شاید داده‌هایش تغییر کرده است. صفحه را دوباره ببینید.',
  'finding-unknown': ({ id }: { id: string }) =>
    `موردی با شناسهٔ «${id}» در این جلسه نیست؛ شاید تغییر کرده یا برطرف شده است. دوباره بررسی کنید.`,
  'council-exists': 'این پایگاه داده شورایی دارد؛ نام و تعداد اعضای آن را در تنظیمات تغییر دهید.',
  'report-not-in-session': ({ code }: { code: string }) => `گزارشی با کد «${code}» در این جلسه نیست.`,
  'changed-since':
    'پس از آن که ویرایش شما آغاز شد، کس دیگری این را تغییر داده است. چیزی روی نوشتهٔ او نرفت؛ هر دو را ببینید و یکی را انتخاب کنید.',
  'column-unknown': ({ table }: { table: string }) => `«${table}» چنین ستونی ندارد.`,
  'reference-unknown': ({ table, code }: { table: string; code: string }) =>
    `«${table}» با کد «${code}» نیست؛ کد دیگری بنویسید یا نخست آن را بسازید.`,
  'key-given-twice': ({ key }: { key: string }) => `«${key}» دو بار آمده است؛ یکی را عوض کنید.`,
  'key-taken': ({ table, key }: { table: string; key: string }) =>
    `«${table}» با شناسهٔ «${key}» پیش‌تر هست؛ شناسهٔ دیگری بنویسید یا همان ردیف را ویرایش کنید.`,
  'record-unknown': ({ table, key }: { table: string; key: string }) =>
    `«${table}» با کد «${key}» نیست؛ شاید پیش‌تر حذف شده است.`,
  'report-unknown': ({ code }: { code: string }) => `گزارشی با کد «${code}» نیست؛ شاید پیش‌تر حذف شده است.`,
  'session-has-documents': ({ count }: { count: number }) =>
    message`از این جلسه ${count} سند تهیه شده است و حذف نمی‌شود؛ تاریخ، شماره و محلش را می‌توان عوض کرد.`,
  'no-sample': 'چیزی از جلسهٔ نمونه در این پرونده نیست که حذف شود.',
  'session-gone': ({ code }: { code: string }) => `جلسه‌ای با کد «${code}» نیست؛ شاید پیش‌تر حذف شده است.`,
  'session-has-work': ({ held }: { held: readonly string[] }) =>
    `این جلسه ${toPersianDigits(held.join(' و '))} دارد؛ نخست آنها را حذف کنید.`,
  'indicator-unknown': ({ code }: { code: string }) =>
    `شاخصی با کد «${code}» در این جلسه نیست. کد را اصلاح کنید یا شاخص را ثبت کنید.`,
  'report-step-impossible': 'این اقدام در وضعیت فعلی گزارش ممکن نیست؛ وضعیت فعلی آن را ببینید.',
  'return-without-note': 'بنویسید واحد چه چیزی را باید اصلاح کند؛ گزارش بدون یادداشت عودت داده نمی‌شود.',
} satisfies Messages
