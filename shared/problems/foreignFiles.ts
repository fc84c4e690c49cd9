/** Files of other programs that are taken for a table or a bundle. */

const byExcel = 'آن را در Excel باز کنید و با «Save As» و نوع «CSV UTF-8» ذخیره کنید'
const asXlsx = 'آن را در Excel باز کنید و با «Save As» و نوع «Excel Workbook (xlsx)» ذخیره کنید.'
const orPaste = 'یا خانه‌ها را کپی کنید و در جدول برنامه بچسبانید'
const askSender = 'پروندهٔ اصلی جدول (Excel یا CSV) را از فرستنده بخواهید.'

/** What each is, and how its table gets in all the same. */
export const foreignFiles = {
  excel: { is: 'پروندهٔ Excel', remedy: 'آن را در «کتابخانه»، در جدولی که ردیف‌هایش را دارد، بارگذاری کنید.' },
  xls: { is: 'پروندهٔ قدیمی Excel (xls)', remedy: asXlsx },
  xlsb: { is: 'پروندهٔ دودویی Excel (xlsb)', remedy: asXlsx },
  locked: {
    is: 'پروندهٔ رمزدار Office',
    remedy:
      'آن را با رمزش در Excel باز کنید، رمز را بردارید (File، Info، Protect Workbook، Encrypt with Password) و دوباره ذخیره کنید.',
  },
  calc: {
    is: 'پروندهٔ LibreOffice (ODS)',
    remedy: `آن را در LibreOffice باز کنید و با «Save As» و نوع «Excel 2007-365 (xlsx)» ذخیره کنید، ${orPaste}.`,
  },
  word: { is: 'پروندهٔ Word', remedy: 'خانه‌های جدول آن را کپی کنید و در جدول برنامه بچسبانید.' },
  office: { is: 'پروندهٔ دیگری از Office', remedy: askSender },
  html: { is: 'صفحهٔ وب (HTML)', remedy: `${byExcel}، ${orPaste}.` },
  xml: { is: 'پروندهٔ XML', remedy: `${byExcel}.` },
  pdf: { is: 'پروندهٔ PDF', remedy: askSender },
  rtf: { is: 'نوشتهٔ RTF', remedy: 'خانه‌های جدول آن را کپی کنید و در جدول برنامه بچسبانید.' },
  picture: { is: 'تصویر', remedy: askSender },
  bundle: { is: 'بستهٔ جلسه', remedy: 'آن را از «بارگذاری بستهٔ جلسه» بارگذاری کنید.' },
  packed: { is: 'پروندهٔ فشرده', remedy: 'آن را باز کنید و پروندهٔ CSV درون آن را انتخاب کنید.' },
  store: { is: 'پایگاه دادهٔ شورا', remedy: 'پروندهٔ CSV جدول را انتخاب کنید.' },
  json: { is: 'پروندهٔ JSON', remedy: 'جدول را با نوع «CSV UTF-8» ذخیره کنید.' },
} as const

/** What a file is by its bytes, where it is no text of a table; its name says nothing. */
export type ForeignFile = keyof typeof foreignFiles
