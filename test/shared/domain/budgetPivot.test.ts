import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pivotBudget, yearAndPhaseName } from '../../../shared/domain/budgetPivot.ts'
import { amount, line } from '../facts/sessionData.ts'

describe('pivotBudget', () => {
  it('orders columns by year, then by the phases money passes through', () => {
    const amounts = [
      amount('1', 1401, 'actual', 1n),
      amount('1', 1401, 'approved', 2n),
      amount('1', 1400, 'allocated', 3n),
    ]
    expect(pivotBudget([line('1')], amounts).columns.map(yearAndPhaseName)).toEqual([
      '۱۴۰۰ تخصیص',
      '۱۴۰۱ مصوب',
      '۱۴۰۱ عملکرد',
    ])
  })

  it('has no total for a column that lacks a line’s amount', () => {
    const { totals, lines } = pivotBudget(
      [line('1'), line('2')],
      [amount('1', 1400, 'approved', 5n), amount('1', 1401, 'approved', 7n), amount('2', 1401, 'approved', 8n)],
    )
    expect(totals).toEqual([null, { amount: 15n, qualifier: 'exact' }])
    expect(lines[1]?.amounts.map(found => found?.amount)).toEqual([undefined, 8n])
  })

  it('has a total as firm as its parts', () => {
    const amounts = [
      amount('1', 1400, 'approved', 5n, { qualifier: 'about' }),
      amount('2', 1400, 'approved', 7n),
      amount('1', 1401, 'approved', 5n, { qualifier: 'atLeast' }),
      amount('2', 1401, 'approved', 7n),
    ]
    const { totals } = pivotBudget([line('1'), line('2')], amounts)
    expect(totals.map(total => total?.qualifier)).toEqual(['about', 'atLeast'])
  })

  it('sums exactly to 64 bits', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt(0n, 2n ** 63n - 1n), { minLength: 1, maxLength: 20 }), rials => {
        const lines = rials.map((_, i) => line(String(i)))
        const amounts = rials.map((rial, i) => amount(String(i), 1401, 'approved', rial))
        expect(pivotBudget(lines, amounts).totals[0]?.amount).toBe(rials.reduce((sum, rial) => sum + rial, 0n))
      }),
    )
  })
})
