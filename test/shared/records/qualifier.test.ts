import { describe, expect, it } from 'vitest'
import { formatNumber } from '../../../shared/persian/formatNumber.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import { qualify } from '../../../shared/records/qualifier.ts'

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
