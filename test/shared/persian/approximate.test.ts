import { describe, expect, it } from 'vitest'
import { approximate, qualify } from '../../../shared/persian/approximate.ts'
import { formatNumber } from '../../../shared/persian/formatNumber.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import { visualOrder } from './visualOrder.ts'

describe('qualify', () => {
  it.each([
    ['exact', '۱٬۴۰۰'],
    ['about', 'حدود ۱٬۴۰۰'],
    ['moreThan', 'بیش از ۱٬۴۰۰'],
    ['atLeast', 'حداقل ۱٬۴۰۰'],
    ['upTo', 'تا ۱٬۴۰۰'],
  ] as const)('says %s in words', (qualifier, words) => {
    expect(stripIsolates(qualify(formatNumber('1400'), qualifier))).toBe(words)
  })
})

describe('approximate', () => {
  it('puts ≈ where a reader from the right meets it first', () => {
    const figure = approximate(formatNumber('66.4'))
    expect(stripIsolates(figure)).toBe('≈ ۶۶٫۴')
    expect(visualOrder(`مصرف ${figure} مگاوات`)).toContain('۶۶٫۴ ≈')
  })
})
