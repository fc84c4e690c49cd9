import { describe, expect, it } from 'vitest'
import { newCode } from '../../../shared/domain/newCode.ts'

describe('a new code', () => {
  it('is the stem, or the stem with the first free number', () => {
    expect(newCode('r-x', [])).toBe('r-x')
    expect(newCode('r-x', ['r-x', 'r-x-2'])).toBe('r-x-3')
  })
})
