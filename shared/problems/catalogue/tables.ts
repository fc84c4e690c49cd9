import { type ForeignFile, foreignFiles } from '../foreignFiles.ts'
import { type Messages, message } from './messages.ts'

const saveAgain = 'آن را با صفحه‌گسترده باز و با «CSV UTF-8» دوباره ذخیره کنید.'

/**
 * Tables in files: their text, header, rows and cells. What is wrong with one value is said by its column's schema, or
 * by the reading of a number, day, amount or name, which have reasons of their own: their words come as `why`.
 */
export const tableProblems = {
  'table-empty': 'پرونده خالی است؛ ردیف نخست آن سرستون‌هاست.',
  /**
   * In this and other questions `answers` are the choices that settle it («point=decimal»), `labels` what each makes of
   * it.
   */
  'row-of-totals': ({ labels }: { answers: readonly string[]; labels: readonly string[] }) =>
    `این ردیف جمع ردیف‌های دیگر است و رکورد نیست؛ آن را از پرونده حذف کنید یا بگویید با چنین ردیف‌هایی چه شود: ${labels.join(' یا ')}.`,
  'row-of-notes': ({ labels }: { answers: readonly string[]; labels: readonly string[] }) =>
    `این ردیف یادداشت زیر جدول است و رکورد نیست؛ آن را از پرونده حذف کنید یا بگویید با چنین ردیف‌هایی چه شود: ${labels.join(' یا ')}.`,
  'row-of-other-width': ({ cells, width }: { cells: number; width: number }) =>
    message`این ردیف ${cells} خانه دارد و سرستون ${width}؛ جداکننده‌ها را بررسی کنید.`,
  'cell-without-header': 'بالای این خانه سرستونی نیست؛ نام ستون را بنویسید یا خانه را خالی کنید.',
  'table-too-long': ({ most }: { most: number }) => message`پرونده بیش از ${most} ردیف دارد؛ آن را بخش کنید.`,
  'row-too-wide': 'ردیفی از این پرونده بیش از اندازه خانه دارد؛ جداکننده‌ها را بررسی کنید.',
  'text-too-large': 'این پرونده بیش از اندازه بزرگ است؛ آن را بخش کنید.',
  'text-not-utf8': 'رمزگذاری پرونده UTF-8 نیست؛ آن را با «UTF-8» دوباره ذخیره کنید.',
  'answer-missing': 'نخست بگویید که این خانه و مانند آن چگونه خوانده شود؛ چیزی نوشته نشد.',
  'header-twice': 'این ستون دو بار آمده است؛ یکی را حذف کنید.',
  'header-missing': 'این ستون نیامده است؛ آن را بیفزایید.',
  'not-a-table': ({ sort }: { sort: ForeignFile }) =>
    `این ${foreignFiles[sort].is} است، نه CSV؛ ${foreignFiles[sort].remedy}`,
  'text-spoilt': `این پرونده UTF-8 است ولی بایت‌هایی از آن خراب شده است؛ ${saveAgain}`,
  'encoding-unknown': `رمزگذاری این پرونده نه UTF-8 و UTF-16 است و نه Windows-1256؛ ${saveAgain}`,
  'quote-unmatched': 'نشانهٔ " باز یا بسته نشده است؛ پرونده را با صفحه‌گسترده باز و دوباره ذخیره کنید.',
  'table-malformed': 'جدول درست نیست؛ پرونده را با صفحه‌گسترده باز و دوباره ذخیره کنید.',
  'name-unread': ({ why }: { why: string }) => why,
  'key-twice-in-file': ({ key, row }: { key: string; row: number }) =>
    message`همین شناسه («${key}») در ردیف ${row} هم هست؛ یکی را حذف کنید.`,
  'reference-not-in-store': ({ table, code }: { table: string; code: string }) =>
    `«${table}» با کد یا نام «${code}» نیست؛ نخست آن را بسازید یا کد درست را بنویسید.`,
  'header-unknown': ({ table, known }: { table: string; known: readonly string[] }) =>
    `چنین ستونی در «${table}» نیست؛ ستون‌ها: ${known.map(header => `«${header}»`).join('، ')}.`,
  'header-spoilt':
    'حرف‌های سرستون‌ها پیش از این خراب شده است؛ پروندهٔ اصلی را در صفحه‌گسترده باز و با «CSV UTF-8» دوباره ذخیره کنید.',
  'bad-value': ({ why }: { why: string }) => why,
  'doubtful-cell': ({ why }: { why: string; answers: readonly string[]; labels: readonly string[] }) => why,
} satisfies Messages
