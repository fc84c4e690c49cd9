import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanUp } from '../../../shared/persian/cleanUp.ts'
import { toLatinDigits } from '../../../shared/persian/digits.ts'
import { codes, expressions, groups } from './figures.ts'

/** A number without the signs that print writes otherwise. */
const bare = (text: string) => toLatinDigits(text).replace(/[.٫,٬%٪]/g, '')
const shape = (written: string) => [written.split('\n').length, written.match(/\{\{.*?\}\}/g)?.length ?? 0]

describe('a narrative is cleaned up', () => {
  it.each([
    ['اين كتاب است', 'این کتاب است'],
    ['در سال 1401 و 12 رزمایش', 'در سال ۱۴۰۱ و ۱۲ رزمایش'],
    ['مبلغ 1,250,000 ریال و 12.5 درصد', 'مبلغ ۱٬۲۵۰٬۰۰۰ ریال و ۱۲٫۵ درصد'],
    ['رشد 33 % بود', 'رشد ۳۳٪ بود'],
    ['گفت: "این کار شد"', 'گفت: «این کار شد»'],
    ['گفت:“ این کار شد ”.', 'گفت: «این کار شد».'],
    ['تهران , اصفهان ; شیراز ?', 'تهران، اصفهان؛ شیراز؟'],
    ['رسید ، سپس رفت .', 'رسید، سپس رفت.'],
    ['رسید،سپس رفت.دوباره آمد', 'رسید، سپس رفت. دوباره آمد'],
    ['می شود و نمی تواند', 'می‌شود و نمی‌تواند'],
    ['گزارش های واحد ها', 'گزارش‌های واحدها'],
    ['کار ها بزرگ تر و مهم ترین', 'کارها بزرگ‌تر و مهم‌ترین'],
    ['خانه ی ما و برنامه‌ی شهر', 'خانهٔ ما و برنامهٔ شهر'],
    ['گرفته اند و نامه ای', 'گرفته‌اند و نامه‌ای'],
    ['شهـــرداری', 'شهرداری'],
    ['مصرف(برق)زیاد', 'مصرف (برق) زیاد'],
    ['و بس...', 'و بس…'],
    ['تهران - اصفهان', 'تهران – اصفهان'],
    ['ساعت 10:30-12:00', 'ساعت ۱۰:۳۰-۱۲:۰۰'],
    ['ساعت 10.30 تا 12.00', 'ساعت ۱۰.۳۰ تا ۱۲.۰۰'],
    ['نسخهٔ 1.2 و بند 3.4 و 1.5 متر', 'نسخهٔ ۱.۲ و بند ۳.۴ و ۱٫۵ متر'],
    ['مبلغ 12.000 ریال و 0.125 و 1234.567', 'مبلغ ۱۲.۰۰۰ ریال و ۰٫۱۲۵ و ۱۲۳۴٫۵۶۷'],
    ['مقیاس 1 : 1000 است : دقیق', 'مقیاس ۱ : ۱۰۰۰ است: دقیق'],
    ['نامه 1402/ص/12', 'نامه ۱۴۰۲/ص/۱۲'],
    ['کارت 6037-9971-1234-5678 و 0913 123 4567', 'کارت ۶۰۳۷-۹۹۷۱-۱۲۳۴-۵۶۷۸ و ۰۹۱۳ ۱۲۳ ۴۵۶۷'],
    ['تفاضل 10 - 3 = 7 است', 'تفاضل ۱۰ - ۳ = ۷ است'],
    ['سرور 192.168.1.10 نسخهٔ 1.2.3', 'سرور ۱۹۲.۱۶۸.۱.۱۰ نسخهٔ ۱.۲.۳'],
    ['فایل"PDF"و(Word 12)', 'فایل «PDF» و (Word 12)'],
    ['· بازدید\no آموزش\n§ خرید', '• بازدید\n◦ آموزش\n▪ خرید'],
    ['ü بازدید\nØ آموزش\nv خرید\nq نصب', '✔ بازدید\n➢ آموزش\n❖ خرید\n❑ نصب'],
  ])('%s', (written, clean) => {
    expect(cleanUp(written)).toBe(clean)
  })

  it.each([
    'نسخهٔ PDF/A-2a و ISO 8601',
    'ساعت ۹:۳۰',
    '۱۴۰۱/۱۰/۱۸',
    'x2 و a-12',
    '# رزمایش‌ها',
    'می‌رود',
    'شبا IR06 0960 0000 0001 0032 4200 01',
    'https://example.ir/a?b=12&c=3 را ببینید',
    'گواهی ISO 9001:2015',
    'پرونده C:\\data\\12.csv',
    'رابطه x=5 و y = 2 - x',
    'v 1.2 و Ø 12',
    '\\\\server\\share\\1402\\12.xlsx',
    'D:/گزارش/12.docx',
    'ISO/IEC 27001:2013 و EN 50126-1:2017',
    'IP 192.168.1.1:8080 و MAC 00:1A:2B:3C:4D:5E',
    'ISBN 978-600-12-3456-7 و v1.2.3-beta.4',
    'y=2x+1 و f(x)=3 و a/b=12',
    'نشانی info@example.ir، www.example.ir/a,b/12، و /srv/1402/12.',
    'فایل‌های PDF‌ها و example.ir/%20?q=a;b',
    'https://example.ir/اخبار/12,5 را',
    '𠀀 و S-12',
    'IR060960000000010032420001 و SN 12,345.6',
  ])('leaves «%s» as it is', text => expect(cleanUp(text)).toBe(text))

  const latinCode = codes.map(code => toLatinDigits(code).replace(/^[(.]/, 'a'))

  it('leaves every code whole among whatever is put right', () => {
    fc.assert(
      fc.property(fc.oneof(codes, latinCode), code => {
        const clean = cleanUp(`كار"${code}"و ${code} مي شود (${code}) .`)
        expect(clean).toBe(`کار «${code}» و ${code} می‌شود (${code}).`)
      }),
    )
  })

  it('changes no number but in its digits and separators', () => {
    const figure = fc.oneof(
      groups,
      expressions.filter(each => !/[A-Za-z]/.test(each)),
    )
    fc.assert(
      fc.property(figure, typed => {
        expect(bare(cleanUp(`سهم ${toLatinDigits(typed)} است`))).toBe(bare(`سهم ${typed} است`))
        expect(cleanUp(`سهم ${toLatinDigits(typed)} است`)).not.toMatch(/[0-9]/)
      }),
    )
  })

  it('does not touch references, whatever stands about them', () => {
    const text =
      'در  {{drill/@crisis/kind=operational/1401H1/count}} رزمایش , از {{ budgetLine/1012/allocated/1401|toman }}.'
    expect(cleanUp(text)).toBe(
      'در {{drill/@crisis/kind=operational/1401H1/count}} رزمایش، از {{ budgetLine/1012/allocated/1401|toman }}.',
    )
  })

  const words =
    'می شود ها های تر خانه ی ای كار PDF , . ... ? ; " ( ) « » 12 1,250 ۱۲ % - ـ {{a/b/c/1401}} : ! S-12 x=5 10:30-12:00 C++ a.ir/ IR06 0960'.split(
      ' ',
    )
  const piece = fc.constantFrom(...words, ' ', '  ', '\u200C', '\n', '# ')
  const text = fc.array(piece, { maxLength: 24 }).map(parts => parts.join(''))

  it('twice as once', () => {
    fc.assert(
      fc.property(text, written => {
        expect(cleanUp(cleanUp(written))).toBe(cleanUp(written))
      }),
      { numRuns: 1500 },
    )
  })

  it('with every reference and line in its place', () => {
    fc.assert(
      fc.property(text, written => {
        expect(shape(cleanUp(written))).toEqual(shape(written))
      }),
    )
  })
})
