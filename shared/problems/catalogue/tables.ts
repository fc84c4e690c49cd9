import { isolate } from '../../persian/isolate.ts'
import { type ForeignFile, foreignFiles } from '../foreignFiles.ts'
import { type Messages, message } from './messages.ts'

const againAsXlsx = 'آن را در Excel باز کنید و با «Save As» و نوع «Excel Workbook (xlsx)» دوباره ذخیره کنید.'
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
  'reading-without-cost':
    'این جدول مصرف را دارد و بها را ندارد. قرائت برق بدون بها ثبت نمی‌شود: با بهای نامعلوم، جمع هزینه و بهای هر کیلووات‌ساعت نادرست می‌شود. ستون «بها (ریال)» را بیفزایید (در جدول ماهانه برای هر ماه، مانند «بهای مهر ۱۴۰۱» کنار «مصرف مهر ۱۴۰۱») یا پروندهٔ قبض‌های شرکت توزیع را که «مبلغ دوره» دارد بارگذاری کنید؛ چیزی نوشته نشد.',
  'not-a-table': ({ sort }: { sort: ForeignFile }) =>
    `این ${foreignFiles[sort].is} است، نه CSV یا xlsx؛ ${foreignFiles[sort].remedy}`,
  'table-kind-unknown':
    'از نام و سرستون‌های این پرونده روشن نیست که ردیف‌هایش چیست؛ بگویید: --kind budgetAmount، یا برای یک برگه: --kind «نام برگه»:budgetAmount.',
  'bill-without-period-amount':
    'این پروندهٔ قبض ستون «مبلغ دوره» ندارد. «مبلغ قابل پرداخت» بدهی قبلی و گرد کردن را هم در بر دارد و بهای دوره نیست؛ از شرکت توزیع پرونده‌ای با «مبلغ دوره» بگیرید. چیزی نوشته نشد.',
  'bill-period-unclear':
    'از شمارهٔ دوره روشن نیست که این قبض یک‌ماهه است یا دوماهه؛ ستون «از تاریخ» و «تا تاریخ» یا «تعداد روز» را بیفزایید.',
  'bill-overlaps': ({ row, days }: { row: number; days: string }) =>
    message`بخشی از روزهای این قبض در قبض ردیف ${row} هم هست (${days}) و روشن نیست کدام درست است؛ تاریخ را درست کنید یا یکی را کنار بگذارید. این قبض به حساب نیامد.`,
  'bill-month-taken': ({ days }: { days: string }) =>
    message`ماه این قبض از پیش با قبض دیگری ثبت شده است (${days}) و دو قبض در یک ماه جا نمی‌گیرد؛ تاریخ‌ها را بررسی کنید.`,
  'bill-account-zeros': ({ code, known }: { code: string; known: string }) =>
    `شمارهٔ ${isolate(code)} تنها در صفرهای آغاز با اشتراک ${isolate(known)} فرق دارد؛ این ستون را در Excel «متن» (Text) کنید و صفرها را برگردانید.`,
  'bill-account-lacks': ({ column }: { column: string }) =>
    `برای افزودن این اشتراک «${column}» آن نوشته نشده است؛ ستون «${column}» را به پرونده بیفزایید، یا اشتراک‌های جدید را کنار بگذارید.`,
  'workbook-none': 'این پرونده zip است ولی برگه‌های Excel در آن نیست؛ پروندهٔ اصلی جدول (xlsx یا CSV) را انتخاب کنید.',
  'table-file-empty': 'این پرونده خالی است (صفر بایت) و چیزی از آن خوانده نشد؛ آن را دوباره از فرستنده بگیرید.',
  'workbook-damaged': `این پروندهٔ Excel خراب یا ناتمام است؛ ${againAsXlsx} اگر در Excel هم باز نشد، آن را دوباره از فرستنده بخواهید.`,
  'workbook-too-large':
    'این پروندهٔ Excel پس از باز شدن بیش از اندازه بزرگ است؛ برگهٔ لازم را در Excel با نوع «CSV UTF-8» ذخیره و همان را بارگذاری کنید که تا صدها هزار ردیف خوانده می‌شود، یا ردیف‌ها را در چند پرونده بخش کنید. چیزی نوشته نشد.',
  'workbook-too-slow':
    'خواندن این پروندهٔ Excel بیش از ۱۰ ثانیه کشید و متوقف شد؛ فقط برگهٔ لازم را در پروندهٔ جدیدی ذخیره کنید. چیزی نوشته نشد.',
  'workbook-empty': 'در هیچ برگهٔ این پروندهٔ Excel چیزی نوشته نشده است؛ پروندهٔ دیگری انتخاب کنید.',
  'sheet-missing': ({ sheet, known }: { sheet: string; known: readonly string[] }) =>
    `برگهٔ «${sheet}» در این پروندهٔ Excel نیست؛ برگه‌های آن: ${known.map(name => `«${name}»`).join('، ')}.`,
  'sheet-empty': 'در این برگه چیزی نوشته نشده است؛ برگهٔ دیگری انتخاب کنید.',
  'sheet-too-wide':
    'این خانه بسیار دورتر از جدول است؛ خانه‌های پس از ستون آخر جدول را در Excel حذف و پرونده را دوباره ذخیره کنید.',
  'cell-failed': ({ error }: { error: string }) =>
    `فرمول این خانه خطا داده است (${error})؛ فرمول را درست کنید یا مقدار را خودتان بنویسید.`,
  'cell-unknown':
    'این خانه فرمولی دارد که مقدارش در پرونده نیست؛ پرونده را در Excel باز کنید، دوباره ذخیره کنید یا مقدار را خودتان بنویسید.',
  'cell-lost': 'نوشتهٔ این خانه در پروندهٔ Excel گم شده است؛ آن را دوباره بنویسید.',
  'cell-shortened': ({ number }: { number: string }) =>
    `قالب این خانه عدد را به هزار یا میلیون کوتاه نشان می‌دهد و مقدار آن ${number} است؛ قالب را «عدد» (Number) کنید تا روشن شود کدام درست است.`,
  'cell-no-day': 'این خانه قالب تاریخ دارد ولی عدد آن روزی نیست؛ تاریخ را دوباره بنویسید، مانند ۱۴۰۱/۱۰/۱۸.',
  'cell-merged': ({ cell }: { cell: string }) =>
    `این خانه با ${cell} یکی شده است و عددی از آن خود ندارد؛ ادغام را بردارید و عدد هر ردیف را بنویسید.`,
  'text-spoilt': `این پرونده UTF-8 است ولی بایت‌هایی از آن خراب شده است؛ ${saveAgain}`,
  'encoding-unknown': `رمزگذاری این پرونده نه UTF-8 و UTF-16 است و نه Windows-1256؛ ${saveAgain}`,
  'quote-unmatched': 'نشانهٔ " باز یا بسته نشده است؛ پرونده را با صفحه‌گسترده باز و دوباره ذخیره کنید.',
  'table-malformed': 'جدول درست نیست؛ پرونده را با صفحه‌گسترده باز و دوباره ذخیره کنید.',
  'name-unread': ({ why }: { why: string }) => why,
  'key-twice-in-file': ({ key, row }: { key: string; row: number }) =>
    message`همین شناسه («${key}») در ردیف ${row} هم هست؛ یکی را حذف کنید.`,
  'key-in-other-file': ({ key, file, row }: { key: string; file: string; row: number }) =>
    message`همین شناسه («${key}») با مقدار دیگری در ردیف ${row} از ${file} هم هست؛ یکی از آن دو ردیف را کنار بگذارید.`,
  'reference-not-in-store': ({ table, code }: { table: string; code: string }) =>
    `«${table}» با کد یا نام «${code}» نیست؛ نخست آن را بسازید یا کد درست را بنویسید.`,
  'header-unknown': ({ table, known }: { table: string; known: readonly string[] }) =>
    `چنین ستونی در «${table}» نیست؛ ستون‌ها: ${known.map(header => `«${header}»`).join('، ')}.`,
  'header-spoilt':
    'حرف‌های سرستون‌ها پیش از این خراب شده است؛ پروندهٔ اصلی را در صفحه‌گسترده باز و با «CSV UTF-8» دوباره ذخیره کنید.',
  'sheet-too-long': ({ sheet, most }: { sheet: string; most: number }) =>
    message`«${sheet}» بیش از ${most} ردیف دارد و در یک برگهٔ اکسل جا نمی‌شود؛ آن را با CSV ذخیره کنید.`,
  'sheet-text-too-long': ({ sheet, most }: { sheet: string; most: number }) =>
    message`متنی در «${sheet}» بیش از ${most} نویسه دارد و در یک خانهٔ اکسل جا نمی‌شود؛ آن را با CSV ذخیره کنید.`,
  'no-such-department': ({ code, known }: { code: string; known: readonly string[] }) =>
    `واحدی با کد یا نام «${code}» نیست؛ واحدها: ${known.join('، ')}.`,
  'template-of-other-council':
    'این الگو برای شورای دیگری ساخته شده است و چیزی از آن خوانده نشد؛ الگوی این شورا را برای واحد بفرستید.',
  'template-of-other-department': ({ own, wanted }: { own: string; wanted: string }) =>
    `این الگو از «${own}» است نه از «${wanted}»، و چیزی از آن خوانده نشد؛ آن را برای «${own}» بارگذاری کنید یا پروندهٔ درست را بخواهید.`,
  'template-newer': 'این الگو با نسخهٔ جدیدتری از برنامه ساخته شده است و چیزی از آن خوانده نشد؛ برنامه را به‌روز کنید.',
  'template-old': ({ name, session }: { name: string; session: string }) =>
    `این الگوی «${name}» قدیمی است${session === '' ? '' : ` (برای جلسهٔ ${session})`} و چیزی از آن خوانده نشد؛ الگوی جدید را برای واحد بفرستید یا برگه‌ها را در آن بچسبانید.`,
  'bad-value': ({ why }: { why: string }) => why,
  'doubtful-cell': ({ why }: { why: string; answers: readonly string[]; labels: readonly string[] }) => why,
} satisfies Messages
