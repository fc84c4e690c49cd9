import { expect, it } from 'vitest'
import { numberInWords } from '../../../shared/persian/numberInWords.ts'

it.each([
  ['صد و بیست', '120'],
  ['چهل و دو', '42'],
  ['هزار و سیصد', '1300'],
  ['دو میلیون و پانصد هزار و یک', '2500001'],
  ['بیست‌وپنج', '25'],
  ['صفر', '0'],
])('reads «%s»', (text, digits) => {
  expect(numberInWords(text)).toBe(digits)
})

it.each(['', 'و', 'دو سه', 'بیست و سی', 'هزار میلیون هزار', 'نیم', 'حدود بیست', 'سه‌شنبه', 'هزار هزار'])(
  'takes «%s» for no number',
  text => {
    expect(numberInWords(text)).toBeUndefined()
  },
)
