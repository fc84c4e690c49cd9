import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanUp } from '../../../shared/persian/cleanUp.ts'

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
  ])('%s', (written, clean) => {
    expect(cleanUp(written)).toBe(clean)
  })

  it.each(['نسخهٔ PDF/A-2a و ISO 8601', 'ساعت ۹:۳۰', '۱۴۰۱/۱۰/۱۸', 'x2 و a-12', '# رزمایش‌ها', 'می‌رود'])(
    'leaves «%s» as it is',
    text => expect(cleanUp(text)).toBe(text),
  )

  it('does not touch references, whatever stands about them', () => {
    const text =
      'در  {{drill/@crisis/kind=operational/1401H1/count}} رزمایش , از {{ budgetLine/1012/allocated/1401|toman }}.'
    expect(cleanUp(text)).toBe(
      'در {{drill/@crisis/kind=operational/1401H1/count}} رزمایش، از {{ budgetLine/1012/allocated/1401|toman }}.',
    )
  })

  const words = 'می شود ها های تر خانه ی ای كار PDF , . ... ? ; " ( ) « » 12 1,250 ۱۲ % - ـ {{a/b/c/1401}} : !'.split(
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
