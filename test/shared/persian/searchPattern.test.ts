import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../../shared/persian/normalise.ts'
import { searchPattern } from '../../../shared/persian/searchPattern.ts'

const finds = (wanted: string, page: string) => searchPattern(wanted)?.exec(page)?.[0]

describe('a text looked for in a finished page', () => {
  it.each([
    ['۶۰۰ میلیون تومان', 'تخصیص ۶۰۰میلیون تومان یافت', '۶۰۰میلیون تومان'],
    ['600 میلیون', '۶۰۰ میلیون', '۶۰۰ میلیون'],
    ['1200', 'مبلغ ۱٬۲۰۰ ریال', '۱٬۲۰۰'],
    ['۱٬۲۰۰', 'مبلغ 1200 ریال', '1200'],
    ['۳۳٫۳٪', 'رشد ۳۳٫۳٪ بود', '۳۳٫۳٪'],
    ['می رود', 'آب می‌رود', 'می‌رود'],
    ['كتابهاي', 'کتاب‌های', 'کتاب‌های'],
    ['مدیریت بحران', 'مدیریت\nبحران', 'مدیریت\nبحران'],
    ['معلم', 'مُعَلِّم', 'مُعَلِّم'],
    ['کتاب', 'کباب', undefined],
    ['خانه‌ی ما', 'در خانهٔ ما', 'خانهٔ ما'],
    ['خانهٔ ما', 'در خانه‌ی ما', 'خانه‌ی ما'],
    ['خانه ما', 'در خانۀ ما', 'خانۀ ما'],
    ['LED', 'چراغ led نو', 'led'],
    ['۱ـ۲', 'بند ۱ـ۲', '۱ـ۲'],
    ['(الف)', 'بند (الف) است', '(الف)'],
  ])('%s in %s', (wanted, page, found) => {
    expect(finds(wanted, page)).toBe(found)
  })

  it.each([
    ['هیئت رئیسه', 'هیأت رئیسه', 'هیأت رییسه', 'هیات رئیسه'],
    ['مسئله', 'مسأله', 'مساله'],
    ['مسئول', 'مسؤول', 'مسوول'],
    ['سؤال', 'سوال', 'سئوال'],
    ['شئون', 'شؤون'],
    ['جرئت', 'جرأت', 'جرات'],
    ['رأی', 'رای'],
    ['مؤسسه', 'موسسه'],
    ['مأمور', 'مامور'],
    ['برنامهٔ شهر', 'برنامۀ شهر', 'برنامه‌ی شهر'],
  ])('«%s» is found in each of its other spellings, and they in it', (...spellings) => {
    for (const wanted of spellings) for (const page of spellings) expect(finds(wanted, `این ${page} است`)).toBe(page)
    expect(new Set(spellings.map(fold)).size).toBe(1)
  })

  it('finds «مسؤلیت» and «قراءت», whose hamza is written otherwise', () => {
    for (const wanted of ['مسئولیت', 'مسؤولیت', 'مسؤلیت'])
      for (const page of ['مسئولیت', 'مسؤولیت', 'مسؤلیت']) expect(finds(wanted, page)).toBe(page)
    expect(finds('قرائت', 'قراءت')).toBe('قراءت')
    expect(finds('شورا', 'شرا')).toBeUndefined()
  })

  it('is nothing when it has nothing to see', () => {
    expect(searchPattern(' \u200c ')).toBeUndefined()
  })

  it('finds every letter from ا to ی as it was typed, by itself and in a word', () => {
    const letters = Array.from({ length: 0x6cc - 0x627 + 1 }, (_, step) => String.fromCodePoint(0x627 + step))
    const typed = letters.flatMap(letter => [letter, `${letter}\\`, `ب${letter}ب`])
    expect(typed.filter(text => searchPattern(text)?.test(text) === false)).toEqual([])
  })

  it('makes a pattern of any text, which finds the text itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ا-یa-z0-9۰-۹ ()[\]\\^$.*+?|/{}-]{1,20}$/), text => {
        expect(searchPattern(text)?.test(text)).not.toBe(false)
      }),
    )
  })
})
