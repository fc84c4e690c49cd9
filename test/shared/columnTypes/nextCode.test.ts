import { expect, it } from 'vitest'
import { nextCode } from '../../../shared/columnTypes/nextCode.ts'

it.each([
  [['D-01', 'D-02', 'X'], 'D-03'],
  [['D-09', 'D-10', 'E-77'], 'D-11'],
  [['1001', '1002'], '1003'],
  [[], 'رزمایش-01'],
  [['آزاد'], 'رزمایش-01'],
])('%j is followed by %s', (codes, next) => expect(nextCode(codes, 'رزمایش')).toBe(next))
