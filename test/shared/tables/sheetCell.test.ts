import { describe, expect, it } from 'vitest'
import { sheetCell, sheetColumn } from '../../../shared/tables/sheetCell.ts'

const rial = { header: 'مبلغ', type: 'rial', unit: 'ریال' } as const
const decimal = { header: 'هدف', type: 'decimal' } as const

describe('the cell of a sheet', () => {
  it('has amounts in the unit that its header names, exactly', () => {
    expect(sheetColumn(rial, 'million-toman').header).toBe('مبلغ (میلیون تومان)')
    expect(sheetCell(rial, 4_500_000_000n, { money: 'million-rial' })).toBe(4500)
    expect(sheetCell(rial, 4_500_000_001n, { money: 'million-rial' })).toEqual({
      value: 4500.000001,
      format: 'number',
      decimals: 6,
    })
  })

  it('has a number that a spreadsheet would round as a text that says why', () => {
    expect(sheetCell(rial, 9_007_199_254_740_993n, { money: 'rial' })).toMatchObject({
      value: '۹٬۰۰۷٬۱۹۹٬۲۵۴٬۷۴۰٬۹۹۳',
      format: 'text',
      note: expect.stringContaining('گرد'),
    })
    expect(sheetCell(rial, 123_456_789_012_345_000n, { money: 'rial' })).toMatchObject({ format: 'text' })
    expect(sheetCell(rial, 4_500_000_000_000_000n, { money: 'rial' })).toBe(4_500_000_000_000_000)
  })

  it('has percentages as spreadsheets keep them, whoever names the unit', () => {
    expect(sheetCell(decimal, '33.5', { money: 'rial', unit: 'درصد' })).toEqual({
      value: 0.335,
      format: 'percent',
      decimals: 1,
    })
    expect(sheetCell({ ...decimal, unit: 'درصد' }, '-0.2', { money: 'rial' })).toMatchObject({
      value: -0.002,
      decimals: 1,
    })
    expect(sheetCell(decimal, '15.80', { money: 'rial' })).toEqual({ value: 15.8, format: 'number', decimals: 2 })
  })

  it('has days as Jalali texts and years as numbers', () => {
    expect(sheetCell({ header: 'تاریخ', type: 'date' }, '2023-01-08', { money: 'rial' })).toBe('۱۴۰۱/۱۰/۱۸')
    expect(sheetCell({ header: 'سال', type: 'fiscalYear' }, 1401, { money: 'rial' })).toBe(1401)
    expect(sheetColumn({ header: 'سال', type: 'fiscalYear' }, 'rial').format).toBe('year')
  })
})
