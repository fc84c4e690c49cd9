import { describe, expect, it } from 'vitest'
import { BoundedCache } from '../../shared/boundedCache.ts'

describe('BoundedCache', () => {
  it('makes an entry once', () => {
    const cache = new BoundedCache<{ word: string }>(10)
    const first = cache.get('شهر', () => ({ word: 'شهر' }))
    expect(cache.get('شهر', () => ({ word: 'دیگر' }))).toBe(first)
  })

  it('never holds more than its limit', () => {
    const cache = new BoundedCache<number>(10)
    for (let i = 0; i < 1000; i++) cache.get(String(i), () => i)
    expect(cache.size).toBeLessThanOrEqual(10)
  })

  it('keeps what is in use while others come and go', () => {
    const cache = new BoundedCache<{ kept: boolean }>(10)
    const kept = cache.get('پرکاربرد', () => ({ kept: true }))
    for (let i = 0; i < 1000; i++) {
      cache.get(String(i), () => ({ kept: false }))
      expect(cache.get('پرکاربرد', () => ({ kept: false }))).toBe(kept)
    }
  })
})
