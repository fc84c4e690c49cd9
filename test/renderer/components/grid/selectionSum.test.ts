import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { GridColumn } from '../../../../renderer/components/grid/model.ts'
import { columnTotal, selectionSum } from '../../../../renderer/components/grid/selectionSum.ts'
import { toLatinDigits } from '../../../../shared/persian/digits.ts'

const title: GridColumn = { name: 'title', column: { header: 'عنوان', type: 'text' } }
const people: GridColumn = { name: 'people', column: { header: 'نفر', type: 'count', unit: 'نفر', optional: true } }
const hours: GridColumn = { name: 'hours', column: { header: 'ساعت', type: 'decimal', unit: 'ساعت', optional: true } }
const amount: GridColumn = {
  name: 'amount',
  column: { header: 'مبلغ', type: 'rial', optional: true },
  money: 'million-rial',
}
const position: GridColumn = { name: 'position', column: { header: 'ردیف', type: 'count', isPosition: true } }
const noUnit = () => undefined

it('counts what is filled, and adds up numbers of one unit exactly', () => {
  const rows = [
    { title: 'الف', people: 12, amount: '600000000' },
    { title: 'ب', people: null, amount: '1234567' },
    { title: 'پ', people: 30, amount: '' },
  ]
  expect(selectionSum(rows, [title, people], noUnit)).toEqual({ filled: 5, sum: '۴۲ نفر', average: '۲۱ نفر' })
  expect(selectionSum(rows, [amount], noUnit)).toMatchObject({ filled: 2, sum: '۶۰۱٫۲۳۴۵۶۷ میلیون ریال' })
})

it('adds up nothing of unlike units, of places in a list, or of one number', () => {
  const rows = [
    { people: 12, hours: '1.5', position: 1, value: '3', unit: 'نفر' },
    { people: 8, hours: '2', position: 2, value: '4', unit: 'روز' },
  ]
  expect(selectionSum(rows, [people, hours], noUnit).sum).toBeNull()
  expect(selectionSum(rows, [position], noUnit)).toEqual({ filled: 2, sum: null, average: null })
  expect(selectionSum(rows.slice(1), [people], noUnit).sum).toBeNull()
  const value: GridColumn = { name: 'value', column: { header: 'مقدار', type: 'decimal' } }
  expect(selectionSum(rows, [value], row => String(row['unit'])).sum).toBeNull()
  expect(selectionSum(rows, [value], () => 'روز').sum).toBe('۷ روز')
})

it('adds up a column in its own unit and counts what is missing in the sum', () => {
  const rows = [
    { amount: '600000000', hours: '1.5' },
    { amount: null, hours: '8' },
    { amount: '1234567', hours: '0.25' },
  ]
  expect(columnTotal(rows, amount, noUnit)).toEqual({ sum: '۶۰۱٫۲۳۴۵۶۷', empty: 1 })
  expect(columnTotal(rows, hours, noUnit)).toEqual({ sum: '۹٫۷۵', empty: 0 })
  expect(columnTotal([], amount, noUnit)).toEqual({ sum: null, empty: 0 })
  const value: GridColumn = { name: 'hours', column: { header: 'مقدار', type: 'decimal' } }
  expect(columnTotal(rows, value, row => String(row['hours'])).sum).toBeNull()
})

it('is exact however long the numbers are', () => {
  fc.assert(
    fc.property(fc.array(fc.bigInt(0n, 10n ** 20n), { minLength: 2 }), amounts => {
      const rows = amounts.map(value => ({ amount: value.toString() }))
      const total = amounts.reduce((sum, value) => sum + value, 0n)
      const { sum } = selectionSum(rows, [{ ...amount, money: 'rial' }], noUnit)
      expect(toLatinDigits(sum ?? '').replace(/\D/g, '')).toBe(total.toString())
    }),
  )
})
