import { expect, it } from 'vitest'
import { kindOfTitle, readAgendaList } from '../../../shared/domain/agendaList.ts'

const item = (title: string, kind: string, more: object = {}) => ({
  title,
  kind,
  presenter: null,
  minutes: null,
  openness: 'open',
  letterNumber: null,
  letterDate: null,
  sponsor: null,
  opinion: null,
  urgency: null,
  ...more,
})

it('reads a numbered list out of Word, and what brackets say of minutes and openness', () => {
  const list = [
    '۱- نطق پیش از دستور (۱۵ دقیقه)',
    '۲- بررسی لایحهٔ متمم بودجهٔ ۱۴۰۲',
    '• گزارش خدمات شهری (30 دقیقه، غیرعلنی)',
    '(۴) نام‌گذاری معابر (مرحلهٔ دوم)',
  ].join('\r\n')
  expect(readAgendaList(list)).toEqual([
    item('نطق پیش از دستور', 'speech', { minutes: 15 }),
    item('بررسی لایحهٔ متمم بودجهٔ ۱۴۰۲', 'bill'),
    item('گزارش خدمات شهری', 'report', { minutes: 30, openness: 'closed' }),
    item('نام‌گذاری معابر (مرحلهٔ دوم)', 'other'),
  ])
})

it('reads a table by its headers, in whatever order they stand', () => {
  const table =
    'ردیف\tارائه‌دهنده\tعنوان\tزمان (دقیقه)\tوضعیت\n1\tشهردار\tگزارش عملکرد شش‌ماهه\t۳۰\tعلنی\n2\t\tتذکر کتبی\t\tمحرمانه\n'
  expect(readAgendaList(table)).toEqual([
    item('گزارش عملکرد شش‌ماهه', 'report', { presenter: 'شهردار', minutes: 30 }),
    item('تذکر کتبی', 'notice', { openness: 'closed' }),
  ])
})

it('knows the columns of a table without headers by what stands in them', () => {
  expect(readAgendaList('1\tساخت پل\tطرح\tمعاون عمرانی\t20 دقیقه\tغیرعلنی\n2\tسؤال')).toEqual([
    item('ساخت پل', 'proposal', { presenter: 'معاون عمرانی', minutes: 20, openness: 'closed' }),
    item('سؤال', 'question'),
  ])
})

it('reads the letter an item came with, who moved it, its urgency and a committee’s opinion', () => {
  const list = [
    'بررسی لایحهٔ عوارض (نامهٔ شمارهٔ ۱۲/۳۴۵ مورخ ۱۴۰۲/۰۳/۰۵، ۳۰ دقیقه)',
    'یک‌فوریت لایحهٔ واگذاری زمین (شماره 2186 - 1402/4/1)',
    'نام‌گذاری معابر (شمارهٔ دوم)',
  ].join('\n')
  expect(readAgendaList(list)).toEqual([
    item('بررسی لایحهٔ عوارض', 'bill', { minutes: 30, letterNumber: '۱۲/۳۴۵', letterDate: '2023-05-26' }),
    item('یک‌فوریت لایحهٔ واگذاری زمین', 'bill', { urgency: 'single', letterNumber: '2186', letterDate: '2023-06-22' }),
    item('نام‌گذاری معابر (شمارهٔ دوم)', 'other'),
  ])
  const table = [
    'ردیف\tدستور جلسه\tشماره نامه\tتاریخ نامه\tپیشنهاددهنده\tفوریت\tنظر کمیسیون',
    '1\tطرح ساماندهی دستفروشان\t۱۴۰۲/ش/۱۱\t۵ خرداد ۱۴۰۲\tپنج نفر از اعضا\tدوفوریتی\tموافق با اصلاح',
  ].join('\n')
  expect(readAgendaList(table)).toEqual([
    item('طرح ساماندهی دستفروشان', 'proposal', {
      letterNumber: '۱۴۰۲/ش/۱۱',
      letterDate: '2023-05-26',
      sponsor: 'پنج نفر از اعضا',
      urgency: 'double',
      opinion: 'موافق با اصلاح',
    }),
  ])
})

it.each([
  ['طرح و بررسی لایحهٔ عوارض', 'bill'],
  ['طرح و بررسی بودجهٔ سال ۱۴۰۳', 'budget'],
  ['طرح ترافیک', 'proposal'],
  ['یک‌فوریت لایحهٔ واگذاری زمین', 'bill'],
  ['گزارش کمیسیون عمران', 'committeeReport'],
  ['استماع گزارش سازمان پسماند', 'report'],
  ['پاسخ به هیئت تطبیق مصوبات', 'complianceAnswer'],
  ['رسیدگی به غیبت اعضا', 'absences'],
  ['تفریغ بودجهٔ ۱۴۰۱', 'settlement'],
  ['انتخاب هیئت‌رئیسه', 'election'],
  ['قرائت استعفای یکی از اعضا', 'resignation'],
  ['سوال از شهردار', 'question'],
  ['ادامهٔ بررسی طرح جامع', 'proposal'],
])('«%s» is of kind %s', (title, kind) => expect(kindOfTitle(title)).toBe(kind))
