import { describe, expect, it } from 'vitest'
import { wrapLabel } from '../../../../shared/charts/forms/wrapLabel.ts'

describe('wrapLabel', () => {
  it('breaks at spaces, and ends what does not fit in an ellipsis', () => {
    expect(wrapLabel('نوسازی ناوگان خدمات شهری', 14, 2)).toEqual(['نوسازی ناوگان', 'خدمات شهری'])
    expect(wrapLabel('نوسازی ناوگان خدمات شهری', 8, 2)).toEqual(['نوسازی', 'ناوگان…'])
  })

  it('keeps a number with what it is the number of', () => {
    expect(wrapLabel('بازسازی روشنایی بوستان‌های منطقهٔ ۱۴', 33, 2)).toEqual(['بازسازی روشنایی بوستان‌های', 'منطقهٔ ۱۴'])
  })
})
