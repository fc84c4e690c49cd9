import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toLatinDigits, toPersianDigits } from '../../../shared/persian/digits.ts'

describe('digits', () => {
  it('reads all three digit sets as Latin', () => {
    expect(toLatinDigits('۱۴۰۱ ١٤٠١ 1401')).toBe('1401 1401 1401')
  })

  it('writes all three digit sets in Persian', () => {
    expect(toPersianDigits('۰۱۲۳۴۵۶۷۸۹ ٠١٢٣٤٥٦٧٨٩ 0123456789')).toBe('۰۱۲۳۴۵۶۷۸۹ ۰۱۲۳۴۵۶۷۸۹ ۰۱۲۳۴۵۶۷۸۹')
  })

  it('touches nothing but digits, and the two are inverse on Latin ones', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(toPersianDigits(text).replace(/[0-9٠-٩۰-۹]/g, '#')).toBe(text.replace(/[0-9٠-٩۰-۹]/g, '#'))
        expect(toLatinDigits(toPersianDigits(text))).toBe(toLatinDigits(text))
      }),
    )
  })
})
