import { describe, expect, it } from 'vitest'
import { approximate } from '../../../shared/persian/approximate.ts'
import { formatNumber } from '../../../shared/persian/formatNumber.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import { visualOrder } from './visualOrder.ts'

describe('approximate', () => {
  it('puts ≈ where a reader from the right meets it first', () => {
    const figure = approximate(formatNumber('66.4'))
    expect(stripIsolates(figure)).toBe('≈ ۶۶٫۴')
    expect(visualOrder(`مصرف ${figure} مگاوات`)).toContain('۶۶٫۴ ≈')
  })
})
