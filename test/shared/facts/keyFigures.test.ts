import { describe, expect, it } from 'vitest'
import { FactCodes } from '../../../shared/facts/codes.ts'
import { readKeyFigures } from '../../../shared/facts/keyFigures.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import { passiveDefence, sessionData, stated } from './sessionData.ts'

const session = sessionData({
  ...passiveDefence(),
  statedFact: [
    stated('accounts', '1400', { unit: 'account', qualifier: 'moreThan', sample: true }),
    stated('x', '1', { openness: 'closed' }),
  ],
})

function figures(text: string) {
  return readKeyFigures(session, text, { name: 'گزارش r-1', closed: false }, new FactCodes(session)).map(
    ({ value, label, fact, sample, caveats, period }) => ({
      value: stripIsolates(value),
      label,
      fact,
      sample,
      caveats,
      period,
    }),
  )
}

describe('keyFigures', () => {
  it('reads a figure a line, with its code, label, sample mark and caveats', () => {
    const text = [
      'budgetLine/1012/allocated/1401|growth:budgetLine/1012/approved/1400|نسبت به مصوب ۱۴۰۰',
      '',
      'statedFact/accounts/value/1401|value|اشتراک برق',
    ].join('\n')
    expect(figures(text)).toEqual([
      {
        value: '۳۳٫۳٪',
        label: 'نسبت به مصوب ۱۴۰۰',
        fact: 'ب۳',
        sample: false,
        caveats: ['دو مرحلهٔ متفاوت بودجه: مصوب و تخصیص'],
        period: 'سال ۱۴۰۱',
      },
      { value: 'بیش از ۱٬۴۰۰ اشتراک', label: 'اشتراک برق', fact: 'د۱', sample: true, caveats: [], period: 'سال ۱۴۰۱' },
    ])
  })

  it('names the period where the label does not', () => {
    const periodOf = (label: string) => figures(`statedFact/accounts/value/1401|value|${label}`)[0]?.period
    expect(periodOf('اشتراک برق در ۱۴۰۱')).toBeNull()
    expect(periodOf('اشتراک برق امسال')).toBe('سال ۱۴۰۱')
    const growth = 'budgetLine/1012/allocated/1401|growth:budgetLine/1012/approved/1400'
    expect(figures(`${growth}|رشد`)[0]?.period).toBe('سال ۱۴۰۱ نسبت به سال ۱۴۰۰')
    expect(figures(`${growth}|رشد ۱۴۰۱ به ۱۴۰۰`)[0]?.period).toBeNull()
  })

  it('takes options between format and label', () => {
    expect(figures('statedFact/accounts/value/1401|number|unqualified|اشتراک')[0]?.value).toBe('۱٬۴۰۰')
  })

  it('has none in an empty text', () => {
    expect(figures('')).toEqual([])
  })

  it.each([
    ['budgetLine/1012/allocated/1401', 'address|format|label'],
    ['budgetLine/1012/allocated/1401|toman', 'address|format|label'],
    ['budgetLine/1012/allocated/1401|toman|', 'address|format|label'],
    ['budgetLine/1012/actual/1401|toman|عملکرد', 'عملکرد سال ۱۴۰۱'],
    ['statedFact/x/value/1401|value|پناهگاه', 'غیرعلنی'],
  ])('refuses «%s», naming report and line', (line, hint) => {
    expect(() => figures(`budgetLine/1012/allocated/1401|toman|بودجه\n${line}`)).toThrow(
      '«ارقام کلیدی گزارش r-1، سطر ۲»',
    )
    expect(() => figures(line)).toThrow(hint)
  })
})
