import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copyValue, editValue, readValue, showValue } from '../../../../renderer/components/grid/cellValue.ts'
import type { GridColumn } from '../../../../renderer/components/grid/model.ts'
import { entryMoneyUnits } from '../../../../shared/persian/money.ts'
import { periodsOfYear } from '../../../../shared/quantities/period.ts'

const amount = (money: GridColumn['money']): GridColumn => ({
  name: 'amount',
  column: { header: 'مبلغ', type: 'rial', optional: true },
  ...(money ? { money } : {}),
})
const inMillions = amount('million-rial')
const units = fc.constantFrom(...entryMoneyUnits)
const amounts = fc.bigInt({ min: -(10n ** 16n) + 1n, max: 10n ** 16n - 1n }).map(String)

describe('an amount in a cell', () => {
  it('is read again as the same amount from what the cell shows, opens with and copies', () => {
    fc.assert(
      fc.property(units, amounts, (unit, rial) => {
        const column = amount(unit)
        for (const write of [showValue, editValue, copyValue])
          expect(readValue(column, write(column, rial), null)).toEqual({ is: 'value', value: rial })
      }),
    )
  })

  it('is in the unit that the column shows, unless it names its own', () => {
    const read = (text: string) => readValue(inMillions, text, null)
    expect(read('۳۵٬۰۰۰')).toEqual({ is: 'value', value: '35000000000' })
    expect(read('600 میلیون تومان')).toEqual({ is: 'value', value: '6000000000' })
    expect(read('۱۲٬۵۰۰ ریال')).toEqual({ is: 'value', value: '12500' })
    expect(readValue(amount('thousand-toman'), '۷', null)).toEqual({ is: 'value', value: '70000' })
    expect(showValue(inMillions, '4500123456')).toBe('۴٬۵۰۰٫۱۲۳۴۵۶')
  })

  it('is asked about when it is larger than any city’s, unless the cell has it already', () => {
    const asked = readValue(inMillions, '35000000000', null)
    expect(asked).toMatchObject({ is: 'ask', readings: [{ value: '35000000000' }, { value: '35000000000000000' }] })
    expect(readValue(inMillions, '35000000000', '35000000000000000').is).toBe('value')
    expect(readValue(inMillions, '35000000000 ریال', null)).toEqual({ is: 'value', value: '35000000000' })
  })
})

it('reads every period from what its cell shows and opens with', () => {
  const column: GridColumn = { name: 'period', column: { header: 'دوره', type: 'period' } }
  for (const period of periodsOfYear(1405))
    for (const write of [showValue, editValue, copyValue])
      expect(readValue(column, write(column, period), null)).toEqual({ is: 'value', value: period })
})

describe('a percentage below one', () => {
  const ofRow: GridColumn = { name: 'actual', column: { header: 'عملکرد', type: 'decimal' } }
  const own: GridColumn = { name: 'weight', column: { header: 'وزن', type: 'decimal', unit: 'درصد' } }

  it('is asked where it is typed, and not where the cell is left as it was', () => {
    expect(readValue(ofRow, '0.2', null, { unit: 'درصد' })).toMatchObject({ is: 'ask', about: 'percent' })
    expect(readValue(ofRow, editValue(ofRow, '0.2'), '0.2', { unit: 'درصد' })).toEqual({ is: 'value', value: '0.2' })
    expect(readValue(ofRow, '0.2', '20', { unit: 'درصد' }).is).toBe('ask')
  })

  it('is shown, opened and copied with its sign in a column of percent', () => {
    for (const write of [showValue, editValue, copyValue])
      expect(readValue(own, write(own, '0.2'), null)).toEqual({ is: 'value', value: '0.2' })
    expect([showValue(own, '0.2'), copyValue(own, '-0.25'), showValue(own, '20')]).toEqual(['۰٫۲٪', '-0.25%', '۲۰'])
  })
})
