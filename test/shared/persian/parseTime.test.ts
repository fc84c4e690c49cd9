import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatTime } from '../../../shared/persian/formatTime.ts'
import { parseTime } from '../../../shared/persian/parseTime.ts'

describe('an hour', () => {
  it.each([
    ['9:5', '09:05'],
    ['۹', '09:00'],
    ['ساعت ۱۰', '10:00'],
    ['10.30', '10:30'],
    ['۱۰٫۳۰', '10:30'],
    ['14:30:00', '14:30'],
    ['۹ و نیم', '09:30'],
    ['۹ و ۱۵ دقیقه', '09:15'],
    ['۵ بعدازظهر', '17:00'],
    ['۵ بعد از ظهر', '17:00'],
    ['2:30 PM', '14:30'],
    ['۹ صبح', '09:00'],
    ['12:15 pm', '12:15'],
    ['12:15 am', '00:15'],
    ['0:00', '00:00'],
  ])('%s is %s', (raw, time) => expect(parseTime(raw)).toBe(time))

  it.each(['10.3', '25:00', '9:60', 'نه', '', '14 عصر', '9-10'])('«%s» is none', raw =>
    expect(parseTime(raw)).toBeUndefined(),
  )

  it('is read as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), minutes => {
        const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
        expect(parseTime(formatTime(time))).toBe(time)
        expect(parseTime(time)).toBe(time)
      }),
    )
  })
})
