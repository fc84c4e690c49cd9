import { expect, it } from 'vitest'
import { parseHours } from '../../../shared/persian/parseHours.ts'

it.each([
  ['1:30', '1.5'],
  ['۱:۴۵', '1.75'],
  ['2:00:00', '2'],
  ['۱ ساعت و ۳۰ دقیقه', '1.5'],
  ['۹۰ دقیقه', '1.5'],
  ['۲ ساعت', '2'],
  ['2 ساعت و نیم', '2.5'],
  ['نیم ساعت', '0.5'],
  // Twenty minutes are no decimal of an hour, and numbers alone are read as numbers.
  ['1:20', undefined],
  ['1:75', undefined],
  ['۴', undefined],
  ['و', undefined],
  ['', undefined],
])('«%s» is %s hours', (text, hours) => expect(parseHours(text)).toBe(hours))
