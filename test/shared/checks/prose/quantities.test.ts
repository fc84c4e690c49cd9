import { describe, expect, it } from 'vitest'
import { readSentence } from '../../../../shared/checks/prose/quantities.ts'
import { sentencesOf } from '../../../../shared/checks/prose/sentences.ts'

const read = (sentence: string) =>
  readSentence(sentence, []).quantities.map(({ value, unit, hedge }) => `${hedge} ${value?.toFixed() ?? '?'} ${unit}`)

describe('readSentence', () => {
  it.each([
    ['رقم پارسال ۴۵۰ میلیون تومان بود', ['exact 4500000000 rial']],
    ['۲ میلیارد و ۵۰۰ میلیون تومان', ['exact 25000000000 rial']],
    ['2/500/000/000 ریال', ['exact 2500000000 rial']],
    ['حدود ۹۳ هزار مگاوات‌ساعت', ['about 93000000 kilowattHour']],
    ['بیش از ۱۴۰۰ اشتراک', ['moreThan 1400 account']],
    ['از ۴۵۰ به ۶۰۰ میلیون تومان', ['exact 4500000000 rial', 'exact 6000000000 rial']],
    ['٪۶۲ و ۱۵/۸۰ درصد', ['exact 62 percent', 'exact 15.8 percent']],
    ['۱۲۳۳۳نفر', ['exact 12333 person']],
    ['هزار و ۴۰۰ اشتراک', ['exact 1400 account']],
    ['۱/۵۰۰ نفر', ['exact ? person']],
  ])('reads «%s»', (sentence, expected) => {
    expect(read(sentence)).toEqual(expected)
  })

  it.each([
    '۶ رزمایش در نیمهٔ نخست سال اجرا شد',
    'در این دوره ۳۵۰ نفر آموزش دیدند',
    'در سال ۱۴۰۱ تعداد ۱۲۳۳۳ پرونده بررسی شد',
    'در منطقهٔ ۵، ۴۵۰ میلیون تومان هزینه شد',
    'در جلسهٔ ۷۳، ۱۲ نفر حاضر بودند',
    'برای این ردیف ۴۵۰ میلیون تومان دیده شد',
    'هر محله ۳ گروه دارد',
  ])('takes one quantity among names: %s', sentence => {
    expect(read(sentence)).toHaveLength(1)
  })
})

describe('sentencesOf', () => {
  it('does not end a sentence inside a decimal, after a list number or after an initial', () => {
    expect(sentencesOf('۱. عدد ۱۲.۵ است. ص. ۱۲ را ببینید؛ همین. پایان')).toEqual([
      '۱. عدد ۱۲.۵ است.',
      'ص. ۱۲ را ببینید؛ همین.',
      'پایان',
    ])
  })
})
