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

  it('never holds more weight than its limit, nor what is heavier than half of it', () => {
    const cache = new BoundedCache<string>(100, word => word.length)
    const lengths = new Map<string, number>()
    for (let i = 1; i < 200; i++) {
      const word = 'ش'.repeat(i % 70)
      cache.keep(String(i), word)
      lengths.set(String(i), word.length)
      const kept = [...lengths.keys()].filter(key => cache.find(key) !== undefined)
      expect(kept.reduce((sum, key) => sum + (lengths.get(key) ?? 0), 0)).toBeLessThanOrEqual(100)
    }
    cache.keep('سنگین', 'ش'.repeat(51))
    expect(cache.find('سنگین')).toBeUndefined()
  })
})
