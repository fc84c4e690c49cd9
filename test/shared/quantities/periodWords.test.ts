import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { parsePeriod, periodsOfYear } from '../../../shared/quantities/period.ts'
import { readPeriod } from '../../../shared/quantities/periodWords.ts'

describe('a period in words', () => {
  it.each([
    ['1405', '1405'],
    ['۱۴۰۵', '1405'],
    ['سال ۱۴۰۵', '1405'],
    ['سال مالی ۱۴۰۵', '1405'],
    ['دوازده‌ماههٔ ۱۴۰۵', '1405'],
    ['1405h1', '1405H1'],
    ['1405 H1', '1405H1'],
    ['H2-1405', '1405H2'],
    ['نیمهٔ نخست ۱۴۰۵', '1405H1'],
    ['نیمه اول 1405', '1405H1'],
    ['نیمه‌ی اول سال ۱۴۰۵', '1405H1'],
    ['نیم‌سال دوم ۱۴۰۵', '1405H2'],
    ['نيمسال دوم ۱۴۰۵', '1405H2'],
    ['شش‌ماههٔ اول ۱۴۰۵', '1405H1'],
    ['شش ماهه اول ۱۴۰۵', '1405H1'],
    ['۶ ماهه دوم سال ۱۴۰۵', '1405H2'],
    ['۱۴۰۵، شش‌ماههٔ نخست', '1405H1'],
    ['از ابتدای سال تا پایان آذر ۱۴۰۵', '1405N9'],
    ['از ابتدای سال ۱۴۰۵ تا آخر شهریور', '1405H1'],
    ['فروردین تا خرداد ۱۴۰۵', '1405Q1'],
    ['مهر لغایت اسفند ۱۴۰۵', '1405H2'],
    ['سه‌ماههٔ دوم ۱۴۰۵', '1405Q2'],
    ['سه ماهه چهارم ۱۴۰۵', '1405Q4'],
    ['۳ ماهه سوم ۱۴۰۵', '1405Q3'],
    ['فصل دوم ۱۴۰۵', '1405Q2'],
    ['پاییز ۱۴۰۵', '1405Q3'],
    ['فصل بهار ۱۴۰۵', '1405Q1'],
    ['Q2 1405', '1405Q2'],
    ['1405/Q3', '1405Q3'],
    ['نه‌ماههٔ ۱۴۰۵', '1405N9'],
    ['۹ ماهه ۱۴۰۵', '1405N9'],
    ['نه ماهه اول ۱۴۰۵', '1405N9'],
    ['نه‌ماههٔ نخست سال ۱۴۰۵', '1405N9'],
    ['شهریور ۱۴۰۵', '1405-06'],
    ['شهریورماه ۱۴۰۵', '1405-06'],
    ['شهريور ماه سال ۱۴۰۵', '1405-06'],
    ['1405/6', '1405-06'],
    ['140506', '1405-06'],
    ['۱۴۰۵/۰۶', '1405-06'],
    ['1405-6', '1405-06'],
    ['6-1405', '1405-06'],
    ['06/1405', '1405-06'],
  ])('%s is %s', (raw, code) => expect(readPeriod(raw)).toEqual({ ok: true, code }))

  it.each([
    ['شش‌ماههٔ ۱۴۰۵', 'کدام'],
    ['سه ماهه ۱۴۰۵', 'کدام'],
    ['نیمهٔ نخست ۰۵', 'چهاررقمی'],
    ['شهریور', 'چهاررقمی'],
    ['1402-1403', 'دو سال'],
    ['2023', 'شمسی'],
    ['1405/13', 'از ۱ تا ۱۲'],
    ['سه‌ماههٔ پنجم ۱۴۰۵', 'شناخته نشد'],
    ['دورهٔ آزمایشی ۱۴۰۵', 'شناخته نشد'],
    ['', ''],
  ])('«%s» is refused with its reason', (raw, why) => {
    const read = readPeriod(raw)
    expect(read).toMatchObject({ ok: false })
    expect(!read.ok && read.message).toContain(why)
  })

  it('is read back from what it is called, from its code and in other words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1300, max: 1499 }), year => {
        for (const code of periodsOfYear(year)) {
          const { label } = parsePeriod(code)
          const others = [label, code, code.toLowerCase(), toPersianDigits(code), label.replaceAll('\u200C', ' ')]
          for (const written of others) expect(readPeriod(written)).toEqual({ ok: true, code })
        }
      }),
    )
  })
})
