import { expect, it } from 'vitest'
import { listLines } from '../../../shared/persian/listLines.ts'

it('takes the numbers and bullets of a copied list away, and blank lines', () => {
  const copied =
    '۱-\tلایحهٔ متمم بودجه\r\n2. گزارش بحران\n\n  (۳) نطق پیش از دستور\n• طرح\tترافیک\nالف) انتخاب\u2028۴ـ سؤال\n5\tتذکر'
  expect(listLines(copied)).toEqual([
    'لایحهٔ متمم بودجه',
    'گزارش بحران',
    'نطق پیش از دستور',
    'طرح ترافیک',
    'انتخاب',
    'سؤال',
    'تذکر',
  ])
})

it('keeps a number that belongs to the words', () => {
  const titles = ['۱۴۰۲ سال مهار تورم', '۱۲ طرح عمرانی', '۱.۵ درصد عوارض', '۷۳-۲ مصوبه', '-۳ درجه', 'ب و پ']
  expect(listLines(titles.join('\n'))).toEqual(titles)
})
