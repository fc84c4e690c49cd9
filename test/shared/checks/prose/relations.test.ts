import { describe, expect, it } from 'vitest'
import { growthIn } from '../../../../shared/checks/prose/growth.ts'
import { judge } from '../../../../shared/checks/prose/judge.ts'
import { readSentence } from '../../../../shared/checks/prose/quantities.ts'
import type { Relation } from '../../../../shared/checks/prose/relations.ts'
import { shareIn } from '../../../../shared/checks/prose/share.ts'
import { type Skeleton, skeletonOf } from '../../../../shared/checks/prose/skeleton.ts'
import { sumIn } from '../../../../shared/checks/prose/sum.ts'

/** What a sentence's relation comes to, such as '81.1 wrong'; 'silent' when it has none. */
function verdict(read: (skeleton: Skeleton) => Relation | null, sentence: string): string {
  const relation = read(skeletonOf(readSentence(sentence, [])))
  const judgement = relation && judge(relation)
  if (judgement === null) return 'silent'
  return `${judgement.computed.toFixed(1)} ${judgement.agrees ? 'right' : 'wrong'}`
}

describe('growth in a sentence', () => {
  it.each([
    'تعداد درخواست‌ها از ۱۲٬۳۳۳ مورد در سال ۱۴۰۰ به ۲۲٬۳۴۰ مورد در سال ۱۴۰۱ رسید که ۶۲ درصد رشد نشان می‌دهد.',
    'این شاخص با ۶۲٪ رشد از ۱۲,۳۳۳ به ۲۲,۳۴۰ رسیده است.',
    'رشد ۶۲ درصدی درخواست‌ها از ۱۲٬۳۳۳ مورد به ۲۲٬۳۴۰ مورد ثبت شد.',
    'امسال ۲۲٬۳۴۰ مورد بود که نسبت به ۱۲٬۳۳۳ مورد سال گذشته ۶۲ درصد رشد داشته است.',
    'سال گذشته ۱۲۳۳۳ پرونده بود و امسال به ۲۲۳۴۰ پرونده رسید؛ یعنی ۶۲ درصد بیشتر.',
    'درآمد ۱۲٬۳۳۳ میلیارد ریالی سال ۱۴۰۰ با ۶۲ درصد رشد به ۲۲٬۳۴۰ میلیارد ریال در سال ۱۴۰۱ رسید.',
    'شمار پرونده‌ها از 12333 به 22340 افزایش یافته است (62 درصد رشد).',
    'شمار پرونده‌ها از ۱۲۳۳۳ به ۲۲۳۴۰ رسید و ۶۲ درصد رشد کرد.',
    'از ۱۲٬۳۳۳ نفر در سال ۱۴۰۰ به ۲۲٬۳۴۰ نفر در سال ۱۴۰۱ رسیده که بیانگر رشدی معادل ۶۲ درصد است.',
    'مراجعان از ۱۲٬۳۳۳ نفر به ۲۲٬۳۴۰ نفر رسید که نسبت به مدت مشابه سال قبل ۶۲ درصد افزایش داشته است.',
    'رقم ۲۲٬۳۴۰ در مقایسه با ۱۲٬۳۳۳ سال قبل ۶۲ درصد افزایش نشان می‌دهد.',
    'پسماند خشك از ١٢٣٣٣ تن به ٢٢٣٤٠ تن افزايش يافت كه ٦٢درصد رشد است.',
  ])('computes 81.1 where 62 is stated: %s', sentence => {
    expect(verdict(growthIn, sentence)).toBe('81.1 wrong')
  })

  it.each([
    ['شمار پرونده‌ها از ۱۲٬۳۳۳ به ۲۲٬۳۴۰ رسید که ۸۱ درصد رشد است.', '81.1 right'],
    ['شمار پرونده‌ها از ۱۲٬۳۳۳ به ۲۲٬۳۴۰ رسید که ۸۱/۱ درصد رشد است.', '81.1 right'],
    ['شمار پرونده‌ها از ۱۲٬۳۳۳ به ۲۲٬۳۴۰ رسید که حدود ۸۰ درصد رشد است.', '81.1 right'],
    ['شمار پرونده‌ها از ۱۲٬۳۳۳ به ۲۲٬۳۴۰ رسید که بیش از ۸۰ درصد رشد است.', '81.1 right'],
    ['شمار پرونده‌ها از ۱۲٬۳۳۳ به ۲۲٬۳۴۰ رسید که بیش از ۹۰ درصد رشد است.', '81.1 wrong'],
    ['اعتبار از ۴۵۰ به ۶۰۰ میلیون تومان رسید که ۳۳ درصد رشد است.', '33.3 right'],
    ['شمار حادثه‌ها از ۱۰۰ به ۸۰ رسید که ۲۰ درصد کاهش است.', '-20.0 right'],
    ['شمار حادثه‌ها از ۱۰۰ به ۸۰ رسید که ۲۰ درصد افزایش است.', '-20.0 wrong'],
  ])('honours precision, hedges and direction: %s', (sentence, expected) => {
    expect(verdict(growthIn, sentence)).toBe(expected)
  })

  it.each([
    'شمار اشتراک‌ها از ۱٬۳۵۰ به ۱٬۴۰۰ رسید و مصرف ۵ درصد افزایش یافت.',
    'شمار اشتراک‌ها از ۱٬۳۵۰ به ۱٬۴۰۰ رسید، هزینهٔ برق ۵ درصد رشد کرد.',
    'شمار اشتراک‌ها از ۱٬۳۵۰ در ۱۲ منطقه به ۱٬۴۰۰ رسید که ۶۲ درصد رشد است.',
    'از ۱٬۳۵۰ اشتراک تا ۱٬۴۰۰ نفر و ۵ درصد رشد.',
  ])('leaves a sentence alone that may say something else: %s', sentence => {
    expect(verdict(growthIn, sentence)).toBe('silent')
  })
})

describe('share in a sentence', () => {
  it.each([
    'از ۵٬۷۸۶٬۰۰۰٬۰۰۰ ریال اعتبار مصوب، ۱٬۷۷۸٬۶۲۷٬۰۰۰ ریال هزینه شده که معادل ۱۵/۸۰ درصد است.',
    '۱٬۷۷۸٬۶۲۷٬۰۰۰ ریال از ۵٬۷۸۶٬۰۰۰٬۰۰۰ ریال، یعنی ۱۵/۸۰ درصد، تخصیص یافته است.',
    '۱٬۷۷۸٬۶۲۷٬۰۰۰ ریال معادل ۱۵/۸۰ درصد از ۵٬۷۸۶٬۰۰۰٬۰۰۰ ریال هزینه شد.',
    '۱۵/۸۰ درصد از ۵٬۷۸۶٬۰۰۰٬۰۰۰ ریال یعنی ۱٬۷۷۸٬۶۲۷٬۰۰۰ ریال تخصیص یافت.',
    'اعتبار مصوب ۵٬۷۸۶٬۰۰۰٬۰۰۰ ریال بود که ۱٬۷۷۸٬۶۲۷٬۰۰۰ ریال آن (۱۵/۸۰ درصد) تخصیص یافت.',
    'سهم ۱٬۷۷۸٬۶۲۷٬۰۰۰ ریالی این ردیف از بودجهٔ ۵٬۷۸۶٬۰۰۰٬۰۰۰ ریالی ۱۵٫۸۰ درصد است.',
    'از مجموع 5,786,000,000 ریال، مبلغ 1,778,627,000 ریال (15.80٪) هزینه شد.',
    'سهم این ردیف ۱۵/۸۰ درصد است: ۱٬۷۷۸٬۶۲۷٬۰۰۰ ریال از ۵٬۷۸۶٬۰۰۰٬۰۰۰ ریال.',
    'این ردیف با ۱٬۷۷۸٬۶۲۷٬۰۰۰ ریال، ۱۵/۸۰ درصد از ۵٬۷۸۶٬۰۰۰٬۰۰۰ ریال بودجهٔ واحد را دارد.',
  ])('computes 30.7 where 15.80 is stated: %s', sentence => {
    expect(verdict(shareIn, sentence)).toBe('30.7 wrong')
  })

  it('accepts the true share', () => {
    expect(verdict(shareIn, 'از ۱٬۴۰۰ اشتراک، ۳۵۰ اشتراک (۲۵ درصد) نوسازی شد.')).toBe('25.0 right')
  })

  it.each([
    'از ۱۲۰ پرونده، ۳۰ پرونده بسته شد و ۴۰ درصد اعتبار هزینه شد.',
    'از ۱۲۰ پرونده، ۳۰ پرونده بسته شد، ۴۰ درصد اعتبار هم هزینه شد.',
    'از ۱۲۰ پرونده ۳۰ پرونده بسته شد که ۴۰ درصد آن‌ها عمرانی بود.',
  ])('leaves a sentence alone that may say something else: %s', sentence => {
    expect(verdict(shareIn, sentence)).toBe('silent')
  })
})

describe('sum in a sentence', () => {
  it.each([
    ['در مجموع ۵۰ رزمایش برگزار شد: ۱۰ رزمایش دورمیزی، ۲۰ رزمایش عملیاتی و ۱۵ رزمایش سایبری.', '45.0 wrong'],
    ['۱۰ رزمایش دورمیزی، ۲۰ عملیاتی و ۱۵ سایبری، در مجموع ۵۰ رزمایش برگزار شد.', '45.0 wrong'],
    ['منطقهٔ ۱ با ۳۰ گروه، منطقهٔ ۲ با ۲۵ گروه و منطقهٔ ۳ با ۲۰ گروه که جمع آن‌ها ۸۵ گروه است.', '75.0 wrong'],
    ['در مجموع ۴۵ رزمایش برگزار شد: ۱۰ دورمیزی، ۲۰ عملیاتی و ۱۵ سایبری.', '45.0 right'],
  ])('adds the parts: %s', (sentence, expected) => {
    expect(verdict(sumIn, sentence)).toBe(expected)
  })

  it.each([
    'از مجموع ۵۰ رزمایش، ۱۰ رزمایش دورمیزی و ۲۰ رزمایش عملیاتی بود.',
    'در مجموع ۵۰ رزمایش برگزار شد که ۱۰ نفر و ۳ دستگاه در هر یک بودند.',
  ])('leaves parts alone that are not all of it: %s', sentence => {
    expect(verdict(sumIn, sentence)).toBe('silent')
  })
})
