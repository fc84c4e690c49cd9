import { expect, it } from 'vitest'
import { passphraseStrength } from '../../../shared/domain/passphraseStrength.ts'

it('takes numbers, names of the place and short words for weak, and a sentence of one’s own for strong', () => {
  const weak = [
    '',
    '۱۲۳۴۵۶۷۸۹۰',
    '۱۳۶۵/۰۲/۱۷',
    '۰۹۱۳۱۲۳۴۵۶۷',
    'شورا۱۴۰۵',
    'رمز شورای شهر',
    'a'.repeat(30),
    'abcdefghijklmnop',
  ]
  const fair = ['kX9!rT2#qw', 'سه پنجره رو به باغ']
  const strong = ['اسب‌های سفید کنار زاینده‌رود', 'correct horse battery staple']
  expect(weak.map(passphraseStrength)).toEqual(weak.map(() => 'weak'))
  expect(fair.map(passphraseStrength)).toEqual(fair.map(() => 'fair'))
  expect(strong.map(passphraseStrength)).toEqual(strong.map(() => 'strong'))
})
