import { expect, it } from 'vitest'
import { copyCell, showCell } from '../../../shared/tables/showCell.ts'

it('shows a code without letters as the number it is to its reader, and copies what other programs know', () => {
  const column = { type: 'code', header: 'شماره اشتراک' } as const
  expect(showCell(column, '10042')).toBe('۱۰۰۴۲')
  expect(showCell(column, 'DR-07')).toBe('DR-07')
  expect(copyCell(column, '10042')).toBe('10042')
})
