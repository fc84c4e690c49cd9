import { describe, expect, it } from 'vitest'
import { topN } from '../../../shared/charts/topN.ts'

const parts = [
  { name: 'الف', values: ['1', '2'] },
  { name: 'ب', values: ['5', '9'] },
  { name: 'پ', values: [null, '4'] },
  { name: 'ت', values: ['0.1', '0.2'] },
]
const restName = (count: number) => `بقیه ${count}`

describe('largest', () => {
  it('puts the largest last value first', () => {
    expect(topN(parts, 4, restName)).toMatchObject({
      parts: [{ name: 'ب' }, { name: 'پ' }, { name: 'الف' }, { name: 'ت' }],
      rest: null,
    })
  })

  it('sums the small ones exactly', () => {
    expect(topN(parts, 3, restName).rest).toEqual({ name: 'بقیه 2', values: ['1.1', '2.2'] })
  })

  it('gives no sum that lacks a value', () => {
    expect(topN(parts, 2, restName).rest?.values).toEqual([null, '6.2'])
  })
})
