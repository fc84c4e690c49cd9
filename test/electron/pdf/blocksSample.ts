import { readFileSync } from 'node:fs'
import type { Block, Document } from '../../../shared/document.ts'

const emblem = readFileSync(new URL('../../../resources/icons/emblem.svg', import.meta.url), 'utf8')

/** A Document of its own with these blocks. */
export function documentOf(blocks: Block[], changes: Partial<Document> = {}): Document {
  return {
    title: 'گزارش جلسهٔ ۷۳',
    author: 'دبیرخانهٔ شورا',
    edition: 'public',
    version: '1.2',
    asOf: '2023-01-07',
    running: { start: 'جلسهٔ ۷۳ · ۱۸ دی ۱۴۰۱', footer: 'نشانی منبع هر عدد در پایان گزارش است.' },
    blocks,
    ...changes,
  }
}

export const sentence =
  'اعتبار این ردیف از ۴۵۰ میلیون تومان در سال گذشته به ۶۰۰ میلیون تومان رسیده است و آموزش در سه سطح کارگران، کارکنان و مدیران برگزار می‌شود.'

/** Every block kind, as a briefing would use it. */
export const everyBlock: Block[] = [
  {
    kind: 'cover',
    invocation: 'بسمه تعالی',
    emblem: { source: emblem, alternative: 'نشان شورای اسلامی شهر' },
    title: 'گزارش جلسهٔ ۷۳ شورای اسلامی شهر',
    subtitle: 'نسخهٔ علنی',
    particulars: [
      { name: 'تاریخ', value: 'یکشنبه ۱۸ دی ۱۴۰۱، ساعت \u2066۹:۰۰\u2069' },
      { name: 'نوع جلسه', value: 'عادی، علنی' },
      { name: 'محل', value: 'صحن شورا' },
      { name: 'گزارش‌ها', value: 'خدمات شهری؛ مدیریت بحران و پدافند غیرعامل؛ انرژی و ساختمان‌های شهرداری؛ حمل‌ونقل' },
      { name: 'نسخه', value: '\u2066۱٫۲\u2069 · ۱۷ دی ۱۴۰۱' },
    ],
    issuer: 'دبیرخانهٔ شورا',
  },
  { kind: 'contents', title: 'فهرست', depth: 2 },
  { kind: 'heading', level: 1, text: '۱. خلاصهٔ جلسه', anchor: 'summary', newPage: true },
  {
    kind: 'paragraph',
    role: 'lead',
    text: [{ text: 'سه گزارش رسیده، دو دستور برای رأی‌گیری آماده است و یک گزارش دیر کرده است.' }],
  },
  {
    kind: 'keyFigures',
    figures: [
      { value: '۶۰۰ میلیون تومان', label: 'ردیف پدافند غیرعامل، ۱۴۰۱', fact: 'ب۱' },
      { value: '\u2067▲ \u2066۳۳٫۳٪\u2069\u2069', label: 'نسبت به ۱۴۰۰', note: 'دو مرحلهٔ متفاوت بودجه', fact: 'ب۱' },
      { value: '۶ رزمایش', label: 'در شش‌ماههٔ نخست', fact: 'ر۱', sample: true },
      { value: '۱۴ گروه', label: 'امدادیار محله' },
    ],
  },
  {
    kind: 'paragraph',
    role: 'body',
    text: [
      { text: 'شهر برای پدافند غیرعامل در بودجهٔ همهٔ مناطق و سازمان‌ها ردیفی جداگانه دارد. اعتبار این ردیف از ' },
      { text: '۴۵۰ میلیون تومان', fact: 'ب۱' },
      { text: ' در سال گذشته به ' },
      { text: '۶۰۰ میلیون تومان', fact: 'ب۱' },
      {
        text: ' رسیده است. آموزش در سه سطح کارگران، کارکنان و مدیران برگزار شد و مسئولان دورهٔ پدافند سایبری را گذراندند؛ ',
      },
      { text: 'برنامهٔ نیمهٔ دوم', strong: true },
      { text: ' در ' },
      { text: 'بخش بودجه', to: 'budget' },
      { text: ' آمده است.' },
    ],
  },
  {
    kind: 'paragraph',
    role: 'caveat',
    text: [
      {
        text: 'این تغییر دو مرحلهٔ متفاوت بودجه را می‌سنجد: تفریغ سال ۱۴۰۰ با مصوب سال ۱۴۰۱. عدد هنگام تفریغ بودجه عوض می‌شود.',
      },
    ],
  },
  { kind: 'heading', level: 2, text: 'بودجه به تفکیک ردیف', anchor: 'budget' },
  {
    kind: 'table',
    caption: 'ردیف‌های بودجه (میلیون ریال)',
    fact: 'ب۱',
    columns: [
      { header: 'کد', align: 'text', width: 'fit' },
      { header: 'شرح', align: 'text', width: 'share' },
      { header: 'مصوب ۱۴۰۰', align: 'number', width: 'fit' },
      { header: 'مصوب ۱۴۰۱', align: 'number', width: 'fit' },
      { header: 'تغییر', align: 'number', width: 'fit' },
    ],
    rows: [
      row('۱۰۱۲', 'پدافند غیرعامل مناطق و سازمان‌ها', '۴٬۵۰۰', '۶٬۰۰۰', '۳۳٫۳٪'),
      row('۱۰۱۳', 'تجهیز گروه‌های امدادیار (نمونه)', '۲٬۱۰۰', '۲٬۷۵۰', '۳۱٫۰٪'),
      row('۱۰۱۵', 'رزمایش‌های مشترک (نمونه)', '۱٬۲۰۰', '۱٬۵۶۰', '۳۰٫۰٪'),
    ],
    totals: [
      [
        { text: [{ text: 'جمع ردیف‌های بالا' }], span: 2 },
        { text: [{ text: '\u2066۷٬۸۰۰\u2069' }] },
        { text: [{ text: '\u2066۱۰٬۳۱۰\u2069' }] },
        { text: [{ text: '\u2067▲ \u2066۳۲٫۲٪\u2069\u2069' }] },
      ],
    ],
  },
  {
    kind: 'chart',
    fact: 'ب۱',
    spec: {
      form: 'groupedBars',
      title: 'اعتبار دو سال کنار هم',
      alternative: 'اعتبار سه ردیف در ۱۴۰۰ و ۱۴۰۱؛ هر سه افزایش دارند.',
      unit: 'میلیون ریال',
      categories: ['پدافند غیرعامل', 'امدادیاران (نمونه)', 'رزمایش‌ها (نمونه)'],
      series: [
        { name: '۱۴۰۰', values: ['4500', '2100', '1200'] },
        { name: '۱۴۰۱', values: ['6000', '2750', '1560'] },
      ],
    },
  },
  { kind: 'heading', level: 1, text: '۲. دستور و نظر اعضا', anchor: 'said', newPage: true },
  {
    kind: 'list',
    ordered: true,
    items: [
      { text: [{ text: 'گزارش مدیریت بحران دربارهٔ رزمایش‌های شش‌ماههٔ نخست' }] },
      {
        text: [{ text: 'بررسی لایحهٔ یک‌فوریتی بازسازی مدرسه‌ها' }],
        items: {
          kind: 'list',
          ordered: false,
          items: [{ text: [{ text: 'نظر کمیسیون بودجه' }] }, { text: [{ text: 'نظر کمیسیون عمران' }] }],
        },
      },
      { text: [{ text: 'سخن رئیس شورا' }] },
    ],
  },
  {
    kind: 'statement',
    speaker: 'رئیس کمیسیون سلامت و ایمنی',
    mark: 'نمونه',
    text: [{ text: 'رزمایش‌ها باید در همهٔ محله‌ها تکرار شود و نتیجهٔ هر کدام تا پایان ماه به شورا برسد.' }],
  },
  { kind: 'heading', level: 3, text: 'روند مصرف', anchor: 'trend' },
  {
    kind: 'chart',
    spec: {
      form: 'line',
      title: 'مصرف ماهانهٔ برق',
      alternative: 'مصرف برق در تابستان به بیشترین مقدار می‌رسد.',
      unit: 'مگاوات‌ساعت',
      categories: ['فروردین', 'اردیبهشت', 'خرداد', 'تیر', 'مرداد', 'شهریور'],
      series: [
        { name: '۱۴۰۰', values: ['10', '12', '15', '20', null, '19'] },
        { name: '۱۴۰۱', values: ['11', '11', '14', '18', '19', '16'] },
      ],
    },
  },
  {
    kind: 'paragraph',
    role: 'note',
    text: [
      { text: 'مقدار مرداد ۱۴۰۰ گزارش نشده است. شرح: ' },
      { text: 'وبگاه شورا', href: 'https://example.ir/council' },
    ],
  },
  {
    kind: 'signatures',
    signers: [
      { office: 'رئیس شورا', name: 'آقای نمونه' },
      { office: 'دبیر شورا', name: 'خانم نمونه' },
      { office: 'مسئول دبیرخانه' },
    ],
  },
  { kind: 'pageBreak' },
  { kind: 'heading', level: 1, text: 'منبع عددها', anchor: 'sources' },
  {
    kind: 'table',
    columns: [
      { header: 'نشانی', align: 'centre', width: 'fit' },
      { header: 'منبع', align: 'text', width: 'share' },
    ],
    rows: [
      [{ text: [{ text: 'ب۱', anchor: 'source-ب۱' }] }, { text: [{ text: 'بودجهٔ مصوب ۱۴۰۱، ردیف ۱۰۱۲' }] }],
      [
        { text: [{ text: 'ر۱', anchor: 'source-ر۱' }] },
        { text: [{ text: 'گزارش مدیریت بحران، شش‌ماههٔ نخست ۱۴۰۱ (نمونه)' }] },
      ],
    ],
  },
]

function row(code: string, title: string, before: string, after: string, change: string) {
  const isolated = [before, after].map(number => `\u2066${number}\u2069`)
  return [code, title, ...isolated, `\u2067▲ \u2066${change}\u2069\u2069`].map(text => ({ text: [{ text }] }))
}
