import { describe, expect, it } from 'vitest'
import { findLookAlikes } from '../../../shared/persian/lookAlikes.ts'

const lettersOf = (text: string) => findLookAlikes(text).map(({ letters }) => letters.join(' '))

describe('findLookAlikes', () => {
  it('finds words that mix Latin with another script, and names the strange letter', () => {
    expect(findLookAlikes('گزارش \u0420DF و PDF')).toEqual([{ index: 6, word: '\u0420DF', letters: ['U+0420'] }])
  })

  it.each([
    ['a Cyrillic letter in a Latin name', 'شهر Tehr\u0430n', 'U+0430'],
    ['a Cyrillic letter in a Persian word', 'شهر\u0430ما', 'U+0430'],
    ['a Greek letter in a Latin code', 'N\u039F-12', 'U+039F'],
    ['a name all of Cyrillic twins', 'کد \u0410\u0421\u0415', 'U+0410 U+0421 U+0415'],
    ['a lone Cyrillic letter of a code', '\u0410-12', 'U+0410'],
    ['Latin letters inside a Persian word', 'کrمان', 'U+0072'],
    ['a Latin l for an alef', 'شهرداlری', 'U+006C'],
    ['wide Latin letters', 'پروندهٔ ＰＤＦ', 'U+FF30 U+FF24 U+FF26'],
    ['mathematical letters', '𝐏DF', 'U+1D40F'],
    ['a beh without its dot', '\u066Eرق', 'U+066E'],
  ])('finds %s', (_, text, letters) => {
    expect(lettersOf(text)).toEqual([letters])
  })

  it.each([
    'PDFها و Москва и Ωμέγα',
    'آیPDFها',
    'Он сказал, а я нет',
    '۵ kΩ، ۲ μm و α',
    'مقررات ملی، ISO-9001، e-mail',
    'كيفيت',
    'نسخهٔ ۲ب',
    'خانهٔ B۱۲',
  ])('leaves honest text alone: %s', text => {
    expect(findLookAlikes(text)).toEqual([])
  })
})
