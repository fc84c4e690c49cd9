import { describe, expect, it } from 'vitest'
import { unitNamed, unitOf } from '../../../shared/quantities/unitOf.ts'

describe('the unit of a header, title or corner cell', () => {
  it.each([
    ['مبلغ (میلیون ریال)', 'million-rial'],
    ['مبلغ (ميليون ريال)', 'million-rial'],
    ['مبلغ [هزار تومان]', 'thousand-toman'],
    ['۱۴۰۵ مصوب (میلیون ریال)', 'million-rial'],
    ['۱۴۰۵ مصوب - میلیون ریال', 'million-rial'],
    ['ارقام به میلیون ریال', 'million-rial'],
    ['(ارقام به ميليون ريال مي‌باشد)', 'million-rial'],
    ['مبالغ به هزار تومان', 'thousand-toman'],
    ['مبالغ به هزار ریال است.', 'thousand-rial'],
    ['واحد: میلیارد ریال', 'billion-rial'],
    ['واحد : میلیارد تومان', 'billion-toman'],
    ['میلیون‌ریال', 'million-rial'],
    ['اعتبار (همت)', 'trillion-toman'],
    ['هزار میلیارد ریال', 'trillion-rial'],
    ['هزار میلیارد تومان', 'trillion-toman'],
    ['مبلغ به ریال', 'rial'],
    ['مبلغ-میلیون ریال', 'million-rial'],
    ['مبلغ/ریال', 'rial'],
    ['مبلغ (تومن)', 'toman'],
    ['بودجهٔ سال ۱۴۰۵ شهرداری کاشان (مبالغ: میلیون ریال)', 'million-rial'],
    ['Amount (IRR)', 'rial'],
  ])('%s is %s', (text, money) => expect(unitOf(text)?.money).toBe(money))

  it.each([
    ['مدت (ساعت)', 'ساعت'],
    ['هدف (٪)', 'درصد'],
    ['عملکرد (%)', 'درصد'],
    ['مصرف (kWh)', 'کیلووات‌ساعت'],
    ['مصرف (کیلووات ساعت)', 'کیلووات‌ساعت'],
    ['ارقام به هکتار', 'هکتار'],
    ['واحد: نفر', 'نفر'],
    ['درصد', 'درصد'],
    ['مساحت (مترمربع)', 'متر مربع'],
    ['طول (km)', 'کیلومتر'],
  ])('%s is %s', (text, name) => expect(unitOf(text)).toEqual({ name }))

  it.each([
    'مبلغ',
    'بودجهٔ ۶۰۰ میلیون تومانی',
    'اعتبار ۶۰۰ میلیون تومان',
    'مبلغ (ریال/تومان)',
    'مبلغ (میلیون)',
    'شمار نفر ساعت آموزش',
    'تعداد افراد',
    'مبلغ ریالی',
    'اعتبار (م.ریال)',
    'اعتبار (م ریال)',
    'مبلغ به م. ریال',
    '',
  ])('«%s» names none', text => expect(unitOf(text)).toBeUndefined())

  it('stands by itself in a cell', () => {
    expect(unitNamed('میلیون تومان')).toEqual({ name: 'میلیون تومان', money: 'million-toman' })
    expect(unitNamed('ریال')).toEqual({ name: 'ریال', money: 'rial' })
    expect(unitNamed('نفر')).toEqual({ name: 'نفر' })
    expect(unitNamed('مبلغ میلیون تومان')).toBeUndefined()
  })
})
