import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compact, nearOptions } from '../../../shared/tables/nearOptions.ts'
import type { RecordOption } from '../../../shared/tables/readReference.ts'

const withoutZeros = (code: string) => compact(code).replace(/^0+/, '')

/** What is near, said of one record at a time. */
function slowly(options: readonly RecordOption[], text: string, most: number): RecordOption[] {
  const wanted = compact(text)
  const isNear = ({ code, label }: RecordOption) => {
    const name = compact(label)
    return (
      withoutZeros(code) === withoutZeros(wanted) ||
      (wanted.length > 2 && name.includes(wanted)) ||
      (name.length > 2 && wanted.includes(name))
    )
  }
  return wanted === '' ? [] : options.filter(isNear).slice(0, most)
}

const text = fc.string({ unit: fc.constantFrom('ا', 'ب', '0', '1', ' ', 'ك', '\u200c'), maxLength: 8 })

describe('records that may be meant', () => {
  it('are those that looking at each of them would find, in their order', () => {
    const options = fc.array(fc.record({ code: text, label: text }), { maxLength: 12 })
    fc.assert(
      fc.property(options, text, fc.integer({ min: 1, max: 4 }), (all, wanted, most) => {
        expect(nearOptions(all)(wanted, most)).toEqual(slowly(all, wanted, most))
      }),
      { seed: 1, numRuns: 2000 },
    )
  })

  it('are found for twenty thousand unknown codes among as many records, which none of them resembles', () => {
    const options = Array.from({ length: 20_000 }, (_, i) => ({ code: `Z${i}`, label: `کنتور شمارهٔ ${i}` }))
    const near = nearOptions(options)
    const found = Array.from({ length: 20_000 }, (_, i) => near(`X-100${i}`, 6))
    expect(found.flat()).toEqual([])
    expect(near('کنتور شماره ۱۲۳۴۵', 6).map(({ code }) => code)).toContain('Z12345')
  })
})
