import { describe, expect, it } from 'vitest'
import { termEnd } from '../../../shared/domain/council.ts'

describe('a term', () => {
  it('ends on the eve of its fourth anniversary', () => {
    expect(termEnd('2021-08-05')).toBe('2025-08-04')
  })
})
