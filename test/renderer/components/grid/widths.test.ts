import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { showValue } from '../../../../renderer/components/grid/cellValue.ts'
import type { GridColumn } from '../../../../renderer/components/grid/model.ts'
import { template } from '../../../../renderer/components/grid/widths.ts'
import { entryMoneyUnits } from '../../../../shared/persian/money.ts'

it('gives every number the room that its digits need', () => {
  const amounts = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }).map(String)
  fc.assert(
    fc.property(fc.constantFrom(...entryMoneyUnits), fc.array(amounts, { minLength: 1 }), (money, values) => {
      const column: GridColumn = { name: 'amount', column: { header: 'مبلغ', type: 'rial' }, money }
      const rows = new Map(values.map((value, i) => [String(i), { amount: value }]))
      const longest = Math.max(...values.map(value => showValue(column, value).length))
      const { least } = template({ columns: [column], rows })
      // A digit is 8.6 pixels wide, and both sides of a cell take 20.
      expect(least - 56).toBeGreaterThanOrEqual(longest * 8.6 + 20)
    }),
  )
})
