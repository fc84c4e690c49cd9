import { describe, expect, it } from 'vitest'
import { formatTime } from '../../../shared/persian/formatTime.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'

describe('formatTime', () => {
  it('writes the hour without a leading zero', () => {
    expect(stripIsolates(formatTime('09:00'))).toBe('۹:۰۰')
    expect(stripIsolates(formatTime('23:59'))).toBe('۲۳:۵۹')
    expect(stripIsolates(formatTime('00:05'))).toBe('۰:۰۵')
  })

  it.each(['9:00', '24:00', '09:60', ''])('refuses %j', time => {
    expect(() => formatTime(time)).toThrow(RangeError)
  })
})
