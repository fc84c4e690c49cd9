import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { formatJalaliDate, isoToJalali, monthName, weekdayName } from '../../../shared/persian/jalali.ts'
import { parseDay } from '../../../shared/persian/parseDay.ts'
import { inWords, ordinal } from '../../../shared/persian/words.ts'

/** ISO days of 1304 to 1429 Jalali; figures of later ones may be lunar. */
const day = fc
  .date({ min: new Date('1925-03-21'), max: new Date('2051-03-20'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))

/** What is said of a day that is none, without the marks about its dates. */
function messageOf(raw: string): string {
  const parsed = parseDay(raw)
  return parsed.ok ? parsed.iso : parsed.message.replace(/[\u2066-\u2069]/g, '')
}

const two = (part: number) => String(part).padStart(2, '0')

describe('parseDay', () => {
  it.each([
    '۱۴۰۱/۱۰/۱۸',
    '1401-10-18',
    '١٤٠١/١٠/١٨',
    '1401.10.18',
    '۱۴۰۱٫۱۰٫۱۸',
    '1401 / 10 / 18',
    '14011018',
    '۱۸ دی ۱۴۰۱',
    '۱۸ دي ۱۴۰۱',
    '۱۸ دی‌ماه ۱۴۰۱',
    '۱۸ دی ماه ۱۴۰۱',
    '۱۸ دی ماه سال ۱۴۰۱',
    'هجدهم دی ۱۴۰۱',
    'هجده دی ماه ۱۴۰۱',
    'یکشنبه ۱۸ دی ۱۴۰۱',
    'یک‌شنبه، ۱۸ دی ۱۴۰۱',
    'يك شنبه ۱۸ دي ۱۴۰۱',
    '۱ شنبه ۱۸ دی ۱۴۰۱',
    'روز یکشنبه ۱۴۰۱/۱۰/۱۸',
    'یکشنبه 1401/10/18',
    'مورخ ۱۴۰۱/۱۰/۱۸',
    '۱۸دی۱۴۰۱',
    '1401/10/18 ساعت 10',
    '1401/10/18.',
    'مورخه: ۱۴۰۱/۱۰/۱۸',
    '۱۴۰۱/۱۰/۱۸ ه.ش',
    '18/10/1401',
    '۱۸/۱۰/۱۴۰۱',
    '18-10-1401',
    '10/18/1401',
    '1401/10/18 10:30',
    '۱۴۰۱/۱۰/۱۸ ساعت ۱۰:۳۰',
    '1401/10/18 10:30:00',
    '2023-01-08',
    '2023/1/8',
    '2023-01-08T10:30:00',
    '2023-01-08T00:00:00Z',
    '2023-01-08 00:00:00',
    '2023-01-08T10:30:00+03:30',
    '20230108',
    '8-Jan-2023',
    'Jan 8, 2023',
    'January 8, 2023',
    '8 January 2023',
    '۸ ژانویه ۲۰۲۳',
    ' \u200F۱۴۰۱/۱۰/۱۸\u200E ',
    "'1401/10/18",
  ])('reads %s', raw => {
    expect(parseDay(raw)).toEqual({ ok: true, iso: '2023-01-08' })
  })

  it.each([
    ['1402/1/5', '2023-03-25'],
    ['۵ فروردین ۱۴۰۲', '2023-03-25'],
    ['پنجم فروردین ۱۴۰۲', '2023-03-25'],
    ['شنبه ۵ فروردین ۱۴۰۲', '2023-03-25'],
    ['05/01/1402', '2023-03-25'],
    ['3/25/2023', '2023-03-25'],
    ['25/3/2023', '2023-03-25'],
    ['4/4/2023', '2023-04-04'],
    ['سی و یکم شهریور ۱۴۰۲', '2023-09-22'],
    ['سه‌شنبه ۸ فروردین ۱۴۰۲', '2023-03-28'],
    ['اول مهر ۱۴۰۲', '2023-09-23'],
    ['۱۳۹۹/۱۲/۳۰', '2021-03-20'],
    ['۱۴۰۲ فروردین ۵', '2023-03-25'],
    ['۱۴۰۲/فروردین/۵', '2023-03-25'],
    ['۱۴۰۲-فروردین-۰۵', '2023-03-25'],
    ['۵/فروردین/۱۴۰۲', '2023-03-25'],
    ['فروردین ۵، ۱۴۰۲', '2023-03-25'],
    ['۵ام فروردین ۱۴۰۲', '2023-03-25'],
    ['۵اُم فروردین‌ماه ۱۴۰۲', '2023-03-25'],
    ['پنجم فروردین ماه یکهزار و چهارصد و دو', '2023-03-25'],
    ['پنجم فروردین هزار و چهارصد و دو', '2023-03-25'],
    ['روز شنبه مورخ ۱۴۰۲/۰۱/۰۵', '2023-03-25'],
    ['۵ فروردین ۱۴۰۲ (شنبه)', '2023-03-25'],
    ['۱۴۰۲/۱/۵ - شنبه', '2023-03-25'],
    ['۱۴۰۲/۱/۵ عصر', '2023-03-25'],
    ['1402_01_05', '2023-03-25'],
    ['1402\\01\\05', '2023-03-25'],
    ['۱۴۰۲⁄۰۱⁄۰۵', '2023-03-25'],
    ['۵ اردی‌بهشت ۱۴۰۲', '2023-04-25'],
    ['۵ امرداد ۱۴۰۲', '2023-07-27'],
    ['Saturday, March 25, 2023', '2023-03-25'],
    ['Sat, 25 Mar 2023', '2023-03-25'],
    ['Wednesday, 29 March 2023', '2023-03-29'],
    ['1/5/1402', '2023-07-23'],
  ])('reads %s as %s', (raw, iso) => {
    expect(parseDay(raw)).toEqual({ ok: true, iso })
  })

  it.each([
    ['05/10/18', 'dateOrder', ['2027-01-08', '2039-12-26', '2018-05-10']],
    ['3/4/23', 'dateOrder', ['2044-06-23', '2023-03-04']],
    ['۰۲/۰۱/۰۵', 'dateOrder', ['2023-03-25', '2026-03-22']],
    ['98/05/03', 'dateOrder', ['2019-07-25']],
    ['25/03/98', 'dateOrder', ['2019-06-15']],
    ['3/25/23', 'dateOrder', ['2023-03-25']],
    ['03/04/2023', 'dateOrder', ['2023-03-04', '2023-04-03']],
    ['۵ فروردین ۰۲', 'dateOrder', ['2023-03-25']],
    ['۰۲ فروردین ۵', 'dateOrder', ['2023-03-25']],
    ['020105', 'dateOrder', ['2023-03-25', '2026-03-22']],
    ['25-Mar-23', 'dateOrder', ['2023-03-25']],
    ['45010', 'serialDays', ['2023-03-25']],
    ['45010.4375', 'serialDays', ['2023-03-25']],
  ])('asks what %s is', (raw, about, days) => {
    const asked = parseDay(raw)
    expect(asked).toMatchObject({ reason: 'ambiguous', about, readings: days.map(iso => ({ iso })) })
    const readings = asked.ok || !('readings' in asked) ? [] : asked.readings
    for (const { choice, iso } of readings) expect(parseDay(raw, choice)).toEqual({ ok: true, iso })
  })

  it('takes a Persian day month first in a file of which somebody said so', () => {
    expect(parseDay('1/5/1402', { dateOrder: 'monthFirst' })).toEqual({ ok: true, iso: '2023-03-25' })
    expect(parseDay('1/5/1402', { dateOrder: 'dayFirst' })).toEqual({ ok: true, iso: '2023-07-23' })
    expect(parseDay('25/1/1402', { dateOrder: 'monthFirst' })).toEqual({ ok: true, iso: '2023-04-14' })
  })

  it.each([
    ['', 'empty'],
    ['دیروز', 'notADate'],
    ['1401/10-18', 'notADate'],
    ['۱۸ دی', 'notADate'],
    ['1401/10', 'notADate'],
    ['12500', 'notADate'],
    ['1401', 'notADate'],
    ['۱۸ دسامبر ۱۴۰۱', 'notADate'],
    ['۱۸ دی ۲۰۲۳', 'notADate'],
    ['2023-01-08T21:30:00Z', 'notADate'],
    ['1500/01/01', 'outOfRange'],
    ['1201/01/01', 'outOfRange'],
    ['2023-02-30', 'impossible'],
    ['31/31/2023', 'impossible'],
    ['Sunday, March 25, 2023', 'impossible'],
    ['دوشنبه ۱۸ دی ۱۴۰۱', 'impossible'],
    ['۱۴۰۱/۱۳/۰۱', 'impossible'],
    ['۱۴۰۱/۰۷/۳۱', 'impossible'],
    ['31/07/1401', 'impossible'],
    ['۳۱ مهر ۱۴۰۱', 'impossible'],
    ['۱۴۰۱/۰۱/۰۰', 'impossible'],
    ['۱۴۰۱/۱۲/۳۰', 'impossible'],
  ])('refuses %j as %s, with a message', (raw, reason) => {
    const parsed = parseDay(raw)
    expect(parsed).toMatchObject({ ok: false, reason })
    expect(!parsed.ok && parsed.message).toMatch(/\.$/)
  })

  it('says why 30 Esfand of a common year is impossible, and which weekday a day is', () => {
    const esfand = parseDay('۳۰ اسفند ۱۴۰۱')
    expect(!esfand.ok && esfand.message).toContain('کبیسه نیست')
    const monday = parseDay('دوشنبه ۱۸ دی ۱۴۰۱')
    expect(!monday.ok && monday.message).toContain('یکشنبه')
  })

  it.each([
    ['1402/01', 'روز این تاریخ'],
    ['فروردین ۱۴۰۲', 'روز این تاریخ'],
    ['۵ محرم ۱۴۴۴', 'نزدیک ۱۲ مرداد ۱۴۰۱'],
    ['سوم رمضان‌المبارک ۱۴۴۴', 'نزدیک ۵ فروردین ۱۴۰۲'],
    ['۱۵ ربیع الاول سال ۱۴۴۵', 'نزدیک ۸ مهر ۱۴۰۲'],
    ['۱۴۴۵ ذی‌الحجه ۱۰', 'نزدیک ۲۷ خرداد ۱۴۰۳'],
    ['1444/09/03 قمری', 'نزدیک ۵ فروردین ۱۴۰۲'],
    ['۰۳-۰۹-۱۴۴۴ ه.ق', 'نزدیک ۵ فروردین ۱۴۰۲'],
    ['۲۷ رجب المرجب سنه ۱۴۴۵ هجری قمری', 'نزدیک ۱۹ بهمن ۱۴۰۲'],
    ['1444/12/30', 'اگر قمری است، برابر خورشیدی آن نزدیک ۲۷ تیر ۱۴۰۲'],
    ['رمضان ۱۴۴۴', 'قمری'],
    ['۵ تا ۷ فروردین ۱۴۰۲', 'بیش از یک روز'],
    ['1402/01/05 - 1402/01/07', 'بیش از یک روز'],
    ['۵ فروردین ۱۴۰۲ (یکشنبه)', 'شنبه'],
  ])('says why %s is no day', (raw, why) => {
    expect(messageOf(raw)).toContain(why)
  })

  it.each([
    '1444/09/03',
    '۱۴۴۴/۹/۳',
    '1444-09-03',
    '1444.9.3',
    '14440903',
    '03/09/1444',
    '۳/۹/۱۴۴۴',
    '1444/09/03 10:30',
    '1444 09 03',
    "'1444/09/03",
    'مورخ ۱۴۴۴/۰۹/۰۳',
  ])('takes %s for no day of 1444, since it may be lunar, and says what both would be', raw => {
    const parsed = parseDay(raw)
    expect(parsed).toMatchObject({ ok: false, reason: 'outOfRange' })
    expect(messageOf(raw)).toMatch(/اگر قمری است.*۵ فروردین ۱۴۰۲.*۳ آذر ۱۴۴۴/)
  })

  it.each([
    ['۳ آذر ۱۴۴۴', '2065-11-23'],
    ['1444/09/03 شمسی', '2065-11-23'],
    ['۱۴۴۴/۰۹/۰۳ ه.ش', '2065-11-23'],
    ['1429/12/29', '2051-03-20'],
  ])('reads %s, which is solar', (raw, iso) => {
    expect(parseDay(raw)).toEqual({ ok: true, iso })
  })

  it('agrees to no century that makes a lunar-like year of two digits', () => {
    expect(parseDay('44/09/03', { dateOrder: 'yearFirst' })).toMatchObject({ ok: false, reason: 'outOfRange' })
    expect(parseDay('44/09/03')).toMatchObject({ ok: false, reason: 'outOfRange' })
  })

  it('reads back every form it writes, and the others that people write', () => {
    fc.assert(
      fc.property(day, iso => {
        const { year, month, day: dayOfMonth } = isoToJalali(iso)
        const [gregorianYear = '', gregorianMonth = '', gregorianDay = ''] = iso.split('-')
        const written = [
          formatJalaliDate(iso, 'numeric'),
          formatJalaliDate(iso, 'long'),
          formatJalaliDate(iso, 'weekday'),
          `${year}/${month}/${dayOfMonth}`,
          toPersianDigits(`${two(dayOfMonth)}/${two(month)}/${year}`),
          `${year}.${two(month)}.${two(dayOfMonth)}`,
          `${year}${two(month)}${two(dayOfMonth)}`,
          `${weekdayName(iso)}، ${year}/${month}/${dayOfMonth} 9:30`,
          `${inWords(dayOfMonth)} ${monthName(month)} ${year}`,
          `${ordinal(dayOfMonth)} ${monthName(month)} ماه سال ${toPersianDigits(String(year))}`,
          iso,
          `${Number(gregorianYear)}/${Number(gregorianMonth)}/${Number(gregorianDay)}`,
        ]
        for (const text of written) expect(parseDay(text)).toEqual({ ok: true, iso })
      }),
    )
  })

  it('answers for any figures', () => {
    const any = fc.stringMatching(/^[0-9]{1,4}[-/. ]{0,2}[0-9]{0,3}[-/. ]{0,2}[0-9]{0,4}$/)
    fc.assert(
      fc.property(any, raw => {
        const parsed = parseDay(raw)
        expect(parsed.ok ? parsed.iso : parsed.message).toMatch(parsed.ok ? /^\d{4}-\d\d-\d\d$/ : /\.$/)
      }),
      { numRuns: 1000 },
    )
  })
})
